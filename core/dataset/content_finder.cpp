#include "core/dataset/content_finder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"

#include <QFileInfo>

namespace taxon {

ContentFinder::ContentFinder(Project &project)
{
    ImageStore &images = project.images();
    images.forEach([&](const ImageRecord &record) {
        if (!record.path.isEmpty())
            m_places[record.sha256].append({images.absolutePath(record), record.bytes, record.modifiedMs});
    });
}

std::optional<ContentFinder::Content> ContentFinder::content(const QString &sha256) const
{
    for (const Place &place : m_places.value(sha256)) {
        try {
            const QFileInfo file(place.path);
            if (!file.isFile())
                continue; // a pipe would be waited for
            const bool isSame = isUntouched(file, place.bytes, place.modifiedMs);
            const QByteArray bytes = readFile(place.path);
            if (isSame || sha256Hex(bytes) == sha256)
                return Content{place.path, bytes};
        } catch (const Error &) {
            continue; // the same content may lie elsewhere, and what is missing in the end is counted
        }
    }
    return std::nullopt;
}

std::optional<RgbImage> ContentFinder::prepared(const QString &sha256, const Preprocessing &preprocessing) const
{
    const std::optional<Content> found = content(sha256);
    if (!found)
        return std::nullopt;
    try {
        return prepareFile(found->bytes, preprocessing);
    } catch (const Error &) {
        return std::nullopt; // the same bytes are no more readable elsewhere
    }
}

} // namespace taxon
