#pragma once

#include "core/base/ids.h"

#include <QDir>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QFileInfo;

namespace taxon {

class Database;

/// One image file of the project. Two files with the same content are two images with one `sha256`.
struct ImageRecord {
    ImageId id;
    /// Relative to the project folder when the file lies in the folder that holds the project ("../photos/a.png",
    /// "images/b.png"), so that both can move together; else absolute. '/' separators. Empty once other content
    /// has taken the file's place. For people and for opening, see ImageStore::absolutePath().
    QString path;
    QString importedFrom; ///< absolute path at import; equals the file's place unless it was copied in
    QString sha256;     ///< of the file's bytes, lower-case hex
    qint64 bytes = 0;
    qint64 modifiedMs = 0; ///< the file's time, ms since 1970 UTC
    int width = 0;      ///< pixels, upright (after the EXIF orientation)
    int height = 0;
    int channels = 0;
    int bitDepth = 0;   ///< 8 or 16
    QString format;     ///< "jpeg", "png", "bmp", "tiff", "webp"
    int frames = 1;     ///< pages of a TIFF, frames of a DICOM file
    QString groupKey;   ///< what belongs together has the same key (one patient, plant, lot); empty: alone
    std::optional<quint64> perceptualHash = {}; ///< unset until computed, see perceptualHash()
    bool isMissing = false; ///< the newest check did not find the file
};

/// Where an image's file should be, and what the newest check said.
struct ImagePlace {
    ImageId id;
    QString path; ///< absolute; empty when the image has no file
    qint64 bytes = 0;
    qint64 modifiedMs = 0;
    bool isMissing = false;
};

/// Whether a file that is there has the size and the time that were noted with its content: then it is taken to hold it still.
bool isUntouched(const QFileInfo &file, qint64 bytes, qint64 modifiedMs);

enum class FileState {
    Intact,  ///< holds the content that was imported
    Missing, ///< not there, or not to be read
    Changed, ///< holds other content: the image's labels do not apply to it
};

/// The project's images.
class ImageStore {
public:
    /// `projectFolder` is NAME.taxon, against which relative paths are meant.
    ImageStore(Database &database, const QString &projectFolder);

    qint64 count() const;
    /// All ids, in the order of import.
    std::vector<ImageId> ids() const;
    /// Throws NotFound.
    ImageRecord image(ImageId id) const;
    QList<ImageRecord> withContent(const QString &sha256) const;
    std::optional<ImageRecord> atPath(const QString &absolutePath) const;
    /// Those that came from this place, wherever they are now, oldest first.
    QList<ImageRecord> importedFrom(const QString &absolutePath) const;
    /// Calls back for every image in id order without holding them all in memory.
    void forEach(const std::function<void(const ImageRecord &)> &visit) const;

    /// The same for the places alone: what a check of a million files needs.
    void forEachPlace(const std::function<void(const ImagePlace &)> &visit) const;
    /// Names for grouping: where each image came from, in id order.
    void forEachOrigin(const std::function<void(ImageId, const QString &importedFrom, const QString &groupKey)> &visit) const;
    /// Images of the same content, groups of two and more, each in id order.
    std::vector<std::vector<ImageId>> identical() const;
    /// In id order, of the images that have one.
    std::vector<std::pair<ImageId, quint64>> perceptualHashes() const;
    /// Images after `after` without a perceptual hash and with a file, at most `limit`, in id order.
    QList<ImageRecord> withoutPerceptualHash(ImageId after, int limit) const;
    qint64 countWithoutPerceptualHash() const;
    qint64 countMissing() const;
    std::vector<ImageId> missing() const;
    /// Images and the largest of the groups that share a key.
    struct GroupTotals {
        qint64 groups = 0;
        qint64 images = 0; ///< that have a key
        qint64 largest = 0;
    };
    GroupTotals groupTotals() const;

    /// Stores the record (its id is ignored); `path` may be absolute and is made relative when possible.
    ImageId add(const ImageRecord &record);
    /// The same image was found at another place. `importedFrom` is where it came from when it was copied in.
    void relocate(ImageId id, const QString &absolutePath, const QString &importedFrom = {});
    /// The file is still the same; its time is not.
    void setModified(ImageId id, qint64 modifiedMs);
    /// What a check of the files found; the labels stay in either case.
    void setMissing(ImageId id, bool isMissing);
    /// For every image with this content.
    void setPerceptualHash(const QString &sha256, quint64 hash);
    /// Only the images named; all at once or none.
    void setGroupKeys(const std::vector<std::pair<ImageId, QString>> &keys);
    /// Other content has taken the image's file: the image keeps its labels and has no file until it turns up again.
    void detach(ImageId id);

    /// Empty when the image has no file.
    QString absolutePath(const ImageRecord &record) const;
    /// For people: absolutePath(), or where the image came from when it has no file.
    QString displayPath(const ImageRecord &record) const;
    /// What became of the image's file. Reads the content only when size or time differ from the record.
    FileState fileState(const ImageRecord &record) const;

private:
    QString storedPath(const QString &absolutePath) const;
    QString absoluteOf(const QString &storedPath) const;
    qint64 numberOf(const QString &condition) const;

    Database &m_database;
    QDir m_projectFolder;
};

} // namespace taxon
