#pragma once

#include "core/base/progress.h"

#include <QDateTime>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace taxon {

/// How a label file names an image.
struct ImageReference {
    QString path;     ///< as written in the file: relative or absolute, '/' or '\', with or without the ending
    QString file;     ///< absolute path of the image beside the labels, where the format says where it lies; else empty
    QSize size;       ///< pixels, where the file says so; else invalid
};

/// One label as another program wrote it.
struct ExternalLabel {
    ImageReference image;
    QString annotator;                ///< empty: the file names nobody
    std::optional<QString> className; ///< unset: looked at and skipped
    std::optional<int> confidence;    ///< per cent
    QString comment;
    QDateTime madeAt;                 ///< invalid: the file does not say
    double seconds = 0;               ///< time taken; 0: the file does not say
};

/// An image that the file gives more than one class.
struct SeveralClasses {
    QString image;
    QStringList classes;
};

/// What a reader of a format fills. Labels are handed over one by one, so that a file of any size fits.
struct LabelReading {
    std::function<void(const ExternalLabel &)> take;
    Progress &progress;
    QString unpackedFolder = {}; ///< where images that lie inside the label files would be written
    QList<SeveralClasses> severalClasses = {}; ///< not handed over: a person has to decide
    qint64 withoutClass = 0;              ///< images that the file names and gives no class
    qint64 predictions = 0;               ///< a model's labels, which are no decisions
};

} // namespace taxon
