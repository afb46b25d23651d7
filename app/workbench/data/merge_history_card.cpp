#include "app/workbench/data/merge_history_card.h"

#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {

MergeHistoryCard::MergeHistoryCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Merges"), parent)
    , m_none(makeMutedLabel(tr("Nothing was merged yet.")))
    , m_table(makeReportTable({tr("When"), tr("From"), tr("New labels"), tr("New images"), tr("Conflicts"), tr("State")}))
    , m_undo(makeButton(QStringLiteral("undo"), tr("Take back the newest")))
{
    m_table->setObjectName(QStringLiteral("merges"));
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Merges, the newest first"));
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (column != 1)
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_undo->setObjectName(QStringLiteral("mergeUndo"));
    m_undo->setToolTip(tr("All that came with it goes again. Labels made here stay; what was merged can be merged anew."));
    content().addWidget(m_none);
    content().addWidget(m_table);
    content().addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &QPushButton::clicked, this, &MergeHistoryCard::undoNewest);
    reset();
}

void MergeHistoryCard::refresh()
{
    read<QList<MergeAct>>(tr("Reading the merges"), [](Project &project, Progress &) { return project.merges().all(); },
        [this](const QList<MergeAct> &acts) { show(acts); });
}

void MergeHistoryCard::reset()
{
    show({});
}

void MergeHistoryCard::show(const QList<MergeAct> &acts)
{
    const QLocale locale;
    QList<QStringList> rows;
    for (const MergeAct &act : acts) {
        const auto figure = [&](const char *name) { return locale.toString(act.summary.value(QLatin1String(name)).toInteger()); };
        rows.append({locale.toString(act.madeAt.toLocalTime(), QLocale::ShortFormat), QFileInfo(act.source).fileName(), figure("decisions"),
            figure("images"), figure("conflicts"), act.isUndone ? tr("taken back") : tr("stands")});
    }
    fillReportTable(m_table, rows);
    for (int row = 0; row < rows.size(); ++row) {
        m_table->item(row, 0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_table->item(row, 1)->setToolTip(QDir::toNativeSeparators(acts[row].source));
    }
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_none->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    m_undo->setVisible(!rows.isEmpty());
    m_undo->setEnabled(std::any_of(acts.begin(), acts.end(), [](const MergeAct &act) { return !act.isUndone; }));
}

void MergeHistoryCard::undoNewest()
{
    m_undo->setEnabled(false);
    const std::function<std::optional<MergeAct>(Progress &)> work
        = [place = projectPath()](Progress &) { return Project::open(place)->merges().undoNewest(); };
    Job *job = runJob<std::optional<MergeAct>>(tr("Taking back a merge"), work, this, [this](const std::optional<MergeAct> &act) { showUndone(act); });
    connect(job, &Job::finished, this, &DataCard::markStale);
    session().track(job);
}

void MergeHistoryCard::showUndone(const std::optional<MergeAct> &act)
{
    if (!act)
        return;
    // Who labels now may have come with the merge.
    if (session().annotator().isValid())
        session().setAnnotator(session().annotatorName());
    session().showMessage(MessageKind::Good, tr("Took back the merge of %1.").arg(QFileInfo(act->source).fileName()));
    Q_EMIT session().classesChanged();
    Q_EMIT session().imagesChanged();
    Q_EMIT session().labelsChanged({});
}

} // namespace taxon
