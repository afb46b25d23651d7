#pragma once

#include "core/base/new_folder.h"
#include "core/exchange/external_label.h"
#include "core/exchange/label_format.h"
#include "core/project/snapshot_store.h"

#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace taxon {

/// One image on its way out, with its labels.
struct ExportedImage {
    qint64 number = 0; ///< from 1, in the order of the export
    QString name;      ///< relative to the folder that holds all exported images, '/' separators
    QString file;      ///< absolute path; empty when the image has no file
    QSize size;        ///< pixels, upright
    int channels = 3;
    std::optional<Part> part; ///< in the newest split
    QList<ExternalLabel> labels;

    /// The one label that is a class; nullptr when there is none.
    const ExternalLabel *classLabel() const;
};

/// Where and what to write.
struct ExportTarget {
    QString path;           ///< file or folder
    QString imagesFolder;   ///< holds all exported images; absolute
    QStringList classes;    ///< in the project's order
    QStringList annotators; ///< of the exported labels; the empty name is given labels
};

/// Writes one format. begin(), then write() for each image, then finish(); without finish() nothing has changed.
/// Throws Error (NotWritable, DiskFull, Mismatch).
class LabelWriter {
public:
    explicit LabelWriter(ExportTarget target)
        : m_target(std::move(target))
    {
    }
    virtual ~LabelWriter() = default;
    LabelWriter(const LabelWriter &) = delete;
    LabelWriter &operator=(const LabelWriter &) = delete;

    virtual void begin() {}
    virtual void write(const ExportedImage &image) = 0;
    virtual void finish() = 0;

protected:
    const ExportTarget &target() const { return m_target; }

private:
    ExportTarget m_target;
};

/// One file, written beside and renamed in finish().
class FileLabelWriter : public LabelWriter {
public:
    explicit FileLabelWriter(const ExportTarget &target);

    void finish() override;

protected:
    void put(const QByteArray &text);
    /// For writers that write to a device; failures show in finish().
    QIODevice &device() { return m_file; }

private:
    QSaveFile m_file;
};

/// A folder, made beside and renamed in finish(); removed when it never comes to that.
class FolderLabelWriter : public LabelWriter {
public:
    /// Throws NotWritable when the folder exists and is not empty: nothing of others is overwritten.
    explicit FolderLabelWriter(const ExportTarget &target);

    void finish() override;

protected:
    /// Absolute path in the folder being made; folders on the way are created.
    QString place(const QString &name) const;
    /// The same for a name that is taken perhaps: "a.png", "a-2.png".
    QString freePlace(const QString &name) const;
    /// Hard link where the disk allows one, else a copy. Throws Unreadable, NotWritable, DiskFull.
    void putImage(const QString &file, const QString &place) const;

private:
    std::unique_ptr<NewFolder> m_folder;
};

/// The writer of a format that can be exported.
std::unique_ptr<LabelWriter> makeLabelWriter(LabelFormat format, const ExportTarget &target);

// One a format; each stands in the file of its format.
std::unique_ptr<LabelWriter> makeClassFoldersWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeSplitFoldersWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeLongTableWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeWideTableWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeLabelmeWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeXAnyLabelingWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeLabelStudioWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeLabelStudioMinWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeCvatWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeVocWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeYoloWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeCocoWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeCreateMlWriter(const ExportTarget &target);
std::unique_ptr<LabelWriter> makeFiftyOneWriter(const ExportTarget &target);

} // namespace taxon
