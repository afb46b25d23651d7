#include "app/workbench/label/range_edit.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace taxon {
namespace {

constexpr int kAny = -1;

const QDate &noDate()
{
    static const QDate date(1970, 1, 1);
    return date;
}

QString anyText()
{
    return QCoreApplication::translate("RangeEdit", "any", "end of a range that is open");
}

QSpinBox *makeNumber(const QString &name, int largest, const QString &unit)
{
    auto *box = new QSpinBox;
    box->setRange(kAny, largest);
    box->setValue(kAny);
    box->setSpecialValueText(anyText());
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setMinimumWidth(80);
    return box;
}

QDateEdit *makeDate(const QString &name)
{
    auto *box = new QDateEdit;
    box->setMinimumDate(noDate());
    box->setDate(noDate());
    box->setSpecialValueText(anyText());
    box->setCalendarPopup(true);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setMinimumWidth(80);
    return box;
}

void layOut(QWidget *parent, const QString &title, QWidget *from, QWidget *to)
{
    auto *layout = new QGridLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(makeMutedLabel(title, TextSize::Small), 0, 0, 1, 3);
    layout->addWidget(from, 1, 0);
    layout->addWidget(makeMutedLabel(QStringLiteral("–")), 1, 1);
    layout->addWidget(to, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
}

std::optional<int> valueOf(const QSpinBox &box)
{
    return box.value() == kAny ? std::nullopt : std::optional(box.value());
}

std::optional<QDate> valueOf(const QDateEdit &box)
{
    return box.date() == noDate() ? std::nullopt : std::optional(box.date());
}

} // namespace

NumberRangeEdit::NumberRangeEdit(const QString &title, int largest, const QString &unit, QWidget *parent)
    : QWidget(parent)
    , m_from(makeNumber(tr("%1, from").arg(title), largest, unit))
    , m_to(makeNumber(tr("%1, up to").arg(title), largest, unit))
{
    layOut(this, title, m_from, m_to);
    for (QSpinBox *box : {m_from, m_to})
        connect(box, &QSpinBox::valueChanged, this, &NumberRangeEdit::rangeChanged);
}

Range<int> NumberRangeEdit::range() const
{
    return {valueOf(*m_from), valueOf(*m_to)};
}

void NumberRangeEdit::setRange(const Range<int> &range)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    m_from->setValue(range.from.value_or(kAny));
    m_to->setValue(range.to.value_or(kAny));
}

DateRangeEdit::DateRangeEdit(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_from(makeDate(tr("%1, from").arg(title)))
    , m_to(makeDate(tr("%1, up to").arg(title)))
{
    layOut(this, title, m_from, m_to);
    for (QDateEdit *box : {m_from, m_to})
        connect(box, &QDateEdit::dateChanged, this, &DateRangeEdit::rangeChanged);
}

Range<QDate> DateRangeEdit::range() const
{
    return {valueOf(*m_from), valueOf(*m_to)};
}

void DateRangeEdit::setRange(const Range<QDate> &range)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    m_from->setDate(range.from.value_or(noDate()));
    m_to->setDate(range.to.value_or(noDate()));
}

} // namespace taxon
