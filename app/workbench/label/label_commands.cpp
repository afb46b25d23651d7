#include "app/workbench/label/label_commands.h"

#include <QCoreApplication>

namespace taxon {
namespace {

LabelCommandInfo row(LabelCommand command, const char *id, const char *key, const char *otherKey, const char *iconName,
    const char *title, const char *text, LabelCommandInfo::WhenHeld whenHeld = LabelCommandInfo::WhenHeld::Ignored)
{
    return {command, QString::fromLatin1(id), QString::fromLatin1(key), QString::fromLatin1(otherKey), QString::fromLatin1(iconName),
        QCoreApplication::translate("LabelCommands", title), QCoreApplication::translate("LabelCommands", text), whenHeld};
}

} // namespace

QList<LabelCommandInfo> labelCommands()
{
    using enum LabelCommand;
    constexpr auto kRepeats = LabelCommandInfo::WhenHeld::Repeats;
    return {
        row(Unsure, "unsure", "Space", "", "unsure", QT_TRANSLATE_NOOP("LabelCommands", "Unsure"), QT_TRANSLATE_NOOP("LabelCommands", "The next label is given with a confidence")),
        row(Surer, "surer", "Up", "", "up", QT_TRANSLATE_NOOP("LabelCommands", "Surer"), QT_TRANSLATE_NOOP("LabelCommands", "Unsure, with a higher confidence"), kRepeats),
        row(LessSure, "less_sure", "Down", "", "down", QT_TRANSLATE_NOOP("LabelCommands", "Less sure"), QT_TRANSLATE_NOOP("LabelCommands", "Unsure, with a lower confidence"), kRepeats),
        row(Skip, "skip", "S", "", "skip", QT_TRANSLATE_NOOP("LabelCommands", "Skip"), QT_TRANSLATE_NOOP("LabelCommands", "Skip: seen, and left without a class")),
        row(Flag, "flag", "F", "", "flag", QT_TRANSLATE_NOOP("LabelCommands", "Flag"), QT_TRANSLATE_NOOP("LabelCommands", "Flag the image, or take the flag away")),
        row(Comment, "comment", "C", "", "comment", QT_TRANSLATE_NOOP("LabelCommands", "Comment"), QT_TRANSLATE_NOOP("LabelCommands", "Write a comment: Enter saves it, Esc leaves it as it was")),
        row(Back, "back", "Left", "Backspace", "back", QT_TRANSLATE_NOOP("LabelCommands", "Back"), QT_TRANSLATE_NOOP("LabelCommands", "Back to the image before"), kRepeats),
        row(Forward, "forward", "Right", "", "next", QT_TRANSLATE_NOOP("LabelCommands", "Forward"), QT_TRANSLATE_NOOP("LabelCommands", "Forward to the next image"), kRepeats),
        row(NextUnlabeled, "next_unlabeled", "N", "", "next_unlabeled", QT_TRANSLATE_NOOP("LabelCommands", "Next unlabeled"), QT_TRANSLATE_NOOP("LabelCommands", "Next unlabeled image"), kRepeats),
        row(Undo, "undo", "Ctrl+Z", "", "undo", QT_TRANSLATE_NOOP("LabelCommands", "Undo"), QT_TRANSLATE_NOOP("LabelCommands", "Take the last label, flag or comment back, also after a restart")),
        row(Redo, "redo", "Ctrl+Y", "Ctrl+Shift+Z", "redo", QT_TRANSLATE_NOOP("LabelCommands", "Redo"), QT_TRANSLATE_NOOP("LabelCommands", "Bring back what was taken back")),
        row(Find, "find", "/", "", "search", QT_TRANSLATE_NOOP("LabelCommands", "Find a class"), QT_TRANSLATE_NOOP("LabelCommands", "Find a class by a few letters; Enter labels with it")),
        row(SearchImages, "search_images", "Ctrl+F", "", "search", QT_TRANSLATE_NOOP("LabelCommands", "Find images"), QT_TRANSLATE_NOOP("LabelCommands", "Find images by text")),
        row(Filter, "filter", "Ctrl+Shift+F", "", "sliders", QT_TRANSLATE_NOOP("LabelCommands", "Filter"), QT_TRANSLATE_NOOP("LabelCommands", "All conditions, saved filters and orders")),
        row(Guide, "guide", "Ctrl+H", "", "info", QT_TRANSLATE_NOOP("LabelCommands", "Guide"), QT_TRANSLATE_NOOP("LabelCommands", "What belongs to a class, in words and examples")),
        row(Example, "example", "Ctrl+E", "", "pin", QT_TRANSLATE_NOOP("LabelCommands", "Example"), QT_TRANSLATE_NOOP("LabelCommands", "Make the image an example of its class, or no longer")),
        row(Advance, "advance", "Ctrl+J", "", "next", QT_TRANSLATE_NOOP("LabelCommands", "Go on after a label"), QT_TRANSLATE_NOOP("LabelCommands", "Go on to the next image after a label, or stay")),
        row(OneToOne, "one_to_one", "Z", "", "image", QT_TRANSLATE_NOOP("LabelCommands", "One to one"), QT_TRANSLATE_NOOP("LabelCommands", "One image pixel on one screen pixel, and back to the whole image")),
        row(Grid, "grid", "Ctrl+G", "", "grid", QT_TRANSLATE_NOOP("LabelCommands", "Grid"), QT_TRANSLATE_NOOP("LabelCommands", "From one image to the grid of thumbnails and back")),
        row(PreviousFrame, "previous_frame", "[", "", "back", QT_TRANSLATE_NOOP("LabelCommands", "Frame before"), QT_TRANSLATE_NOOP("LabelCommands", "Page or frame before"), kRepeats),
        row(NextFrame, "next_frame", "]", "", "next", QT_TRANSLATE_NOOP("LabelCommands", "Next frame"), QT_TRANSLATE_NOOP("LabelCommands", "Next page or frame"), kRepeats),
        row(FirstOfTwo, "first_of_two", ",", "", "label", QT_TRANSLATE_NOOP("LabelCommands", "First of two keys"), QT_TRANSLATE_NOOP("LabelCommands", "First of two keys: then the second key of a class")),
        row(OtherFirstOfTwo, "other_first_of_two", ".", "", "label", QT_TRANSLATE_NOOP("LabelCommands", "Other first of two keys"), QT_TRANSLATE_NOOP("LabelCommands", "The same, for still more classes")),
    };
}

LabelCommandInfo infoOf(LabelCommand command)
{
    const QList<LabelCommandInfo> all = labelCommands();
    return all[int(command)];
}

} // namespace taxon
