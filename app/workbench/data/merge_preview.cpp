#include "app/workbench/data/merge_preview.h"

#include "app/workbench/data/report_table.h"
#include "core/merge/merge.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr qsizetype kMostRows = 2'000; ///< a table of a million rows helps nobody; the command line lists all

QString answer(const QString &label)
{
    return label.isEmpty() ? MergePreview::tr("skipped") : label;
}

QStringList rowOf(const MergeConflict &conflict)
{
    const QString here = answer(conflict.here);
    const QString there = answer(conflict.there);
    return {conflict.image, conflict.annotator.isEmpty() ? MergePreview::tr("given label") : conflict.annotator, here, there,
        conflict.takesThere ? MergePreview::tr("there: %1").arg(there) : MergePreview::tr("here: %1").arg(here)};
}

// What is new, one kind a line; kinds of which there is nothing are left out.
QStringList newsOf(const MergeReport &report)
{
    QStringList lines;
    if (report.newDecisions > 0)
        lines.append(MergePreview::tr("%n new label(s)", nullptr, int(report.newDecisions)));
    if (report.newRemarks > 0)
        lines.append(MergePreview::tr("%n new flag(s) or comment(s)", nullptr, int(report.newRemarks)));
    if (report.undone > 0)
        lines.append(MergePreview::tr("%n label(s) or remark(s) that were taken back there", nullptr, int(report.undone)));
    if (report.restored > 0)
        lines.append(MergePreview::tr("%n label(s) or remark(s) that were taken back, and brought back there", nullptr, int(report.restored)));
    if (report.newImages > 0)
        lines.append(MergePreview::tr("%n new image(s), which stay where they are", nullptr, int(report.newImages)));
    if (!report.newClasses.isEmpty())
        lines.append(MergePreview::tr("New classes: %1").arg(report.newClasses.join(QStringLiteral(", "))));
    if (!report.newAnnotators.isEmpty())
        lines.append(MergePreview::tr("New people: %1").arg(report.newAnnotators.join(QStringLiteral(", "))));
    return lines;
}

} // namespace

MergePreview::MergePreview(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeLabel({}))
    , m_conflictsTitle(makeLabel({}))
    , m_conflicts(makeReportTable({tr("Image"), tr("Person"), tr("Here"), tr("There"), tr("Stands")}))
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(QStringLiteral("mergeSummary"));
    m_conflictsTitle->setWordWrap(true);
    m_conflictsTitle->setObjectName(QStringLiteral("mergeConflictsTitle"));
    m_conflicts->setObjectName(QStringLiteral("mergeConflicts"));
    m_conflicts->setAccessibleName(tr("Answers that cannot both stand"));
    m_conflicts->setTextElideMode(Qt::ElideLeft); // the end of a path tells the image
    m_conflicts->setWordWrap(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_summary);
    layout->addWidget(m_conflictsTitle);
    layout->addWidget(m_conflicts);
    hide();
}

void MergePreview::show(const MergeReport &report)
{
    const QLocale locale;
    const QString known = tr("%1 of %2 images and %3 of %4 labels are known here.")
                              .arg(locale.toString(report.knownImages), locale.toString(report.images),
                                  locale.toString(report.knownDecisions), locale.toString(report.decisions));
    QStringList lines{report.isNothingNew() ? tr("Nothing new: all of it is in this project already.")
            : report.isDryRun               ? tr("Merging would bring:")
                                            : tr("Merged:")};
    for (const QString &line : newsOf(report))
        lines.append(QStringLiteral("   • ") + line);
    lines.append(known);
    m_summary->setText(lines.join(u'\n'));
    QList<QStringList> rows;
    for (const MergeConflict &conflict : report.conflicts.first(qMin(kMostRows, report.conflicts.size())))
        rows.append(rowOf(conflict));
    m_conflictsTitle->setText(tr("%n pair(s) of answers that cannot both stand; of each the newer one stands, and the other stays in the history:", nullptr,
        int(report.conflicts.size())));
    m_conflictsTitle->setVisible(!rows.isEmpty());
    m_conflicts->setVisible(!rows.isEmpty());
    fillReportTable(m_conflicts, rows);
    setVisible(true);
}

} // namespace taxon
