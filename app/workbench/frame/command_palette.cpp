#include "app/workbench/frame/command_palette.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 380;
constexpr int kEntryRole = Qt::UserRole;

/// Every word must occur, in any order: "lab cra" finds "Show images labeled crazing".
QString patternOf(const QString &text)
{
    QString pattern;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    return pattern;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_search(new QLineEdit)
    , m_list(new QListView)
{
    setProperty("card", true);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("Search actions"));
    m_search->installEventFilter(this);
    m_list->setModel(&m_filtered);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(18, 18));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Found actions"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    m_model.clear();
    for (int i = 0; i < entries.size(); ++i) {
        const PaletteEntry &entry = entries[i];
        const QString hint = entry.hint.isEmpty() ? QString() : QStringLiteral("   · ") + entry.hint;
        auto *item = new QStandardItem(entry.title + hint);
        item->setIcon(icon(entry.iconName.isEmpty() ? QStringLiteral("next") : entry.iconName));
        item->setData(i, kEntryRole);
        item->setSizeHint(QSize(0, 30));
        m_model.appendRow(item);
    }
    m_search->clear();
    filter({});
    place();
    show();
    raise();
    m_search->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_search)
        return false;
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape: parentWidget()->setFocus(); hide(); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_PageUp: move(-8); return true;
    case Qt::Key_PageDown: move(8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    default: return false;
    }
}

void CommandPalette::filter(const QString &text)
{
    m_filtered.setFilterRegularExpression(
        QRegularExpression(patternOf(text), QRegularExpression::CaseInsensitiveOption));
    m_list->setCurrentIndex(m_filtered.index(0, 0));
}

void CommandPalette::move(int rows)
{
    const int last = m_filtered.rowCount() - 1;
    if (last < 0)
        return;
    m_list->setCurrentIndex(m_filtered.index(qBound(0, m_list->currentIndex().row() + rows, last), 0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto run = m_entries[index.data(kEntryRole).toInt()].run;
    parentWidget()->setFocus();
    hide();
    run();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    resize(qMin(kWidth, room.width() - 2 * space::kHuge), qMin(kHeight, room.height() - 2 * space::kHuge));
    QWidget::move((room.width() - width()) / 2, qMin(64, room.height() - height()));
}

} // namespace taxon
