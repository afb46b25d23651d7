#pragma once

#include "core/dataset/snapshot_builder.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace taxon {

struct ProjectFigures;
class Session;

/// Divides the labeled images into training, validation and test and shows the snapshot that came of it.
class SplitCard : public QFrame {
    Q_OBJECT
public:
    explicit SplitCard(Session &session, QWidget *parent = nullptr);
    void show(const ProjectFigures &figures);

private:
    void build();
    QWidget *makeOptions();
    void makeSplit();
    void showReport(const SnapshotReport &report);
    void fillTable(const ProjectFigures &figures);
    void showTogether(const ProjectFigures &figures);

    Session &m_session;
    std::array<QSpinBox *, 3> m_ratios;
    QSpinBox *m_seed;
    QPushButton *m_make;
    QLabel *m_together; ///< what the next split keeps together
    QLabel *m_current;
    QTableWidget *m_table;
    QLabel *m_warnings;
    QLabel *m_excludedTitle;
    QTableWidget *m_excluded;
};

} // namespace taxon
