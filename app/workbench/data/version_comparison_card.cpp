#include "app/workbench/data/version_comparison_card.h"

#include "app/workbench/data/report_table.h"
#include "app/workbench/data/version_model.h"
#include "app/workbench/session.h"
#include "core/versions/version_comparison.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kRowsInView = 12;
constexpr qsizetype kMostRows = 5'000; ///< in the table; the figures above it count all

QString partTitle(Part part)
{
    switch (part) {
    case Part::Train: return VersionComparisonCard::tr("training");
    case Part::Validation: return VersionComparisonCard::tr("validation");
    case Part::Test: break;
    }
    return VersionComparisonCard::tr("test");
}

// What tells the two versions apart: the class, the part, or both where only one of them has the image.
QString sideText(ChangeRow::Kind kind, const Snapshot &snapshot, const std::optional<VersionLabel> &side)
{
    if (!side)
        return {};
    const QString name = snapshot.classes[side->label].name;
    switch (kind) {
    case ChangeRow::Relabeled: return name;
    case ChangeRow::Moved: return partTitle(side->part);
    default: return VersionComparisonCard::tr("%1, %2").arg(name, partTitle(side->part));
    }
}

} // namespace

VersionComparisonCard::VersionComparisonCard(Session &session, QWidget *parent)
    : DataCard(session, tr("What changed"), parent)
    , m_title(makeLabel({}))
    , m_other(new QComboBox)
    , m_summary(makeLabel({}))
    , m_table(new QTableView)
    , m_show(makeButton(QStringLiteral("label"), tr("Show these images")))
{
    build();
    connect(m_other, &QComboBox::activated, this, &VersionComparisonCard::compare);
    connect(m_show, &QPushButton::clicked, this, [this] { showImages(0); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { showImages(index.row()); });
    reset();
}

void VersionComparisonCard::build()
{
    m_other->setObjectName(QStringLiteral("comparedVersion"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(12);
    m_title->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("comparison"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("Images that changed"));
    showRows(m_table, &m_changes);
    m_show->setObjectName(QStringLiteral("showChanges"));
    m_show->setToolTip(tr("On the Label page, the selected ones or all, one after the other."));
    m_show->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Version"), m_title);
    form->addRow(tr("Compared with"), m_other);
    content().addLayout(form);
    content().addWidget(m_summary);
    content().addWidget(m_table);
    content().addWidget(m_show);
}

void VersionComparisonCard::reset()
{
    setVersion({}, {});
}

void VersionComparisonCard::setVersion(const SnapshotHead &head, const QList<SnapshotHead> &all)
{
    m_head = head;
    m_title->setText(head.id.isValid() ? versionTitle(head) : QStringLiteral("–"));
    m_other->clear();
    for (const SnapshotHead &other : all)
        if (other.id != head.id)
            m_other->addItem(versionTitle(other), other.id.value);
    // The one before is what people ask for.
    const auto before = std::ranges::find_if(all, [&](const SnapshotHead &other) { return other.id < head.id; });
    if (before != all.end())
        m_other->setCurrentIndex(m_other->findData(before->id.value));
    m_other->setEnabled(m_other->count() > 0);
    m_changes.setRows({});
    m_table->hide();
    m_show->hide();
    m_summary->setText(m_other->count() > 0 ? tr("Comparing …") : tr("There is no other version to compare with yet."));
    markStale();
}

void VersionComparisonCard::refresh()
{
    if (m_other->count() > 0)
        compare();
}

void VersionComparisonCard::compare()
{
    read<Compared>(
        tr("Comparing versions"),
        [before = SnapshotId{m_other->currentData().toLongLong()}, after = m_head.id](Project &project, Progress &) { return compared(project, before, after); },
        [this](const Compared &result) { showCompared(result); });
}

VersionComparisonCard::Compared VersionComparisonCard::compared(Project &project, SnapshotId before, SnapshotId after)
{
    const Snapshot old = project.snapshots().load(before);
    const Snapshot now = project.snapshots().load(after);
    const VersionDifference difference = compareVersions(old, now);
    Compared result;
    result.unchanged = difference.unchanged;
    const auto take = [&](ChangeRow::Kind kind, const std::vector<VersionChange> &changes) {
        result.counts[std::size_t(kind)] = qint64(changes.size());
        for (const VersionChange &change : changes) {
            if (result.rows.size() == kMostRows)
                return;
            const QString path = project.images().displayPath(project.images().image(change.image));
            result.rows.append({kind, change.image, path, sideText(kind, old, change.before), sideText(kind, now, change.after)});
        }
    };
    take(ChangeRow::Added, difference.added);
    take(ChangeRow::Removed, difference.removed);
    take(ChangeRow::Relabeled, difference.relabeled);
    take(ChangeRow::Moved, difference.moved);
    return result;
}

void VersionComparisonCard::showCompared(const Compared &compared)
{
    const QLocale locale;
    m_summary->setText(tr("%1 added, %2 removed, %3 relabeled, %4 in another part, %5 unchanged.")
                           .arg(locale.toString(compared.counts[ChangeRow::Added]), locale.toString(compared.counts[ChangeRow::Removed]),
                               locale.toString(compared.counts[ChangeRow::Relabeled]), locale.toString(compared.counts[ChangeRow::Moved]),
                               locale.toString(compared.unchanged)));
    m_changes.setRows(compared.rows);
    const int inView = std::min(kRowsInView, int(compared.rows.size()));
    fitRows(m_table, inView);
    m_table->setVisible(inView > 0);
    m_show->setVisible(inView > 0);
}

/// Those that are selected, when there are several; else all, beginning at `row` or the one that is selected.
void VersionComparisonCard::showImages(int row)
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    const int first = rows.size() == 1 ? rows.constFirst() : row;
    const bool areSelected = rows.size() > 1;
    QList<ImageId> images;
    for (int i = 0; i < m_changes.rows().size(); ++i)
        if (!areSelected || rows.contains(i))
            images.append(m_changes.rows()[i].image);
    session().review(images, areSelected ? 0 : first);
}

} // namespace taxon
