#pragma once

#include "core/base/ids.h"
#include "core/catalog/catalog.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxon {

/// Whose labels a condition on classes means.
enum class Whose {
    Own,      ///< the annotator's own
    Anyone,   ///< of at least one person
    Resolved, ///< the image's label: correction > applied consensus > majority > given
};

enum class OwnState { Unlabeled, Labeled, Skipped };
inline constexpr int kOwnStateCount = 3;

/// The parts of a snapshot, and None for images outside it.
enum class PartChoice { Train, Validation, Test, None };
inline constexpr int kPartChoiceCount = 4;

enum class SortOrder { Imported, Name, Date, Size, Confidence, Disagreement, Random };

/// Both ends included; an unset end is open.
template <class T> struct Range {
    std::optional<T> from;
    std::optional<T> to;

    bool isSet() const { return from || to; }
    bool contains(const T &value) const { return (!from || *from <= value) && (!to || value <= *to); }
    bool operator==(const Range &) const = default;
};

/// Which images are shown, and in what order: every condition that is set must hold. A list is set when it is not
/// empty; it holds for any one of its values, except `marks`, all of which must be there.
struct ImageFilter {
    Whose whose = Whose::Own;
    QList<ClassId> classes;
    QList<AnnotatorId> annotators;   ///< a label or skip of theirs stands
    QList<OwnState> states;
    QList<Mark> marks;
    QList<PartChoice> parts;
    QStringList folders;             ///< as stored in the project; what lies below belongs to it
    QString group;                   ///< the exact group key
    QString text;                    ///< in the file's name, its folder, its group or a comment; case does not matter
    QList<ClassId> predicted;
    Range<int> predictionConfidence; ///< per cent
    Range<int> ownConfidence;        ///< per cent; images labeled without saying it do not pass
    Range<int> side;                 ///< the longer side, pixels
    Range<QDate> fileDate;           ///< local days
    Range<QDate> decisionDate;       ///< of the annotator's own decision

    SortOrder sort = SortOrder::Imported;
    bool isDescending = false;
    quint64 seed = 0;                ///< for Random

    /// No condition is set; the order may be.
    bool isEmpty() const;
    /// Everything as it came.
    bool isDefault() const { return *this == ImageFilter(); }
    bool operator==(const ImageFilter &) const = default;

    QJsonObject toJson() const;
    /// Throws Usage for an unknown key or a value that cannot be meant.
    static ImageFilter fromJson(const QJsonObject &json);
};

/// Stable names for JSON and the command line: "flagged", "unlabeled", "name", "train", "anyone".
QString markName(Mark mark);
QString stateName(OwnState state);
QString sortName(SortOrder order);
QString partChoiceName(PartChoice part);
QString whoseName(Whose whose);

/// The inverse; throw Usage and list what is known.
Mark markFromName(const QString &name);
OwnState stateFromName(const QString &name);
SortOrder sortFromName(const QString &name);
PartChoice partChoiceFromName(const QString &name);
Whose whoseFromName(const QString &name);

} // namespace taxon
