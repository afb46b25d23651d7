#include "app/workbench/label/label_actions.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kFinger = 40;

QHBoxLayout *rowOf(const QList<CommandButton *> &buttons, const QList<int> &widths = {})
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kTiny);
    for (qsizetype i = 0; i < buttons.size(); ++i)
        row->addWidget(buttons[i], widths.value(i, 1));
    return row;
}

} // namespace

QList<int> LabelActions::confidences()
{
    return {10, 25, 50, 75, 90};
}

LabelActions::LabelActions(QWidget *parent)
    : QWidget(parent)
    , m_unsure(add(LabelCommand::Unsure, CommandButton::Shape::Wide))
    , m_confidence(makeIconButton(QStringLiteral("down"), tr("How sure: the next label is given with it")))
    , m_flag(add(LabelCommand::Flag, CommandButton::Shape::Tall))
    , m_comment(add(LabelCommand::Comment, CommandButton::Shape::Tall))
    , m_advance(new QCheckBox)
{
    for (CommandButton *button : {m_unsure, m_flag, m_comment})
        button->setCheckable(true);
    m_confidence->setMinimumSize(kFinger, kFinger);
    m_confidence->setFocusPolicy(Qt::TabFocus);
    connect(m_confidence, &QToolButton::clicked, this, &LabelActions::chooseConfidence);
    m_advance->setMinimumHeight(32);
    m_advance->setFocusPolicy(Qt::TabFocus);
    m_advance->setChecked(true);
    connect(m_advance, &QCheckBox::clicked, this, [this] { Q_EMIT commandChosen(LabelCommand::Advance); });

    auto *unsure = new QHBoxLayout;
    unsure->setSpacing(space::kTiny);
    unsure->addWidget(m_unsure, 1);
    unsure->addWidget(m_confidence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addLayout(unsure);
    layout->addLayout(rowOf({add(LabelCommand::Skip, CommandButton::Shape::Tall), m_flag, m_comment}));
    layout->addLayout(rowOf({add(LabelCommand::Back, CommandButton::Shape::Tall), add(LabelCommand::Forward, CommandButton::Shape::Tall),
        add(LabelCommand::NextUnlabeled, CommandButton::Shape::Tall), add(LabelCommand::Undo, CommandButton::Shape::Tall),
        add(LabelCommand::Redo, CommandButton::Shape::Tall)}, {4, 4, 4, 5, 5})); // the keys of the last two are longer
    layout->addWidget(m_advance);
}

CommandButton *LabelActions::add(LabelCommand command, CommandButton::Shape shape)
{
    auto *button = new CommandButton(command, shape);
    button->setObjectName(infoOf(command).id);
    connect(button, &CommandButton::clicked, this, [this, command] { Q_EMIT commandChosen(command); });
    m_buttons.append(button);
    return button;
}

void LabelActions::setKeys(const std::function<QString(LabelCommand)> &keyOf)
{
    for (CommandButton *button : std::as_const(m_buttons))
        button->setKey(keyOf(button->command()));
    const LabelCommandInfo advance = infoOf(LabelCommand::Advance);
    const QString key = keyOf(LabelCommand::Advance);
    m_advance->setText(key.isEmpty() ? advance.title : QStringLiteral("%1  (%2)").arg(advance.title, key));
    m_advance->setToolTip(advance.text);
}

void LabelActions::setState(const State &state)
{
    m_remembered = state.rememberedConfidence;
    m_unsure->setTitle(tr("Unsure, %1 %").arg(state.confidence.value_or(state.rememberedConfidence)));
    m_unsure->setChecked(state.confidence.has_value());
    m_flag->setChecked(state.isFlagged);
    m_comment->setChecked(state.hasComment);
    m_advance->setChecked(state.goesOn);
}

void LabelActions::chooseConfidence()
{
    QMenu menu(this);
    const QList<int> offered = confidences();
    for (const int perCent : offered) {
        QAction *action = menu.addAction(tr("%1 % sure").arg(perCent), this, [this, perCent] { Q_EMIT confidenceChosen(perCent); });
        action->setCheckable(true);
        action->setChecked(perCent == m_remembered);
    }
    menu.exec(m_confidence->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

} // namespace taxon
