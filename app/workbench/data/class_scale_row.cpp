#include "app/workbench/data/class_scale_row.h"

#include "core/dataset/named_ratings.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace taxon {

ClassScaleRow::ClassScaleRow(QWidget *parent)
    : QWidget(parent)
    , m_level(new QComboBox)
    , m_text(makeMutedLabel({}, TextSize::Small))
{
    m_level->setObjectName(QStringLiteral("classScale"));
    m_level->setAccessibleName(tr("What the classes are"));
    m_level->addItem(tr("different kinds, without an order"), int(ScaleLevel::Nominal));
    m_level->addItem(tr("steps in an order"), int(ScaleLevel::Ordinal));
    m_level->addItem(tr("numbers"), int(ScaleLevel::Interval));
    m_text->setObjectName(QStringLiteral("classScaleText"));
    m_text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(makeLabel(tr("The classes are")));
    line->addWidget(m_level);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kTiny);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_level, &QComboBox::activated, this, [this] { Q_EMIT levelChosen(ScaleLevel(m_level->currentData().toInt())); });
}

void ClassScaleRow::show(ScaleLevel level, const QStringList &lowToHigh, const QStringList &missing)
{
    m_level->setCurrentIndex(m_level->findData(int(level)));
    QString text;
    if (level == ScaleLevel::Ordinal)
        text = tr("From low to high: %1. The Rank column changes it; the order of the list does not matter.").arg(lowToHigh.join(QStringLiteral(" < ")));
    else if (level == ScaleLevel::Interval)
        text = tr("The Number column says how far apart they are; the order of the list does not matter.");
    else if (!missing.isEmpty() && asNumbers(missing))
        text = tr("Their names are numbers, and count as such on the Agreement page until an order is declared.");
    else
        text = tr("With an order or numbers, the Agreement page also shows measures for which a near miss is half right.");
    if (level != ScaleLevel::Nominal && !missing.isEmpty())
        text += u' ' + tr("Not in it yet: %1. Until then the order of the list counts.").arg(missing.join(QStringLiteral(", ")));
    m_text->setText(text);
}

} // namespace taxon
