#pragma once

#include "app/workbench/agreement/agreement_figures.h"
#include "app/workbench/page.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace taxon {

class AgreementIntervals;
class ConsensusPanel;
class CurvePlot;
class FigureTableModel;
struct FigureCell;
class GalleryView;
class HeatMapView;
class PlanCard;
class RepeatsPanel;
class Session;

/// Says how far people agree, where and why they do not, and which images to look at.
class AgreementPage : public Page {
    Q_OBJECT
public:
    explicit AgreementPage(Session &session, QWidget *parent = nullptr);
    ~AgreementPage() override;

    QString title() const override { return tr("Agreement"); }
    QString iconName() const override { return QStringLiteral("agreement"); }
    void activate() override;
    /// "figures", "people", "classes", "time", "repeats", "where", "consensus", "plan".
    void showSection(const QString &name) override;
    QList<std::pair<QString, QString>> keys() const override;
    bool isSettled() const override;

private:
    void build();
    QWidget *makeEmpty();
    QWidget *makeVerdict();
    QWidget *makeOverall();
    QWidget *makePeople();
    QWidget *makeClasses();
    QWidget *makeTime();
    QWidget *makeSlices();
    QWidget *makeGallery();
    void connectSession();
    void connectViews();

    void read();
    void showAnalysis();
    void showVerdict();
    void showOverall();
    QList<QList<FigureCell>> scaledRows() const;
    void showPairs();
    void showIntervalState();
    void showPerson();
    void showClasses();
    void showTime();
    void showSlices();
    void showDisputed();
    /// In the gallery, under this title.
    void showImages(const QString &title, const std::vector<int> &units);
    void showById(const QString &title, const QList<ImageId> &images);
    /// The consensus and the plan read when they come to the front.
    void refreshTab();
    void review(int row);

    Session &m_session;
    std::shared_ptr<const AgreementData> m_data;
    AgreementFigures m_figures;
    AgreementIntervals *m_intervals;
    std::vector<int> m_shown; ///< units, one a gallery row
    QTimer m_readSoon;
    int m_reading = 0;
    bool m_isBuilt = false;

    QStackedWidget *m_stack = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_content = nullptr;
    QSplitter *m_columns = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_advice = nullptr;
    QLabel *m_notes = nullptr;
    QPushButton *m_showAdvised = nullptr;
    QLabel *m_intervalState = nullptr;
    QPushButton *m_startIntervals = nullptr;
    FigureTableModel *m_overall = nullptr;
    QTableView *m_overallTable = nullptr;
    HeatMapView *m_pairs = nullptr;
    QComboBox *m_pairWeights = nullptr; ///< hidden while the classes have no order
    QComboBox *m_person = nullptr;
    QLabel *m_personText = nullptr;
    HeatMapView *m_confusion = nullptr;
    FigureTableModel *m_classes = nullptr;
    QTableView *m_classTable = nullptr;
    FigureTableModel *m_confused = nullptr;
    QTableView *m_confusedTable = nullptr;
    CurvePlot *m_time = nullptr;
    QLabel *m_timeText = nullptr;
    FigureTableModel *m_slices = nullptr;
    QTableView *m_sliceTable = nullptr;
    QLabel *m_sliceText = nullptr;
    RepeatsPanel *m_repeats = nullptr;
    ConsensusPanel *m_consensus = nullptr;
    PlanCard *m_plan = nullptr;
    QLabel *m_galleryText = nullptr;
    QPushButton *m_allDisputed = nullptr;
    QPushButton *m_open = nullptr;
    GalleryView *m_gallery = nullptr;
};

} // namespace taxon
