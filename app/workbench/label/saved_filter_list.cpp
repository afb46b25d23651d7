#include "app/workbench/label/saved_filter_list.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kRowHeight = 26;
constexpr int kMostRows = 5;

} // namespace

SavedFilterList::SavedFilterList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(new QListView)
    , m_name(new QLineEdit)
    , m_save(makeIconButton(QStringLiteral("plus"), tr("Save the filter under this name")))
{
    m_view->setModel(&m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Saved filters"));
    m_view->installEventFilter(this);
    m_name->setPlaceholderText(tr("Save this filter as …"));
    m_name->setAccessibleName(tr("Name of the filter to save"));
    m_name->setObjectName(QStringLiteral("filterName"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kTiny);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(makeMutedLabel(tr("Saved filters"), TextSize::Small));
    layout->addWidget(m_view);
    layout->addLayout(row);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { apply(SavedFilter(m_model.at(index.row()))); });
    connect(m_view, &QListView::customContextMenuRequested, this, &SavedFilterList::showMenu);
    connect(&m_model, &SavedFilterModel::renameAsked, this, &SavedFilterList::rename, Qt::QueuedConnection); // the editor closes first
    connect(m_name, &QLineEdit::returnPressed, this, &SavedFilterList::save);
    connect(m_save, &QToolButton::clicked, this, &SavedFilterList::save);
    setFilter({});
    reload();
}

void SavedFilterList::reload()
{
    m_filters.clear();
    if (m_session.project())
        m_session.attempt([this] { m_filters = FilterStore(m_session.project()->database()).all(); });
    m_model.setFilters(m_filters);
    m_view->setVisible(!m_filters.isEmpty());
    m_view->setFixedHeight(kRowHeight * qBound(1, int(m_filters.size()), kMostRows));
}

void SavedFilterList::setFilter(const ImageFilter &filter)
{
    m_filter = filter;
    const bool isWorthSaving = !filter.isDefault();
    m_name->setEnabled(isWorthSaving);
    m_save->setEnabled(isWorthSaving);
    m_name->setToolTip(isWorthSaving ? QString() : tr("Choose a condition first: then it can be saved."));
}

void SavedFilterList::apply(const SavedFilter &saved)
{
    ImageFilter filter;
    if (m_session.attempt([&] { filter = ImageFilter::fromJson(saved.filter); }))
        Q_EMIT applied(filter);
}

void SavedFilterList::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || !m_session.project()) {
        m_name->setFocus();
        return;
    }
    if (!m_session.attempt([&] { FilterStore(m_session.project()->database()).save(name, m_filter.toJson()); }))
        return;
    m_name->clear();
    reload();
}

void SavedFilterList::rename(qint64 id, const QString &name)
{
    m_session.attempt([&] { FilterStore(m_session.project()->database()).rename(id, name); });
    reload();
}

void SavedFilterList::removeCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const SavedFilter saved = m_model.at(index.row());
    if (m_session.attempt([&] { FilterStore(m_session.project()->database()).remove(saved.id); }))
        m_session.showMessage(MessageKind::Info, tr("The saved filter “%1” was deleted.").arg(saved.name));
    reload();
}

void SavedFilterList::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    QMenu menu;
    connect(menu.addAction(icon(QStringLiteral("edit")), tr("Rename (F2)")), &QAction::triggered, m_view, [this, index] { m_view->edit(index); });
    connect(menu.addAction(icon(QStringLiteral("trash")), tr("Delete (Del)")), &QAction::triggered, this, &SavedFilterList::removeCurrent);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool SavedFilterList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex index = m_view->currentIndex();
    if (key == Qt::Key_Delete)
        removeCurrent();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && index.isValid())
        apply(SavedFilter(m_model.at(index.row())));
    else
        return false;
    return true;
}

} // namespace taxon
