#pragma once

#include "core/imaging/rgb_image.h"
#include "core/project/project.h"

#include <QTemporaryDir>

#include <memory>

namespace taxon::test {

/// A project whose images are real picture files below a folder beside it, labeled by hand of nobody: given labels.
class PicturedProject {
public:
    explicit PicturedProject(const QStringList &classes = {QStringLiteral("rot"), QStringLiteral("蓝色"), QStringLiteral("grün/hell")});

    Project &operator*() { return *m_project; }
    Project *operator->() { return m_project.get(); }
    QString path(const QString &below) const { return m_folder.filePath(below); }

    /// A PNG or JPEG file by the ending of its name, below pictures/, that no other number gives; larger than it is wide.
    ImageId picture(const QString &name, int number, const QString &label = {});
    /// An image with these very bytes.
    ImageId file(const QString &name, const QByteArray &bytes, const QString &label = {});
    void give(ImageId image, const QString &label);
    /// Twelve pictures of each class.
    void fill();
    /// The newest labels as a snapshot.
    Snapshot split(quint64 seed = 1);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

/// The picture behind PicturedProject::picture().
RgbImage pictureOf(int number);

} // namespace taxon::test
