#include "app/workbench/data/rules_card.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr qsizetype kMostChangesShown = 4;
constexpr int kUsualPercent = 10;

QLabel *explanation(const QString &text)
{
    QLabel *label = makeMutedLabel(text, TextSize::Small);
    label->setWordWrap(true);
    label->setContentsMargins(space::kHuge, 0, 0, space::kTiny);
    return label;
}

QSpinBox *makeNumber(const char *name, const QString &title, int least, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    return box;
}

qint64 decisionsIn(Project &project)
{
    qint64 decisions = 0;
    for (const qint64 count : project.decisions().countByAnnotator())
        decisions += count;
    return decisions;
}

} // namespace

RulesCard::RulesCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_blind(new QCheckBox(tr("Label &blind")))
    , m_order(new QComboBox)
    , m_repeats(new QCheckBox(tr("Show some images &twice, without saying so")))
    , m_percent(makeNumber("rulesPercent", tr("Share of images shown twice, per cent"), 1, 100))
    , m_distance(makeNumber("rulesDistance", tr("Images before a repeat, at least"), 1, RepeatRule::kMostDistance))
    , m_hours(makeNumber("rulesHours", tr("Hours before a repeat, at least"), 0, RepeatRule::kMostHours))
    , m_warning(makeLabel({}))
    , m_apply(makePrimaryButton(tr("Change the rules")))
    , m_changes(makeMutedLabel({}, TextSize::Small))
{
    setProperty("card", true);
    build();
    connect(m_blind, &QCheckBox::toggled, this, &RulesCard::updateControls);
    connect(m_order, &QComboBox::currentIndexChanged, this, &RulesCard::updateControls);
    connect(m_repeats, &QCheckBox::toggled, this, &RulesCard::updateControls);
    for (QSpinBox *box : {m_percent, m_distance, m_hours})
        connect(box, &QSpinBox::valueChanged, this, &RulesCard::updateControls);
    connect(m_apply, &QPushButton::clicked, this, &RulesCard::apply);
    connect(&session, &Session::projectChanged, this, &RulesCard::read);
    showState({});
}

void RulesCard::build()
{
    m_blind->setObjectName(QStringLiteral("rulesBlind"));
    m_order->setObjectName(QStringLiteral("rulesOrder"));
    m_order->setAccessibleName(tr("Order of the images"));
    m_order->addItem(tr("Images come as they were imported"), int(LabelingOrder::Imported));
    m_order->addItem(tr("Images come shuffled"), int(LabelingOrder::Shuffled));
    m_repeats->setObjectName(QStringLiteral("rulesRepeats"));
    m_apply->setObjectName(QStringLiteral("rulesApply"));
    m_warning->setObjectName(QStringLiteral("rulesWarning"));
    m_changes->setObjectName(QStringLiteral("rulesChanges"));
    setTone(m_warning, QStringLiteral("warning"));
    m_warning->setWordWrap(true);
    m_changes->setWordWrap(true);
    QLabel *purpose = makeMutedLabel(tr("They hold for everyone who labels in this project."));
    purpose->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Labeling rules"), TextSize::Large));
    layout->addWidget(purpose);
    layout->addWidget(m_blind);
    layout->addWidget(explanation(tr("The Label page hides what others said, the model's predictions, and the names of files, folders and "
                                     "groups. One's own labels stay visible.")));
    layout->addWidget(m_order);
    layout->addWidget(explanation(tr("Shuffled: another order for each person, and always the same one for each. Images that are "
                                     "imported later come in between.")));
    layout->addWidget(m_repeats);
    layout->addWidget(makeRepeats());
    layout->addWidget(m_warning);
    layout->addWidget(m_apply, 0, Qt::AlignLeft);
    layout->addWidget(m_changes);
}

