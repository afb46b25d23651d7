#pragma once

#include <QFrame>

class QLabel;

namespace taxon {

class ClassBars;
struct ProjectFigures;

/// What is in the project: images by class, who labeled how much, and how far people agree.
class ContentsCard : public QFrame {
    Q_OBJECT
public:
    explicit ContentsCard(QWidget *parent = nullptr);
    void show(const ProjectFigures &figures);

private:
    QLabel *m_summary;
    ClassBars *m_bars;
    QLabel *m_people;
    QLabel *m_agreement;
};

} // namespace taxon
