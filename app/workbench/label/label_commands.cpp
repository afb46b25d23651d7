#include "app/workbench/label/label_commands.h"

#include <QCoreApplication>

namespace taxon {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LabelCommands", text);
}

LabelCommandInfo row(LabelCommand command, const char *id, const char *key, const char *otherKey, const char *iconName,
    const QString &title, const QString &text, LabelCommandInfo::WhenHeld whenHeld = LabelCommandInfo::WhenHeld::Ignored)
{
    return {command, QString::fromLatin1(id), QString::fromLatin1(key), QString::fromLatin1(otherKey), QString::fromLatin1(iconName),
        title, text, whenHeld};
}

} // namespace

QList<LabelCommandInfo> labelCommands()
{
    using enum LabelCommand;
    constexpr auto kRepeats = LabelCommandInfo::WhenHeld::Repeats;
    return {
        row(Unsure, "unsure", "Space", "", "unsure", tr("Unsure"), tr("The next label is given with a confidence")),
        row(Surer, "surer", "Up", "", "up", tr("Surer"), tr("Unsure, with a higher confidence"), kRepeats),
        row(LessSure, "less_sure", "Down", "", "down", tr("Less sure"), tr("Unsure, with a lower confidence"), kRepeats),
        row(Skip, "skip", "S", "", "skip", tr("Skip"), tr("Skip: seen, and left without a class")),
        row(Flag, "flag", "F", "", "flag", tr("Flag"), tr("Flag the image, or take the flag away")),
        row(Comment, "comment", "C", "", "comment", tr("Comment"), tr("Write a comment: Enter saves it, Esc leaves it as it was")),
        row(Back, "back", "Left", "Backspace", "back", tr("Back"), tr("Back to the image before"), kRepeats),
        row(Forward, "forward", "Right", "", "next", tr("Forward"), tr("Forward to the next image"), kRepeats),
        row(NextUnlabeled, "next_unlabeled", "N", "", "next_unlabeled", tr("Next unlabeled"), tr("Next unlabeled image"), kRepeats),
        row(Undo, "undo", "Ctrl+Z", "", "undo", tr("Undo"), tr("Take the last label, flag or comment back, also after a restart")),
        row(Redo, "redo", "Ctrl+Y", "Ctrl+Shift+Z", "redo", tr("Redo"), tr("Bring back what was taken back")),
        row(Find, "find", "/", "", "search", tr("Find a class"), tr("Find a class by a few letters; Enter labels with it")),
        row(Advance, "advance", "Ctrl+J", "", "next", tr("Go on after a label"), tr("Go on to the next image after a label, or stay")),
        row(OneToOne, "one_to_one", "Z", "", "image", tr("One to one"), tr("One image pixel on one screen pixel, and back to the whole image")),
        row(Grid, "grid", "Ctrl+G", "", "grid", tr("Grid"), tr("From one image to the grid of thumbnails and back")),
        row(PreviousFrame, "previous_frame", "[", "", "back", tr("Frame before"), tr("Page or frame before"), kRepeats),
        row(NextFrame, "next_frame", "]", "", "next", tr("Next frame"), tr("Next page or frame"), kRepeats),
        row(FirstOfTwo, "first_of_two", ",", "", "label", tr("First of two keys"), tr("First of two keys: then the second key of a class")),
        row(OtherFirstOfTwo, "other_first_of_two", ".", "", "label", tr("Other first of two keys"), tr("The same, for still more classes")),
    };
}

LabelCommandInfo infoOf(LabelCommand command)
{
    const QList<LabelCommandInfo> all = labelCommands();
    return all[int(command)];
}

} // namespace taxon
