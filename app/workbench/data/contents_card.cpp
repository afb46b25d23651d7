#include "app/workbench/data/contents_card.h"

#include "app/workbench/data/class_bars.h"
#include "app/workbench/data/project_figures.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace taxon {
namespace {

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ContentsCard::ContentsCard(QWidget *parent)
    : QFrame(parent)
    , m_summary(wrapped(makeLabel({})))
    , m_bars(new ClassBars)
    , m_people(wrapped(makeMutedLabel({})))
    , m_agreement(wrapped(makeMutedLabel({})))
{
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("In this project"), TextSize::Large));
    layout->addWidget(m_summary);
    layout->addWidget(m_bars);
    layout->addWidget(m_people);
    layout->addWidget(m_agreement);
}

void ContentsCard::show(const ProjectFigures &figures)
{
    const QLocale locale;
    QString summary = figures.people.size() > 1 ? tr("%n image(s), %1 without an agreed label", nullptr, figures.images)
                                                : tr("%n image(s), %1 without a label", nullptr, figures.images);
    summary = summary.arg(locale.toString(figures.unlabeled));
    if (figures.ties > 0)
        summary += tr("; on %n of them people disagree without a majority", nullptr, figures.ties);
    m_summary->setText(figures.images == 0 ? tr("No images yet. Import a folder to begin.") : summary);

    QList<ClassBars::Bar> bars;
    for (int i = 0; i < figures.classes.size(); ++i)
        bars.append({figures.classes[i].name, QColor(figures.classes[i].color), figures.byClass[std::size_t(i)]});
    m_bars->setBars(bars);
    m_bars->setVisible(figures.images > 0 && !bars.isEmpty());

    QStringList people;
    for (const ProjectFigures::Person &person : figures.people)
        people.append(tr("%1: %2 decisions").arg(person.name, locale.toString(person.decisions)));
    m_people->setText(people.join(QStringLiteral("   ·   ")));
    m_people->setVisible(!people.isEmpty());

    m_agreement->setVisible(figures.people.size() > 1);
    if (figures.agreement.value)
        m_agreement->setText(tr("Percent agreement %1 % on %n image(s) that two or more people labeled", nullptr,
            figures.agreement.images).arg(locale.toString(*figures.agreement.value * 100, 'f', 1)));
    else
        m_agreement->setText(tr("Percent agreement: no image was labeled by two people yet"));
}

} // namespace taxon
