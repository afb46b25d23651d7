#pragma once

#include "app/workbench/page.h"
#include "app/workbench/train/training_data.h"
#include "core/base/ids.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace taxon {

class Ribbon;
class RunCharts;
class RunTable;
class Session;
class TrainForm;
class TrainingController;
struct TrainConfig;

/// Starts and watches training runs and lists them.
class TrainPage : public Page {
    Q_OBJECT
public:
    explicit TrainPage(Session &session, QWidget *parent = nullptr);
    ~TrainPage() override;

    QString title() const override { return tr("Train"); }
    QString iconName() const override { return QStringLiteral("train"); }
    QString stateText() const override;
    void activate() override;
    bool mayClose() override;
    QList<std::pair<QString, QString>> keys() const override;
    QList<PaletteEntry> paletteEntries() override;
    bool isSettled() const override { return !m_isReading; }

    TrainingController &controller() const { return *m_controller; }
    /// A weights file that was dropped on the window.
    void useWeights(const QString &path);

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void addButtons(QVBoxLayout *layout);
    void connectButtons();
    void connectSession();
    void connectTable();
    void restoreSplitters();
    void saveSplitters() const;

    void projectChanged();
    void readDevices();
    void readData();
    void readRuns();
    void showData(const TrainingData &found);
    void showSplits(const QList<SplitSize> &splits);
    void showStatus();
    void showButtons();
    void showAugmentation();
    void showFolds();
    void showEstimate();
    void chooseRun(RunId run);
    void startTraining();
    void trainOnNewSplit();
    TrainConfig runConfig() const;
    void togglePause();
    void inspect(RunId run);
    void rememberConfig() const;
    QString endedWords() const;

    Session &m_session;
    TrainingController *m_controller;
    TrainingData m_data;
    QTimer m_readSoon; ///< many changes in a row are read once
    bool m_isReading = false;
    bool m_areDevicesKnown = false;
    QString m_shownProject;

    TrainForm *m_form;
    QLabel *m_augmentation;
    QPushButton *m_changeAugmentation;
    QComboBox *m_split; ///< shown when there is a choice
    QLabel *m_estimate;
    QLabel *m_obstacle;
    QPushButton *m_obstacleButton;
    QPushButton *m_train;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_stopAfterEpoch;
    QPushButton *m_resume;
    Ribbon *m_ribbon;
    QLabel *m_words;
    QLabel *m_folds; ///< of the cross-validation that the chosen run belongs to
    QProgressBar *m_bar;
    RunCharts *m_charts;
    RunTable *m_table;
    QSplitter *m_rows;
};

} // namespace taxon
