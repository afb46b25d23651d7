#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace taxon {

class CurvePlot;
class FigureTableModel;
class Session;
struct RepeatFigures;

/// How far each person agrees with himself on images that were silently shown again, and how that moves with time.
class RepeatsPanel : public QWidget {
    Q_OBJECT
public:
    explicit RepeatsPanel(Session &session, QWidget *parent = nullptr);

    /// Reads the repeats again, in a job.
    void refresh();
    bool isSettled() const { return m_running == 0; }

Q_SIGNALS:
    void imagesWanted(const QString &title, const QList<taxon::ImageId> &images);

private:
    void accept(const RepeatFigures &figures);
    void showTable();
    void showDrift();
    void showText();

    Session &m_session;
    std::shared_ptr<const RepeatFigures> m_figures;
    int m_running = 0;
    QLabel *m_text;
    QPushButton *m_rules;
    FigureTableModel *m_people;
    QTableView *m_table;
    QLabel *m_driftText;
    CurvePlot *m_drift;
};

} // namespace taxon
