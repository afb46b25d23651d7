#pragma once

#include "core/base/ids.h"
#include "core/project/decision_store.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taxon {

class ImageFiles;

/// What is true of an image or not; a bit each.
enum class Mark : std::uint16_t {
    Flagged = 1,
    Commented = 2,
    Unsure = 4,        ///< the annotator's own label was given with a confidence under 100 %
    Disagreement = 8,  ///< two people's standing votes are of different classes
    Duplicate = 16,    ///< another image has the same content
    NearDuplicate = 32, ///< another image has the same perceptual hash
    Missing = 64,
    Wrong = 128, ///< the model's prediction is not the image's label
};
inline constexpr Mark kMarks[] = {Mark::Flagged, Mark::Commented, Mark::Unsure, Mark::Disagreement, Mark::Duplicate,
    Mark::NearDuplicate, Mark::Missing, Mark::Wrong};
inline constexpr int kMarkCount = 8;

/// What one person has said of one image; classes and people are places in the catalogue's lists.
struct Vote {
    static constexpr std::int16_t kNoLabel = -1; ///< nothing was said
    static constexpr std::int16_t kSkip = -2;

    std::int64_t madeMs = 0;     ///< since 1970 UTC
    std::int16_t label = kNoLabel;
    std::int16_t annotator = -1; ///< -1: a given label
    std::int8_t confidence = -1; ///< per cent; -1: not said
    bool isCorrection = false;
};

/// Every image of a project in columns, about 90 bytes an image: what filters, sorting and counting work on.
/// Row i of all columns is the i-th image in the order of import. Not thread-safe: readers may share it while nobody
/// changes it.
class Catalog {
public:
    std::size_t size() const { return images.size(); }
    /// -1 when it is not there.
    qint64 rowOf(ImageId image) const;
    std::string_view foldedName(std::size_t row) const { return std::string_view(names).substr(nameStarts[row], nameStarts[row + 1] - nameStarts[row]); }
    bool has(std::size_t row, Mark mark) const { return marks[row] & std::uint16_t(mark); }
    void setMark(std::size_t row, Mark mark, bool on);

    const Vote *votesBegin(std::size_t row) const { return votes.data() + voteStarts[row]; }
    const Vote *votesEnd(std::size_t row) const { return votesBegin(row) + voteCounts[row]; }
    /// Replaces what stands on one image; `standing` in the order made. Derives everything that follows from it.
    void setVotes(std::size_t row, const std::vector<Vote> &standing);
    /// The newest of `own` on this image; unset when there is none.
    const Vote *ownVote(std::size_t row) const;
    /// 0 when all who voted agree, up to nearly 1: the share of votes that are not of the most frequent class.
    double disagreement(std::size_t row) const;
    /// After a change of `resolved` or `predicted`.
    void deriveWrong(std::size_t row);
    /// Fills nameRanks.
    void rankNames();

    /// Their places; they get one where they had none.
    std::int16_t add(ClassId label);
    std::int16_t add(AnnotatorId annotator);
    std::int16_t placeOf(ClassId label) const { return classPlaces.value(label, Vote::kNoLabel); }
    std::int16_t placeOf(AnnotatorId annotator) const { return annotatorPlaces.value(annotator, -1); }

    // What the places stand for.
    std::vector<ClassId> classes; ///< those that count, in display order
    QHash<ClassId, std::int16_t> classPlaces; ///< merged classes have the place of what they were merged into
    std::vector<AnnotatorId> annotators;
    QHash<AnnotatorId, std::int16_t> annotatorPlaces;
    std::int16_t own = -1;   ///< place of the annotator whose catalogue this is; -1: nobody's
    QStringList folders;     ///< as stored, without a last '/'
    QStringList groups;      ///< [0] is ''

    std::shared_ptr<const ImageFiles> files;

    // Columns.
    std::vector<ImageId> images; ///< ascending
    std::vector<std::int32_t> widths;
    std::vector<std::int32_t> heights;
    std::vector<std::int64_t> modifiedMs;
    std::vector<std::int32_t> folderOf;
    std::vector<std::int32_t> groupOf;
    std::vector<std::uint32_t> nameStarts; ///< one more than there are images
    std::string names;                     ///< case-folded UTF-8, one after the other
    std::vector<std::uint32_t> nameRanks;  ///< place in natural order
    std::vector<std::uint16_t> marks;
    std::vector<std::int16_t> consensus;   ///< by a proposal that was applied, or Vote::kNoLabel
    std::vector<std::int16_t> resolved;    ///< the image's label of all people: correction > applied consensus > majority > given
    std::vector<std::int8_t> parts;        ///< of the newest snapshot: Part, or -1
    std::vector<std::int16_t> predicted;   ///< by the newest evaluated run, or Vote::kNoLabel
    std::vector<float> confidences;        ///< of that prediction, 0 to 1
    std::vector<std::uint32_t> voteStarts;
    std::vector<std::uint16_t> voteCounts;
    std::vector<Vote> votes;               ///< has gaps after setVotes()
    QHash<qint64, QString> comments;       ///< case-folded, by row
};

} // namespace taxon
