#include "core/exchange/group_table.h"

#include "core/base/error.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/table_text.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <optional>
#include <vector>

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

qsizetype imageColumn(const QString &path, const QStringList &header)
{
    static const QStringList kNames = QStringLiteral("image,file,path,filename").split(u',');
    const qsizetype column = tableColumn(header, kNames);
    if (column < 0)
        throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "The table %1 needs the column image in its first line, with the names of the files.").arg(path));
    return column;
}

qsizetype groupColumn(const QString &path, const QStringList &header, const QString &wanted)
{
    static const QStringList kNames = QStringLiteral("group,patient,subject,plant,lot,batch").split(u',');
    const qsizetype column = tableColumn(header, wanted.isEmpty() ? kNames : QStringList{wanted});
    if (column >= 0)
        return column;
    const QString has = header.join(QStringLiteral(", "));
    if (wanted.isEmpty())
        throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "The table %1 needs a column group in its first line, or the name of the column must be said. It has: %2.").arg(path, has));
    throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "The table %1 has no column %2. It has: %3.").arg(path, wanted, has));
}

} // namespace

QStringList groupTableColumns(const QString &path)
{
    QStringList columns = TableRows(path).header();
    columns.removeAt(imageColumn(path, columns));
    return columns;
}

GroupTable readGroupTable(const QString &path, const QString &column, const ImageOrigins &origins, Progress &progress)
{
    TableRows rows(path);
    const qsizetype image = imageColumn(path, rows.header());
    const qsizetype group = groupColumn(path, rows.header(), column);
    const OriginIndex index(origins);
    GroupTable table;
    QStringList cells;
    while (rows.next(cells)) {
        progress.throwIfCancelled();
        progress.report(rows.text().bytesRead(), rows.text().bytes(), QCoreApplication::translate("GroupKeys", "Reading the table"));
        if (cells.size() <= std::max(image, group))
            throw Error(ErrorCode::Corrupt, QCoreApplication::translate("GroupKeys", "Line %1 of %2 has too few cells.").arg(rows.line()).arg(path));
        ++table.rows;
        const auto id = index.find(cells[image]);
        if (!id) {
            table.unmatched.append(cells[image]);
            continue;
        }
        const QString earlier = table.keys.value(*id, cells[group]);
        if (earlier != cells[group])
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("GroupKeys", "Line %1 of %2 puts the image %3 into the group \"%4\", an earlier line into \"%5\": keep one of the lines.")
                    .arg(QString::number(rows.line()), path, cells[image], cells[group], earlier));
        table.keys.insert(*id, cells[group]);
    }
    return table;
}

GroupTableSource currentGroupTable(Project &project)
{
    const QJsonObject source = QJsonDocument::fromJson(currentGroupSource(project).toUtf8()).object();
    return {source.value(QStringLiteral("table")).toString(), source.value(QStringLiteral("column")).toString()};
}

GroupPreview applyGroupTable(Project &project, const GroupTableSource &source, Progress &progress)
{
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(source.path));
    const GroupTable table = readGroupTable(path, source.column, imageOrigins(project), progress);
    const QJsonObject text{{QStringLiteral("table"), path}, {QStringLiteral("column"), source.column}};
    return applyGroupKeys(project, table.keys, QString::fromUtf8(QJsonDocument(text).toJson(QJsonDocument::Compact)), progress);
}

QString followGroupTable(Project &project, Progress &progress)
{
    const GroupTableSource source = currentGroupTable(project);
    if (source.isEmpty())
        return {};
    try {
        QSet<ImageId> without;
        project.images().forEachOrigin([&](ImageId id, const QString &, const QString &key) {
            if (key.isEmpty())
                without.insert(id);
        });
        const GroupTable table = readGroupTable(source.path, source.column, imageOrigins(project), progress);
        std::vector<std::pair<ImageId, QString>> keys;
        for (auto it = table.keys.cbegin(); it != table.keys.cend(); ++it)
            if (without.contains(it.key()))
                keys.emplace_back(it.key(), it.value());
        project.images().setGroupKeys(keys);
    } catch (const Error &error) {
        const bool isOfTheTable = error.code() == ErrorCode::NotFound || error.code() == ErrorCode::Unreadable || error.code() == ErrorCode::Corrupt;
        if (!isOfTheTable)
            throw;
        return error.message();
    }
    return {};
}

} // namespace taxon
