#include "app/workbench/data/exchange_preview.h"

#include "app/workbench/data/report_table.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr qsizetype kMostRows = 2'000; ///< a table of a million rows helps nobody; the command line lists all

QList<QStringList> rowsOf(const QStringList &names)
{
    QList<QStringList> rows;
    for (const QString &name : names)
        rows.append({name});
    return rows;
}

} // namespace

ExchangePreview::ExchangePreview(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeLabel({}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("exchangeSummary"));
    layout->addWidget(m_summary);
    m_unknown = makeSection("exchangeUnknown", {tr("Name")});
    m_conflicts = makeSection("exchangeConflicts", {tr("Image"), tr("Whose"), tr("Has the label"), tr("File says")});
    m_unmatched = makeSection("exchangeUnmatched", {tr("Image in the file")});
    m_ambiguous = makeSection("exchangeAmbiguous", {tr("Image in the file"), tr("Could be")});
    m_several = makeSection("exchangeSeveral", {tr("Image in the file"), tr("Classes")});
    hide();
}

ExchangePreview::Section ExchangePreview::makeSection(const char *name, const QStringList &headers)
{
    const Section section {makeLabel({}), makeReportTable(headers)};
    section.title->setWordWrap(true);
    section.table->setObjectName(QLatin1StringView(name));
    layout()->addWidget(section.title);
    layout()->addWidget(section.table);
    return section;
}

void ExchangePreview::fill(const Section &section, const QString &title, const QList<QStringList> &rows)
{
    section.title->setText(title);
    section.title->setVisible(!rows.isEmpty());
    section.table->setVisible(!rows.isEmpty());
    fillReportTable(section.table, rows.mid(0, kMostRows));
}

void ExchangePreview::show(const LabelImportReport &report)
{
    const QLocale locale;
    const QString counts = tr("%1: %2 labels read, %3 of them for images of the project, %4 known already.")
                               .arg(labelFormatTitle(report.format), locale.toString(report.labels),
                                   locale.toString(report.matched), locale.toString(report.already));
    const QString outcome = report.isApplied ? tr("%n label(s) written.", nullptr, int(report.written))
                                             : tr("%n label(s) would be written.", nullptr, int(report.written));
    QStringList lines {counts, outcome};
    if (report.newImages > 0)
        lines.append(report.isApplied ? tr("%n image(s) added.", nullptr, int(report.newImages))
                                      : tr("%n image(s) would come into the project, with their labels.", nullptr, int(report.newImages)));
    if (report.withoutClass > 0)
        lines.append(tr("%n image(s) without a class in the file.", nullptr, int(report.withoutClass)));
    if (report.predictions > 0)
        lines.append(tr("%n prediction(s) of a model passed over.", nullptr, int(report.predictions)));
    m_summary->setText(lines.join(u' '));

    fill(m_unknown, tr("%n name(s) that are no class here:", nullptr, int(report.unknownClasses.size())), rowsOf(report.unknownClasses));
    QList<QStringList> rows;
    for (const ImportConflict &conflict : report.conflicts)
        rows.append({conflict.image, conflict.annotator.isEmpty() ? tr("given label") : conflict.annotator, conflict.existing, conflict.label});
    fill(m_conflicts, tr("%n label(s) that differ from the one that stands:", nullptr, int(rows.size())), rows);
    fill(m_unmatched, tr("%n image(s) that are not in the project:", nullptr, int(report.unmatched.size())), rowsOf(report.unmatched));
    rows.clear();
    for (const AmbiguousReference &row : report.ambiguous)
        rows.append({row.image, row.candidates.join(QStringLiteral(", "))});
    fill(m_ambiguous, tr("%n image(s) that could be several of the project's:", nullptr, int(rows.size())), rows);
    rows.clear();
    for (const SeveralClasses &row : report.severalClasses)
        rows.append({row.image, row.classes.join(QStringLiteral(", "))});
    fill(m_several, tr("%n image(s) with more than one class, left for you to decide:", nullptr, int(rows.size())), rows);
    setVisible(true);
}

} // namespace taxon
