#include "app/workbench/label/class_panel.h"

#include "app/workbench/label/class_list.h"
#include "app/workbench/label/key_map.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kNoteLines = 3;

} // namespace

ClassPanel::ClassPanel(QWidget *parent)
    : QWidget(parent)
    , m_note(makeMutedLabel({}, TextSize::Small))
    , m_list(new ClassList)
    , m_actions(new LabelActions)
{
    setMinimumWidth(268); // what the keys on the buttons need
    // Always as high, so that the buttons stay where they are.
    m_note->setObjectName(QStringLiteral("labelNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->setFixedHeight(kNoteLines * QFontMetrics(textFont(TextSize::Small)).lineSpacing() + 2);
    connect(m_list, &ClassList::chosen, this, &ClassPanel::chosen);
    connect(m_list, &ClassList::keyEditWanted, this, &ClassPanel::keyEditWanted);
    connect(m_list, &ClassList::searchLeft, this, &ClassPanel::searchLeft);
    connect(m_actions, &LabelActions::commandChosen, this, &ClassPanel::commandChosen);
    connect(m_actions, &LabelActions::confidenceChosen, this, &ClassPanel::confidenceChosen);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_actions);
    setNote({});
}

void ClassPanel::setClasses(const QList<ImageClass> &classes, const KeyMap &keys)
{
    m_list->setClasses(classes, [&keys](ClassId label) { return keys.textOf(label); });
    m_actions->setKeys([&keys](LabelCommand command) { return keys.textOf(command); });
}

void ClassPanel::setCounts(const std::function<int(ClassId)> &countOf)
{
    m_list->setCounts(countOf);
}

void ClassPanel::setNote(const QString &note)
{
    m_note->setText(note.isEmpty() ? tr("One key labels the image and moves on to the next.") : note);
    m_note->setToolTip(note);
}

void ClassPanel::setCurrent(std::optional<ClassId> label)
{
    m_list->setCurrent(label);
}

void ClassPanel::setState(const LabelActions::State &state)
{
    m_actions->setState(state);
}

} // namespace taxon