QWidget *RulesCard::makeRepeats()
{
    m_percent->setSuffix(tr(" %"));
    auto *options = new QWidget;
    auto *grid = new QGridLayout(options);
    grid->setContentsMargins(space::kHuge, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kTiny);
    int column = 0;
    for (const auto &[title, box] : {std::pair(tr("Share of the images"), m_percent), std::pair(tr("Images between"), m_distance),
             std::pair(tr("Hours between"), m_hours)}) {
        grid->addWidget(makeMutedLabel(title, TextSize::Small), 0, column);
        grid->addWidget(box, 1, column++);
    }
    grid->setColumnStretch(column, 1);
    QLabel *text = explanation(tr("The image comes as if it were new. The second answer never becomes its label: it tells how far a "
                                  "person agrees with herself."));
    text->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(text, 2, 0, 1, column + 1);
    return options;
}

void RulesCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    read();
}

void RulesCard::run(const QString &title, std::function<State(Project &)> work)
{
    ++m_working;
    const QString path = m_session.project()->path();
    const auto all = [path, work = std::move(work)](Progress &) { return work(*Project::open(path)); };
    Job *job = runJob<State>(title, all, this, [this, path](const State &state) {
        if (m_session.project() && m_session.project()->path() == path)
            showState(state);
    });
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] {
        --m_working;
        updateControls();
    });
}

void RulesCard::read()
{
    if (!m_session.project())
        return showState({});
    if (isVisible())
        run(tr("Reading the labeling rules"), [](Project &project) {
            return State{labelingRules(project), rulesChanges(project), decisionsIn(project)};
        });
}

void RulesCard::apply()
{
    if (!m_session.project())
        return;
    run(tr("Changing the labeling rules"), [rules = chosen(), by = m_session.annotatorName()](Project &project) {
        changeLabelingRules(project, rules, by);
        return State{labelingRules(project), rulesChanges(project), decisionsIn(project)};
    });
    updateControls();
}

void RulesCard::showState(const State &state)
{
    m_state = state;
    const RepeatRule &repeats = state.rules.repeats;
    m_blind->setChecked(state.rules.isBlind);
    m_order->setCurrentIndex(m_order->findData(int(state.rules.order)));
    m_repeats->setChecked(repeats.sharePercent > 0);
    m_percent->setValue(repeats.sharePercent > 0 ? repeats.sharePercent : kUsualPercent);
    m_distance->setValue(repeats.distance);
    m_hours->setValue(repeats.minHours);
    const QLocale locale;
    QStringList lines;
    for (auto change = state.changes.crbegin(); change != state.changes.crend() && lines.size() < kMostChangesShown; ++change) {
        const QString time = locale.toString(change->madeAt.toLocalTime(), QLocale::ShortFormat);
        const QString decisions = tr("%n decision(s)", nullptr, int(change->decisions));
        lines.append(change->by.isEmpty() ? tr("Changed %1, after %2").arg(time, decisions)
                                          : tr("Changed %1 by %2, after %3").arg(time, change->by, decisions));
    }
    m_changes->setText(lines.join(u'\n'));
    m_changes->setVisible(!lines.isEmpty());
    updateControls();
}

LabelingRules RulesCard::chosen() const
{
    LabelingRules rules;
    rules.isBlind = m_blind->isChecked();
    rules.order = LabelingOrder(m_order->currentData().toInt());
    rules.repeats = m_state.rules.repeats;
    rules.repeats.sharePercent = 0;
    if (m_repeats->isChecked())
        rules.repeats = {.sharePercent = m_percent->value(), .distance = m_distance->value(), .minHours = m_hours->value()};
    return rules;
}

void RulesCard::updateControls()
{
    const bool isOpen = m_session.project() != nullptr;
    const bool differs = isOpen && !(chosen() == m_state.rules);
    for (QSpinBox *box : {m_percent, m_distance, m_hours})
        box->setEnabled(m_repeats->isChecked());
    m_apply->setEnabled(differs && isSettled());
    m_apply->setToolTip(differs ? QString() : tr("Nothing is changed."));
    m_warning->setVisible(differs && m_state.decisions > 0);
    m_warning->setText(tr("%n decision(s) were made under the rules so far. Labels made before and after a change are not made alike and "
                          "hard to compare; the change is noted with its time.", nullptr, int(m_state.decisions)));
}

} // namespace taxon
