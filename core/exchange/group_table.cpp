#include "core/exchange/group_table.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/delimited_rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringDecoder>

#include <optional>

namespace taxon {
namespace {

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

/// Finds images by their path or the end of it.
class OriginIndex {
public:
    explicit OriginIndex(const ImageOrigins &origins)
        : m_origins(origins)
    {
        m_byName.reserve(static_cast<qsizetype>(origins.size()));
        for (std::size_t i = 0; i < origins.size(); ++i)
            m_byName.insert(nameOf(origins[i].second), i);
    }

    std::optional<ImageId> find(const QString &name) const
    {
        const QString clean = QDir::cleanPath(QDir::fromNativeSeparators(name));
        const QString end = clean.startsWith(u'/') ? clean : QString(u'/' + clean);
        std::optional<ImageId> found;
        const auto [first, last] = m_byName.equal_range(nameOf(clean));
        for (auto it = first; it != last; ++it) {
            const auto &[id, path] = m_origins[it.value()];
            if (path == clean)
                return id;
            if (!path.endsWith(end))
                continue;
            if (found)
                return std::nullopt; // which of them is meant, nobody knows
            found = id;
        }
        return found;
    }

private:
    const ImageOrigins &m_origins;
    QMultiHash<QString, std::size_t> m_byName;
};

QString textOf(const QString &path)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // drops a byte order mark
    QString text = decoder.decode(readFile(path));
    if (decoder.hasError())
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("GroupKeys", "The table %1 is not in UTF-8. Save it as UTF-8 text.").arg(path));
    return text;
}

qsizetype columnOf(const QStringList &header, const QStringList &names)
{
    for (qsizetype column = 0; column < header.size(); ++column)
        if (names.contains(header[column], Qt::CaseInsensitive))
            return column;
    return -1;
}

} // namespace

GroupTable readGroupTable(const QString &path, const ImageOrigins &origins, Progress &progress)
{
    static const QStringList kImage = QStringLiteral("image,file,path,filename").split(u',');
    static const QStringList kGroup = QStringLiteral("group,patient,subject,plant,lot,batch").split(u',');
    const QString text = textOf(path);
    DelimitedRows rows(text, DelimitedRows::sniff(text));
    QStringList cells;
    const bool hasHeader = rows.next(cells);
    const qsizetype image = hasHeader ? columnOf(cells, kImage) : -1;
    const qsizetype group = hasHeader ? columnOf(cells, kGroup) : -1;
    if (image < 0 || group < 0)
        throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "The table %1 needs the columns image and group in its first line.").arg(path));

    const OriginIndex index(origins);
    GroupTable table;
    while (rows.next(cells)) {
        progress.throwIfCancelled();
        if (cells.size() <= std::max(image, group))
            throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "Line %1 of %2 has too few cells.").arg(rows.line()).arg(path));
        ++table.rows;
        if (const auto id = index.find(cells[image]))
            table.keys.insert(*id, cells[group]);
        else
            table.unmatched.append(cells[image]);
    }
    return table;
}

} // namespace taxon
