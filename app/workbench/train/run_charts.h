#pragma once

#include "core/project/run_store.h"

#include <QSplitter>

#include <optional>

class QLabel;

namespace taxon {

class ConfusionMatrixView;
class CurvePlot;
class Project;

/// The curves of one run and the validation confusion matrix of its newest epoch.
class RunCharts : public QSplitter {
    Q_OBJECT
public:
    explicit RunCharts(QWidget *parent = nullptr);

    /// Reads all epochs. Throws Error.
    void showRun(Project &project, RunId run);
    /// Adds or replaces one epoch of the run shown.
    void addEpoch(const EpochRecord &epoch);
    void clear();
    RunId run() const { return m_run; }

    CurvePlot *lossPlot() const { return m_loss; }
    CurvePlot *accuracyPlot() const { return m_accuracy; }
    ConfusionMatrixView *matrix() const { return m_matrix; }

private:
    void showMatrix(const EpochRecord &epoch);
    void showPeople(const std::optional<double> &share);

    CurvePlot *m_loss;
    CurvePlot *m_accuracy;
    QLabel *m_matrixTitle;
    ConfusionMatrixView *m_matrix;
    RunId m_run;
    QStringList m_classes;
    std::optional<double> m_people; ///< the human ceiling, 0 to 1
};

} // namespace taxon
