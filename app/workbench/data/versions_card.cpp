#include "app/workbench/data/versions_card.h"

#include "app/workbench/session.h"
#include "core/versions/version_comparison.h"
#include "widgets/tables/copying.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kRowHeight = 26;
constexpr qsizetype kMostRows = 5'000; ///< of a comparison; the figures above it count all

void setUp(QTableView *table, QAbstractItemModel *model, int rowsInView, int widestColumn)
{
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(widestColumn, QHeaderView::Stretch);
    table->setFixedHeight(header->sizeHint().height() + rowsInView * kRowHeight + 4);
    makeCopyable(table);
}

QString partTitle(Part part)
{
    switch (part) {
    case Part::Train: return VersionsCard::tr("training");
    case Part::Validation: return VersionsCard::tr("validation");
    case Part::Test: break;
    }
    return VersionsCard::tr("test");
}

QString sideText(const Snapshot &snapshot, const std::optional<VersionLabel> &side)
{
    return side ? VersionsCard::tr("%1, %2").arg(snapshot.classes[side->label].name, partTitle(side->part)) : QString();
}

} // namespace

VersionsCard::VersionsCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Versions"), parent)
    , m_hint(makeMutedLabel(tr("Every split is kept as a version of the data. Give those that matter a name.")))
    , m_table(new QTableView)
    , m_details(new QWidget)
    , m_name(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_save(makePrimaryButton(tr("Save")))
    , m_other(new QComboBox)
    , m_summary(makeLabel({}))
    , m_changeTable(new QTableView)
    , m_show(makeButton(QStringLiteral("label"), tr("Show these images")))
{
    build();
    connect(&session, &Session::snapshotChanged, this, &DataCard::markStale);
    connect(&session, &Session::runsChanged, this, &DataCard::markStale);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VersionsCard::choose);
    connect(m_name, &QLineEdit::textEdited, this, &VersionsCard::updateState);
    connect(m_name, &QLineEdit::returnPressed, this, &VersionsCard::save);
    connect(m_description, &QPlainTextEdit::textChanged, this, &VersionsCard::updateState);
    connect(m_save, &QPushButton::clicked, this, &VersionsCard::save);
    connect(m_other, &QComboBox::activated, this, &VersionsCard::compare);
    connect(m_show, &QPushButton::clicked, this, [this] { showImages(0); });
    connect(m_changeTable, &QTableView::activated, this, [this](const QModelIndex &index) { showImages(index.row()); });
    reset();
}

void VersionsCard::build()
{
    m_hint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("versions"));
    m_table->setAccessibleName(tr("Versions of the data"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setUp(m_table, &m_model, 6, VersionModel::Name);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeWords());
    layout->addWidget(makeComparison());
    content().addWidget(m_hint);
    content().addWidget(m_table);
    content().addWidget(m_details);
}

