#include "app/workbench/data/versions_card.h"

#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kDescriptionHeight = 78; // three lines
constexpr int kMostRowsInView = 6;

} // namespace

VersionsCard::VersionsCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Versions"), parent)
    , m_hint(makeMutedLabel(tr("Every split is kept as a version of the data. Give those that matter a name.")))
    , m_table(new QTableView)
    , m_details(nullptr)
    , m_name(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_save(makePrimaryButton(tr("Save")))
{
    build();
    connect(&session, &Session::snapshotChanged, this, &DataCard::markStale);
    connect(&session, &Session::runsChanged, this, &DataCard::markStale);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VersionsCard::choose);
    connect(m_name, &QLineEdit::textEdited, this, &VersionsCard::updateState);
    connect(m_name, &QLineEdit::returnPressed, this, &VersionsCard::save);
    connect(m_description, &QPlainTextEdit::textChanged, this, &VersionsCard::updateState);
    connect(m_save, &QPushButton::clicked, this, &VersionsCard::save);
    reset();
}

void VersionsCard::build()
{
    m_hint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("versions"));
    m_table->setAccessibleName(tr("Versions of the data"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    showRows(m_table, &m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(VersionModel::Version, QHeaderView::Stretch);
    m_details = makeWords();
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
    m_description->setFixedHeight(kDescriptionHeight);
    m_save->setObjectName(QStringLiteral("saveVersion"));
    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Description"), m_description);
    form->addRow(QString(), m_save);
    m_save->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
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
    const int inView = std::min(kMostRowsInView, int(heads.size()));
    fitRows(m_table, inView);
    m_table->setVisible(inView > 0);
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
    Q_EMIT versionChosen(head ? *head : SnapshotHead(), m_model.heads());
    if (!head)
        return;
    m_wanted = head->id;
    if (isOther || !m_save->isEnabled()) { // else somebody is writing
        m_name->setText(head->name);
        m_description->setPlainText(head->description);
    }
    updateState();
}

void VersionsCard::updateState()
{
    const SnapshotHead *head = chosen();
    const bool isChanged = head && (m_name->text().trimmed() != head->name || m_description->toPlainText().trimmed() != head->description);
    m_save->setEnabled(isChanged);
    m_save->setToolTip(isChanged ? QString() : tr("Name and description are saved as they are."));
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

} // namespace taxon
