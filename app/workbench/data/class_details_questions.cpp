// What asks before it happens: merging, splitting and deleting.
#include "app/workbench/data/class_details.h"

#include "app/workbench/session.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace taxon {

void ClassDetails::ask(Question question)
{
    m_asked = question;
    m_question->setVisible(question != Question::None);
    if (question == Question::None)
        return;
    {
        const QSignalBlocker quiet(m_target);
        m_target->clear();
        if (question == Question::Split)
            m_target->addItem(tr("A new class:"), qint64(0));
        for (const ClassRow &row : std::as_const(m_rows))
            if (row.item.state == ClassState::Active && row.item.id != m_row.item.id)
                m_target->addItem(colorIcon(row.item.color), row.item.name, row.item.id.value);
    }
    m_newName->clear();
    m_shown = question == Question::Split ? m_session.shownImages() : QList<ImageId>();
    updateQuestion();
    if (question == Question::Split)
        m_newName->setFocus();
    else if (question == Question::Merge)
        m_target->setFocus();
    else
        m_do->setFocus();
}

void ClassDetails::updateQuestion()
{
    const bool isNew = m_asked == Question::Split && m_target->currentData().toLongLong() == 0;
    m_target->setVisible(m_asked != Question::Delete);
    m_newName->setVisible(isNew);
    const QString target = isNew ? m_newName->text().trimmed() : m_target->currentText();
    switch (m_asked) {
    case Question::None:
        return;
    case Question::Merge:
        m_text->setText(effectOf(target));
        m_do->setText(tr("Merge"));
        m_do->setEnabled(!target.isEmpty());
        return;
    case Question::Delete:
        m_text->setText(effectOf({}));
        m_do->setText(tr("Delete"));
        m_do->setEnabled(true);
        return;
    case Question::Split:
        break;
    }
    m_do->setText(tr("Split"));
    m_do->setEnabled(!m_shown.isEmpty() && !target.isEmpty());
    m_text->setText(m_shown.isEmpty()
            ? tr("The Label page shows no image now. Choose there, with a filter or by selecting, the images whose label should become another.")
            : tr("Every label “%1” on the %n image(s) that the Label page shows now will count as the other class; undo in the history.", nullptr, int(m_shown.size()))
                  .arg(m_row.item.name));
}

void ClassDetails::answer()
{
    const ClassId id = m_row.item.id;
    const ClassId into{m_target->currentData().toLongLong()};
    const QString name = m_newName->text().trimmed();
    const Question asked = m_asked;
    const QList<ImageId> images = m_shown;
    ask(Question::None);
    if (asked == Question::Merge)
        Q_EMIT changeWanted([=](ClassStore &store) { store.merge(id, into); });
    else if (asked == Question::Delete)
        remove();
    else if (into.isValid())
        Q_EMIT changeWanted([=](ClassStore &store) { store.split(id, images, into); });
    else
        Q_EMIT changeWanted([=](ClassStore &store) { store.split(id, images, name); });
}

void ClassDetails::remove()
{
    Q_EMIT changeWanted([id = m_row.item.id](ClassStore &store) { store.remove(id); });
}

} // namespace taxon
