#pragma once

#include <QList>
#include <QString>

namespace taxon {

/// What a key or a button of the Label page does, beside labeling.
enum class LabelCommand {
    Unsure,
    Surer,
    LessSure,
    Skip,
    Flag,
    Comment,
    Back,
    Forward,
    NextUnlabeled,
    Undo,
    Redo,
    Find,
    SearchImages,
    Filter,
    Guide,
    Example,
    Advance,
    OneToOne,
    Grid,
    PreviousFrame,
    NextFrame,
    FirstOfTwo,
    OtherFirstOfTwo,
};

/// One row of the table from which key presses, buttons, the overlay and the key editor are made.
struct LabelCommandInfo {
    enum class WhenHeld { Ignored, Repeats };

    LabelCommand command;
    QString id;         ///< in the settings, never changed
    QString defaultKey; ///< see key_names.h
    QString otherKey;   ///< works too while nobody assigned it; may be empty
    QString iconName;
    QString title;      ///< on its button: "Skip"
    QString text;       ///< what it does, one line
    WhenHeld whenHeld = WhenHeld::Ignored;
};

/// In the order in which they are listed. A new command is one row here and one case in LabelPage::run().
QList<LabelCommandInfo> labelCommands();
LabelCommandInfo infoOf(LabelCommand command);

} // namespace taxon
