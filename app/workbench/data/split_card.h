#pragma once

#include "core/dataset/snapshot_builder.h"

#include <QFrame>

#include <array>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace taxon {

struct ProjectFigures;
class Job;
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
    void makeFolds(const SplitOptions &options, int folds);
    void startMaking(Job *job);
    void showReport(const SnapshotReport &report);
    void showFolds(const FoldsReport &report);
    void showReport(SnapshotId snapshot, const std::vector<SplitWarning> &warnings, const QList<ExcludedImage> &excluded);
    void showWarnings(const QStringList &warnings);
    void showLeftOut(const ProjectFigures &figures);
    void showLock(const ProjectFigures &figures);
    void setLock(bool isLocked);
    void fillTable(const ProjectFigures &figures);
    void showTogether(const ProjectFigures &figures);

    Session &m_session;
    std::array<QSpinBox *, 3> m_ratios;
    QSpinBox *m_seed;
    QSpinBox *m_folds; ///< 1: none
    QPushButton *m_make;
    QCheckBox *m_lock;
    QLabel *m_together; ///< what the next split keeps together
    QLabel *m_current;
    QTableWidget *m_table;
    std::optional<SnapshotId> m_newest; ///< whose test set would be locked
    SnapshotId m_reported; ///< the one that was made here, of which all is said already
    QLabel *m_warnings;
    QLabel *m_excludedTitle;
    QTableWidget *m_excluded;
};

} // namespace taxon
