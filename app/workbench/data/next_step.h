#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace taxon {

struct ProjectFigures;

/// Tells a newcomer what comes next, with one button that goes there.
class NextStep : public QFrame {
    Q_OBJECT
public:
    explicit NextStep(QWidget *parent = nullptr);
    void show(const ProjectFigures &figures);

Q_SIGNALS:
    /// Name of a page, or "data/SECTION".
    void pageRequested(const QString &page);

private:
    QLabel *m_text;
    QPushButton *m_go;
    QString m_page;
};

} // namespace taxon
