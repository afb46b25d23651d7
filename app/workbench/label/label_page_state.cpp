// What the Label page says about the image on the screen: its label, how sure, flag and comment.
#include "app/workbench/label/label_page.h"

#include "app/workbench/label/class_panel.h"
#include "app/workbench/label/comment_editor.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"

#include <algorithm>

namespace taxon {
namespace {

constexpr char kUnsure[] = "label/unsure";
constexpr char kGoesOn[] = "label/goesOn";

} // namespace

void LabelPage::connectPanel()
{
    const QSettings settings = workbenchSettings();
    m_unsure = qBound(0, settings.value(QLatin1String(kUnsure), m_unsure).toInt(), 100);
    m_controller.setAfterLabel(settings.value(QLatin1String(kGoesOn), true).toBool() ? LabelController::AfterLabel::GoOn
                                                                                     : LabelController::AfterLabel::Stay);
    connect(m_classes, &ClassPanel::chosen, m_views, &LabelViews::label);
    connect(m_classes, &ClassPanel::commandChosen, this, &LabelPage::run);
    connect(m_classes, &ClassPanel::confidenceChosen, this, &LabelPage::setUnsure);
    connect(m_classes, &ClassPanel::keyEditWanted, this, &LabelPage::editKeys);
    connect(m_classes, &ClassPanel::searchLeft, this, &LabelPage::takeFocus);
    connect(m_comment, &CommentEditor::saved, &m_controller, &LabelController::comment);
    connect(m_comment, &CommentEditor::left, this, &LabelPage::takeFocus);
    connect(&m_controller, &LabelController::confidenceChanged, this, &LabelPage::showState);
    connect(&m_controller, &LabelController::remarksChanged, this, &LabelPage::showState);
    connect(&m_controller, &LabelController::decided, this, &LabelPage::updateLabels);
    // A comment is of one project and one person.
    connect(&m_session, &Session::projectChanged, m_comment, &CommentEditor::discard);
    connect(&m_session, &Session::annotatorChanged, m_comment, &CommentEditor::discard);
}

void LabelPage::setUnsure(int perCent)
{
    m_unsure = perCent;
    workbenchSettings().setValue(QLatin1String(kUnsure), perCent);
    m_controller.setConfidence(perCent);
    showState();
}

// From sure, the first step is the confidence that was used last.
void LabelPage::stepConfidence(int by)
{
    if (!m_controller.confidence()) {
        m_controller.setConfidence(m_unsure);
        return;
    }
    const QList<int> offered = LabelActions::confidences();
    const qsizetype place = std::lower_bound(offered.cbegin(), offered.cend(), m_unsure) - offered.cbegin();
    setUnsure(offered[qBound(qsizetype(0), place + by, offered.size() - 1)]);
}

void LabelPage::toggleAfterLabel()
{
    const bool goesOn = m_controller.afterLabel() == LabelController::AfterLabel::Stay;
    m_controller.setAfterLabel(goesOn ? LabelController::AfterLabel::GoOn : LabelController::AfterLabel::Stay);
    workbenchSettings().setValue(QLatin1String(kGoesOn), goesOn);
    showState();
}

void LabelPage::openComment()
{
    if (m_controller.image().isValid())
        m_comment->open(m_controller.image(), m_controller.sequence().remarks(m_controller.image()).comment);
}

bool LabelPage::mayClose()
{
    m_comment->finish();
    return true;
}

void LabelPage::showState()
{
    const ImageRemarks remarks = m_controller.row() < 0 ? ImageRemarks() : m_controller.sequence().remarksAt(m_controller.row());
    LabelActions::State state;
    state.confidence = m_controller.confidence();
    state.rememberedConfidence = m_unsure;
    state.isFlagged = remarks.isFlagged;
    state.hasComment = !remarks.comment.isEmpty();
    state.goesOn = m_controller.afterLabel() == LabelController::AfterLabel::GoOn;
    m_classes->setState(state);
    m_classes->setNote(noteText());
}

QString LabelPage::noteText() const
{
    if (m_first)
        return tr("%1 and then? Press the second key of a class; Esc leaves.").arg(m_keys.textOf(*m_first));
    if (const auto confidence = m_controller.confidence())
        return tr("Unsure, %1 %: the next label is given so. %2 and %3 change it.")
            .arg(*confidence)
            .arg(m_keys.textOf(LabelCommand::Surer), m_keys.textOf(LabelCommand::LessSure));
    if (m_controller.row() < 0)
        return {};
    const auto own = m_controller.sequence().decisionAt(m_controller.row());
    const auto nameOf = [this](std::optional<ClassId> label) {
        for (const ImageClass &known : m_controller.classes())
            if (label == known.id)
                return known.name;
        return QString();
    };
    QStringList lines;
    if (const QString now = nameOf(m_controller.currentLabel()); m_controller.isReview() && !now.isEmpty())
        lines.append(tr("Labeled %1 now. A key corrects it for the next snapshot.").arg(now));
    else if (const Assignment *asked = m_controller.question(); asked && !asked->isDone && own && own->label)
        lines.append(tr("You labeled it %1 before. Label it again, the same or otherwise.").arg(nameOf(own->label)));
    else if (own && own->label && own->confidence)
        lines.append(tr("You labeled it %1, unsure: %2 %.").arg(nameOf(own->label)).arg(*own->confidence));
    else if (own)
        lines.append(own->label ? tr("You labeled it %1. Another key changes it.").arg(nameOf(own->label)) : tr("You skipped this image."));
    else
        lines.append(tr("Not labeled by you yet. One key labels it."));
    const ImageRemarks remarks = m_controller.sequence().remarksAt(m_controller.row());
    if (remarks.isFlagged && remarks.comment.isEmpty())
        lines.append(tr("Flagged."));
    if (!remarks.comment.isEmpty())
        lines.append(remarks.isFlagged ? tr("Flagged: %1").arg(remarks.comment) : tr("Comment: %1").arg(remarks.comment));
    return lines.join(QLatin1Char('\n'));
}

} // namespace taxon
