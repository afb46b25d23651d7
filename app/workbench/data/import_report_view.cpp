#include "app/workbench/data/import_report_view.h"

#include "app/workbench/data/report_table.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace taxon {

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeLabel({}))
    , m_unreadableTitle(makeLabel({}))
    , m_unreadable(makeReportTable({tr("File"), tr("Could not be read because")}))
    , m_unknown(makeLabel({}))
    , m_addClasses(new QPushButton(tr("Add these classes and label")))
    , m_conflictsTitle(makeLabel({}))
    , m_conflicts(makeReportTable({tr("File"), tr("Has the label"), tr("Folder says")}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    for (QLabel *label : {m_summary, m_unreadableTitle, m_unknown, m_conflictsTitle})
        label->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_addClasses->setObjectName(QStringLiteral("addClasses"));
    layout->addWidget(m_summary);
    layout->addWidget(m_unknown);
    layout->addWidget(m_addClasses, 0, Qt::AlignLeft);
    layout->addWidget(m_unreadableTitle);
    layout->addWidget(m_unreadable);
    layout->addWidget(m_conflictsTitle);
    layout->addWidget(m_conflicts);
    connect(m_addClasses, &QPushButton::clicked, this, [this] { Q_EMIT addClassesRequested(m_unknownNames); });
    hide();
}

void ImportReportView::show(const FolderImportReport &report, const FolderImportOptions &options)
{
    const QLocale locale;
    m_summary->setText(tr("%1 found: %2 added, %3 already known, %4 unreadable; %5 labels written.")
                           .arg(locale.toString(report.found), locale.toString(report.added), locale.toString(report.known),
                               locale.toString(report.unreadable.size()), locale.toString(report.labeled))
        + (report.groupTrouble.isEmpty() ? QString() : QLatin1Char(' ') + tr("The new images have no group: %1").arg(report.groupTrouble)));

    m_unknownNames = options.labelsFrom == LabelsFrom::Folders ? report.unknownClasses : QStringList();
    m_unknown->setText(tr("Folder names that are no class: %1. Their images came in unlabeled.")
                           .arg(m_unknownNames.join(QStringLiteral(", "))));
    m_unknown->setVisible(!m_unknownNames.isEmpty());
    m_addClasses->setVisible(!m_unknownNames.isEmpty());

    QList<QStringList> rows;
    for (const UnreadableFile &file : report.unreadable)
        rows.append({file.path, file.reason});
    m_unreadableTitle->setText(tr("%n file(s) could not be read:", nullptr, int(rows.size())));
    m_unreadableTitle->setVisible(!rows.isEmpty());
    m_unreadable->setVisible(!rows.isEmpty());
    fillReportTable(m_unreadable, rows);

    rows.clear();
    for (const LabelConflict &conflict : report.conflicts)
        rows.append({conflict.path, conflict.existing, conflict.folder});
    m_conflictsTitle->setText(tr("%n label(s) not taken over, because the image has another one already:", nullptr, int(rows.size())));
    m_conflictsTitle->setVisible(!rows.isEmpty());
    m_conflicts->setVisible(!rows.isEmpty());
    fillReportTable(m_conflicts, rows);
    setVisible(true);
}

} // namespace taxon
