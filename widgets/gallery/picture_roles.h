#pragma once

#include <Qt>

namespace taxon {

/// What a model must answer for its rows to be painted as pictures.
enum PictureRole {
    ImageIdRole = Qt::UserRole, ///< qint64: ImageId::value
    PathRole,                   ///< QString, absolute
    FrameColorRole,             ///< QColor; invalid: no frame
    CaptionRole,                ///< QString; may be empty
    LabelTextRole,              ///< QString: what the frame's colour stands for; may be empty
    BadgesRole,                 ///< QStringList: icons at the upper right, such as "flag"
};

} // namespace taxon
