#include "widgets/theme/controls.h"

#include "widgets/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

/// A large icon on a soft disc.
class Illustration : public QWidget {
public:
    explicit Illustration(QString iconName)
        : m_iconName(std::move(iconName))
    {
        setFixedSize(96, 96);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor disc = theme().accent;
        disc.setAlphaF(theme().isDark ? 0.18f : 0.12f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(disc);
        painter.drawEllipse(rect());
        painter.drawPixmap(24, 24, iconPixmap(m_iconName, theme().accent, 48, devicePixelRatioF()));
    }

private:
    QString m_iconName;
};

} // namespace

QPushButton *makePrimaryButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", true);
    return button;
}

QPushButton *makeButton(const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text);
    // Wider than high: the drawing is centred in it and keeps its distance from the text.
    button->setIconSize(QSize(24, 16));
    return button;
}

QToolButton *makeIconButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(20, 20));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QFrame *makeCard(const QString &title)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    if (!title.isEmpty())
        layout->addWidget(makeLabel(title, TextSize::Large));
    return card;
}

QVBoxLayout *cardLayout(QFrame *card)
{
    return qobject_cast<QVBoxLayout *>(card->layout());
}

QHBoxLayout *centered(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(widget, 1);
    row->addStretch();
    return row;
}

QWidget *makeEmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *button)
{
    auto *state = new QWidget;
    auto *layout = new QVBoxLayout(state);
    layout->setSpacing(space::kMedium);
    auto *heading = makeLabel(title, TextSize::Large);
    heading->setAlignment(Qt::AlignCenter);
    auto *sentence = makeMutedLabel(text);
    sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    sentence->setWordWrap(true);
    sentence->setMaximumWidth(560);
    layout->addStretch();
    layout->addWidget(new Illustration(iconName), 0, Qt::AlignHCenter);
    layout->addWidget(heading, 0, Qt::AlignHCenter);
    layout->addLayout(centered(sentence));
    if (button)
        layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return state;
}

void setTone(QWidget *widget, const QString &tone)
{
    widget->setProperty("tone", tone);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace taxon
