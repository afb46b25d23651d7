#pragma once

#include "core/consensus/overlap_plan.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace taxon {

class FigureTableModel;
class Session;

/// How many images several people should label, what that tells and costs, and who labels which. The forecast and the
/// assignment run in jobs.
class PlanCard : public QWidget {
    Q_OBJECT
public:
    explicit PlanCard(Session &session, QWidget *parent = nullptr);

    /// Reads people and queues again.
    void refresh();
    bool isSettled() const { return m_running == 0 && !m_soon.isActive(); }

private:
    QWidget *makeForm();
    OverlapPlan plan() const;
    void forecastNow();
    void showForecast(const PlanForecast &forecast);
    void showQueues();
    void assign();
    void withdraw();

    Session &m_session;
    QTimer m_soon;
    int m_running = 0;
    int m_newest = 0; ///< counts the times that a forecast was asked

    QListWidget *m_people;
    QDoubleSpinBox *m_share;
    QSpinBox *m_perImage;
    QSpinBox *m_seed;
    QLabel *m_forecast;
    QPushButton *m_assign;
    QPushButton *m_withdraw;
    FigureTableModel *m_queues;
};

} // namespace taxon
