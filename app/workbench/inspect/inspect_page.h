#pragma once

#include "app/workbench/inspect/inspection.h"
#include "app/workbench/page.h"
#include "core/metrics/wilson_interval.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace taxon {

class AccuracyScale;
class ClassFiguresModel;
class ConfusionMatrixView;
class GalleryView;
class PredictionPanel;
class Ribbon;
class Session;
class TrainingController;

/// Shows what a run gets right and wrong, image by image.
class InspectPage : public Page {
    Q_OBJECT
public:
    explicit InspectPage(Session &session, QWidget *parent = nullptr);
    ~InspectPage() override;

    QString title() const override { return tr("Inspect"); }
    QString iconName() const override { return QStringLiteral("inspect"); }
    void activate() override;
    QList<std::pair<QString, QString>> keys() const override;
    bool isSettled() const override;

    /// Chooses the run, when it is finished.
    void chooseRun(RunId run);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeFilter();
    QWidget *makeFigures();
    QWidget *makeGallery();
    QWidget *makeNotEvaluated();
    QWidget *makeNoRun();
    void connectSession();
    void connectViews();

    void readRuns();
    void read();
    void showInspection(const Inspection &inspection);
    void showFigures();
    void showViews();
    void shareHeight();
    void showCeiling(double accuracy, const Interval &interval);
    void showCell(const std::optional<MatrixCell> &cell);
    void showImage(int row);
    void review(int row);
    void trainOnNewSplit();
    RunId chosenRun() const;
    Part chosenPart() const;

    Session &m_session;
    TrainingController &m_controller;
    Inspection m_inspection;
    std::optional<MatrixCell> m_cell;
    std::vector<int> m_shown; ///< indices into m_inspection.images, one a gallery row
    QTimer m_readSoon;
    int m_reading = 0;

    QStackedWidget *m_stack;
    QWidget *m_noRun;
    QWidget *m_notEvaluated;
    QWidget *m_content;
    QWidget *m_choice = nullptr; ///< of run and part
    QComboBox *m_runs;
    QComboBox *m_parts;
    Ribbon *m_ribbon;
    QLabel *m_accuracy;
    QLabel *m_details;
    AccuracyScale *m_scale;
    QLabel *m_ceiling; ///< what people reach; hidden when it is not known
    ConfusionMatrixView *m_matrix;
    ClassFiguresModel *m_figures;
    QTableView *m_table;
    QTabBar *m_views; ///< matrix or figures of the classes, where there is no height for both
    QLabel *m_filterText;
    QPushButton *m_allErrors;
    GalleryView *m_gallery;
    PredictionPanel *m_panel;
    QPushButton *m_evaluate;
    QSplitter *m_columns = nullptr;
    QSplitter *m_filterRows = nullptr;
    bool m_areRowsChosen = false; ///< whether somebody moved the border between matrix and class table
};

} // namespace taxon
