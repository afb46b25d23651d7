#include "app/workbench/data/class_changes_list.h"

#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kMostShown = 50;

} // namespace

ClassChangesList::ClassChangesList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(space::kTiny);
}

void ClassChangesList::show(Project &project)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // its own signal may be on the stack
        delete item;
    }
    QHash<AnnotatorId, QString> people;
    for (const Annotator &annotator : project.annotators().all())
        people.insert(annotator.id, annotator.name);
    const ClassHistory &history = project.classes().history();
    for (const ClassChange &change : history.newest(kMostShown))
        m_rows->addWidget(makeRow(change, history.text(change), change.annotator ? people.value(*change.annotator) : QString()));
    if (m_rows->count() == 0)
        m_rows->addWidget(makeMutedLabel(tr("No class was changed yet."), TextSize::Small));
}

QWidget *ClassChangesList::makeRow(const ClassChange &change, const QString &text, const QString &who)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    const QString when = QLocale().toString(change.madeAt.toLocalTime(), QLocale::ShortFormat);
    QLabel *what = makeLabel(text);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    QLabel *details = makeMutedLabel(who.isEmpty() ? when : tr("%1 · %2").arg(when, who), TextSize::Small);
    details->setTextFormat(Qt::PlainText);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(what);
    words->addWidget(details);
    layout->addLayout(words, 1);
    if (change.state == ChangeState::Gone) {
        layout->addWidget(makeMutedLabel(tr("undone"), TextSize::Small));
        return row;
    }
    const bool stands = change.state == ChangeState::Standing;
    auto *button = stands ? makeButton(QStringLiteral("undo"), tr("Undo")) : makeButton(QStringLiteral("redo"), tr("Redo"));
    button->setAccessibleName(stands ? tr("Undo: %1").arg(text) : tr("Redo: %1").arg(text));
    button->setObjectName(QStringLiteral("change%1").arg(change.id.value));
    connect(button, &QPushButton::clicked, this, [this, stands, id = change.id] { stands ? Q_EMIT undoWanted(id) : Q_EMIT redoWanted(id); });
    layout->addWidget(button, 0, Qt::AlignTop);
    return row;
}

} // namespace taxon
