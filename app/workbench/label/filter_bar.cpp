#include "app/workbench/label/filter_bar.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/flow_layout.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace taxon {
namespace {

constexpr int kTypingMs = 150;
constexpr int kWidestChip = 320;

QPushButton *makeChip(const QString &text)
{
    auto *chip = new QPushButton(icon(QStringLiteral("close")), QString());
    chip->setText(chip->fontMetrics().elidedText(text, Qt::ElideRight, kWidestChip).replace(u'&', QStringLiteral("&&")));
    chip->setProperty("chip", true);
    chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the text
    chip->setIconSize({12, 12});
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setToolTip(FilterBar::tr("%1. Click to take this condition away.").arg(text));
    chip->setAccessibleName(FilterBar::tr("Take away: %1").arg(text));
    return chip;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton)
    , m_search(new QLineEdit)
    , m_chips(new QWidget)
    , m_count(makeMutedLabel({}))
{
    m_button->setIcon(icon(QStringLiteral("sliders")));
    m_button->setText(tr("Filter"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("All conditions with the number of images beside them (Ctrl+Shift+F)"));
    m_search->setPlaceholderText(tr("Find  (Ctrl+F)"));
    m_search->setToolTip(tr("In names of files, folders and groups, and in comments"));
    m_search->setAccessibleName(tr("Find images by text"));
    m_search->setObjectName(QStringLiteral("filterText"));
    m_search->setClearButtonEnabled(true);
    m_search->setFocusPolicy(Qt::ClickFocus); // Tab would lead keys that label into it
    m_search->setFixedWidth(180);
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("filterCount"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_button);
    layout->addWidget(m_search);
    auto *chips = new FlowLayout(m_chips, space::kTiny);
    chips->setContentsMargins(space::kMedium, 0, space::kMedium, space::kTiny);
    m_chips->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::chooseText);
    connect(m_search, &QLineEdit::textChanged, &m_typing, [this] { m_typing.start(); });
    connect(m_button, &QToolButton::clicked, this, &FilterBar::panelToggled);
}

void FilterBar::setFilter(const ImageFilter &filter, const FilterNames &names)
{
    m_filter = filter;
    if (!m_typing.isActive()) {
        const QSignalBlocker blocker(m_search);
        m_search->setText(filter.text);
    }
    fillChips(names);
}

void FilterBar::fillChips(const FilterNames &names)
{
    auto *layout = static_cast<FlowLayout *>(m_chips->layout());
    layout->removeWidget(m_count);
    layout->deleteAll();
    const QList<FilterChip> all = chipsOf(m_filter, names);
    for (const FilterChip &condition : all) {
        QPushButton *chip = makeChip(condition.text);
        connect(chip, &QPushButton::clicked, this, [this, without = condition.without] { Q_EMIT filterChosen(without); });
        layout->addWidget(chip);
    }
    if (all.size() > 1) {
        auto *clear = new QPushButton(tr("Clear all"));
        clear->setProperty("flat", true);
        clear->setFocusPolicy(Qt::TabFocus);
        ImageFilter everything;
        everything.sort = m_filter.sort;
        everything.isDescending = m_filter.isDescending;
        everything.seed = m_filter.seed;
        connect(clear, &QPushButton::clicked, this, [this, everything] { Q_EMIT filterChosen(everything); });
        layout->addWidget(clear);
    }
    layout->addWidget(m_count);
    m_chips->setVisible(!all.isEmpty());
}

void FilterBar::setCounts(int shown, int total)
{
    const QLocale locale;
    m_count->setText(shown < 0 ? tr("searching …") : tr("%1 of %2 images").arg(locale.toString(shown), locale.toString(total)));
}

void FilterBar::setPanelOpen(bool isOpen)
{
    m_button->setChecked(isOpen);
}

void FilterBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void FilterBar::chooseText()
{
    m_typing.stop();
    if (m_search->text().trimmed() == m_filter.text)
        return;
    ImageFilter filter = m_filter;
    filter.text = m_search->text().trimmed();
    Q_EMIT filterChosen(filter);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (key == Qt::Key_Escape)
        m_search->clear();
    chooseText();
    Q_EMIT left();
    return true;
}

} // namespace taxon
