#include "app/workbench/label/class_button.h"

#include "app/workbench/label/key_box.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTextOption>

namespace taxon {
namespace {

constexpr int kHeight = 40; // a finger hits it
constexpr int kDot = 12;

/// In as many lines as there is room for; elided in the middle where they are too few.
void drawName(QPainter &painter, const QRect &box, const QString &name)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QFontMetrics metrics = painter.fontMetrics();
    QString shown = name;
    for (int room = 2 * box.width(); room > 0 && painter.boundingRect(box, shown, option).height() > box.height(); room -= metrics.averageCharWidth())
        shown = metrics.elidedText(name, Qt::ElideMiddle, room);
    painter.drawText(box, shown, option);
}

} // namespace

ClassButton::ClassButton(const ImageClass &label, const QString &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_class(label)
    , m_key(key)
{
    setText(label.name);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void ClassButton::setKey(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    describe();
    update();
}

void ClassButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    describe();
    update();
}

void ClassButton::describe()
{
    setAccessibleName(tr("%1, key %2, %n images", nullptr, m_count).arg(m_class.name, m_key));
    setToolTip(m_key.isEmpty() ? tr("%1: it has no key. Click it, find it by its letters, or assign a key with the right button.").arg(m_class.name)
                               : m_class.name);
}

void ClassButton::setCandidate(bool isCandidate)
{
    if (isCandidate == m_isCandidate)
        return;
    m_isCandidate = isCandidate;
    update();
}

QSize ClassButton::sizeHint() const
{
    return {200, kHeight};
}

// What others can do with the class, they add as actions.
void ClassButton::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(taxon::icon(QStringLiteral("keyboard")), tr("Change the key of “%1”…").arg(m_class.name), this, &ClassButton::keyEditWanted);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

void ClassButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(1, 1, -1, -1);
    const QColor color(m_class.color);
    QColor fill = isChecked() || isDown() ? color : theme().text;
    fill.setAlphaF(isChecked() || isDown() ? 0.28f : underMouse() || m_isCandidate ? 0.07f : 0.0f);
    painter.setPen(hasFocus() || m_isCandidate ? QPen(theme().accent, 1.5) : isChecked() ? QPen(color, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);

    const int keyWidth = keyBoxWidth(m_key, fontMetrics());
    const QRect keyBox(box.left() + 6, box.top() + (box.height() - kKeyBoxHeight) / 2, keyWidth, kKeyBoxHeight);
    drawKeyBox(painter, keyBox, m_key);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRect(keyBox.right() + 9, box.center().y() - kDot / 2 + 1, kDot, kDot));

    const QString count = m_count > 0 ? QLocale().toString(m_count) : QString();
    const int countWidth = fontMetrics().horizontalAdvance(count);
    painter.setPen(theme().mutedText);
    painter.drawText(box.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(theme().text);
    const QRect nameBox(keyBox.right() + 29, box.top(), box.right() - keyBox.right() - 29 - countWidth - 16, box.height());
    drawName(painter, nameBox, m_class.name);
}

} // namespace taxon