QWidget *VersionsCard::makeWords()
{
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setMaxLength(200);
    m_description->setObjectName(QStringLiteral("versionDescription"));
    m_description->setAccessibleName(tr("Description of the version"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(3 * kRowHeight);
    m_save->setObjectName(QStringLiteral("saveVersion"));
    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, space::kSmall, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Description"), m_description);
    form->addRow(QString(), m_save);
    m_save->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return part;
}

QWidget *VersionsCard::makeComparison()
{
    m_other->setObjectName(QStringLiteral("comparedVersion"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(16);
    m_summary->setObjectName(QStringLiteral("comparison"));
    m_summary->setWordWrap(true);
    m_changeTable->setObjectName(QStringLiteral("changes"));
    m_changeTable->setAccessibleName(tr("Images that changed"));
    setUp(m_changeTable, &m_changes, 8, ChangeModel::Image);
    m_show->setObjectName(QStringLiteral("showChanges"));
    m_show->setToolTip(tr("On the Label page, the selected ones or all, one after the other."));
    m_show->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    auto *form = new QFormLayout;
    form->addRow(tr("Compared with"), m_other);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_changeTable);
    layout->addWidget(m_show);
    return part;
}

void VersionsCard::reset()
{
    m_wanted = {};
    m_save->setEnabled(false);
    showHeads({});
}

void VersionsCard::refresh()
{
    read<QList<SnapshotHead>>(
        tr("Reading versions"), [](Project &project, Progress &) { return snapshotHeads(project.database()); },
        [this](const QList<SnapshotHead> &heads) { showHeads(heads); });
}

void VersionsCard::showHeads(const QList<SnapshotHead> &heads)
{
    const SnapshotId wanted = m_wanted;
    m_model.setHeads(heads);
    m_table->setVisible(!heads.isEmpty());
    const auto found = std::ranges::find(heads, wanted, &SnapshotHead::id);
    const int row = found == heads.end() ? 0 : int(found - heads.begin());
    if (heads.isEmpty())
        choose();
    else
        m_table->setCurrentIndex(m_model.index(row, 0)); // chooses
}

const SnapshotHead *VersionsCard::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model.heads()[current.row()] : nullptr;
}

void VersionsCard::choose()
{
    const SnapshotHead *head = chosen();
    const bool isOther = !head || head->id != m_wanted;
    if (isOther && m_save->isEnabled())
        store(); // what was written about the one before
    m_details->setVisible(head != nullptr);
    Q_EMIT versionChosen(head ? *head : SnapshotHead());
    if (!head)
        return;
    m_wanted = head->id;
    if (isOther || !m_save->isEnabled()) { // else somebody is writing
        m_name->setText(head->name);
        m_description->setPlainText(head->description);
    }
    fillOthers(*head);
    updateState();
    compare();
}

// The one before is what people ask for.
void VersionsCard::fillOthers(const SnapshotHead &head)
{
    m_other->clear();
    for (const SnapshotHead &other : m_model.heads())
        if (other.id != head.id)
            m_other->addItem(versionTitle(other), other.id.value);
    const auto before = std::ranges::find_if(m_model.heads(), [&](const SnapshotHead &other) { return other.id < head.id; });
    if (before != m_model.heads().end())
        m_other->setCurrentIndex(m_other->findData(before->id.value));
    m_other->setEnabled(m_other->count() > 0);
}

void VersionsCard::compare()
{
    m_changes.setRows({});
    m_changeTable->hide();
    m_show->hide();
    if (m_other->count() == 0) {
        m_summary->setText(tr("There is no other version yet."));
        return;
    }
    m_summary->setText(tr("Comparing …"));
    read<Compared>(
        tr("Comparing versions"),
        [before = SnapshotId{m_other->currentData().toLongLong()}, after = m_wanted](Project &project, Progress &) { return compared(project, before, after); },
        [this](const Compared &result) { showCompared(result); });
}

VersionsCard::Compared VersionsCard::compared(Project &project, SnapshotId before, SnapshotId after)
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
            result.rows.append({kind, change.image, path, sideText(old, change.before), sideText(now, change.after)});
        }
    };
    take(ChangeRow::Added, difference.added);
    take(ChangeRow::Removed, difference.removed);
    take(ChangeRow::Relabeled, difference.relabeled);
    take(ChangeRow::Moved, difference.moved);
    return result;
}

void VersionsCard::showCompared(const Compared &compared)
{
    const QLocale locale;
    m_summary->setText(tr("%1 added, %2 removed, %3 relabeled, %4 in another part, %5 unchanged.")
                           .arg(locale.toString(compared.counts[ChangeRow::Added]), locale.toString(compared.counts[ChangeRow::Removed]),
                               locale.toString(compared.counts[ChangeRow::Relabeled]), locale.toString(compared.counts[ChangeRow::Moved]),
                               locale.toString(compared.unchanged)));
    m_changes.setRows(compared.rows);
    m_changeTable->setVisible(!compared.rows.isEmpty());
    m_show->setVisible(!compared.rows.isEmpty());
}

void VersionsCard::updateState()
{
    const SnapshotHead *head = chosen();
    m_save->setEnabled(head && (m_name->text().trimmed() != head->name || m_description->toPlainText().trimmed() != head->description));
}

void VersionsCard::save()
{
    if (chosen() && m_save->isEnabled())
        store();
}

void VersionsCard::store()
{
    const bool isStored = session().attempt([this] {
        Database &database = session().project()->database();
        nameSnapshot(database, m_wanted, m_name->text());
        describeSnapshot(database, m_wanted, m_description->toPlainText());
    });
    if (isStored)
        markStale();
}

void VersionsCard::showImages(int row)
{
    QList<ImageId> images;
    const QModelIndexList selected = m_changeTable->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        images.append(m_changes.rows()[index.row()].image);
    const bool areSome = images.size() > 1;
    if (!areSome) {
        images.clear();
        for (const ChangeRow &change : m_changes.rows())
            images.append(change.image);
        if (selected.size() == 1)
            row = selected.constFirst().row();
    }
    session().review(images, areSome ? 0 : row);
}

} // namespace taxon
