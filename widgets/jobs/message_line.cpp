#include "widgets/jobs/message_line.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace taxon {
namespace {

constexpr int kShowMs = 6'000;
constexpr int kShapeSize = 18;

QString shapeOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return QStringLiteral("info");
    case MessageKind::Good: return QStringLiteral("check");
    case MessageKind::Warning: return QStringLiteral("warning");
    case MessageKind::Bad: return QStringLiteral("stop");
    }
    return QStringLiteral("info");
}

QColor colorOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return theme().accent;
    case MessageKind::Good: return theme().good;
    case MessageKind::Warning: return theme().warning;
    case MessageKind::Bad: return theme().bad;
    }
    return theme().accent;
}

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_shape(new QLabel)
    , m_text(makeLabel({}))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    auto *close = makeIconButton(QStringLiteral("close"), tr("Dismiss this message"));
    connect(close, &QToolButton::clicked, this, &MessageLine::dismiss);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kTiny, space::kSmall, space::kTiny);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_shape);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);

    m_hide.setSingleShot(true);
    m_hide.setInterval(kShowMs);
    connect(&m_hide, &QTimer::timeout, this, &MessageLine::dismiss);
    hide();
}

void MessageLine::show(MessageKind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    updateShape();
    setVisible(true);
    update();
    if (kind == MessageKind::Info || kind == MessageKind::Good)
        m_hide.start();
    else
        m_hide.stop();
}

void MessageLine::dismiss()
{
    m_hide.stop();
    hide();
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateShape();
    QWidget::changeEvent(event);
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor wash = colorOf(m_kind);
    wash.setAlphaF(theme().isDark ? 0.16f : 0.10f);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 3, height()), colorOf(m_kind));
}

void MessageLine::updateShape()
{
    m_shape->setPixmap(iconPixmap(shapeOf(m_kind), colorOf(m_kind), kShapeSize, devicePixelRatioF()));
}

} // namespace taxon
