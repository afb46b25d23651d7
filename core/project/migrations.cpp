#include "core/project/migrations.h"

#include "core/base/files.h"

#include <QDir>

// Resources of a static library must be named once to be linked; the macro works outside namespaces only.
static void initMigrationResources()
{
    Q_INIT_RESOURCE(taxon_migrations);
}

namespace taxon {
namespace {

QList<Migration> readMigrations()
{
    initMigrationResources();
    const QDir folder(QStringLiteral(":/taxon/migrations"));
    QList<Migration> migrations;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QString sql = QString::fromUtf8(readFile(folder.filePath(name)));
        migrations.append({name.section(u'_', 0, 0).toInt(), splitStatements(sql)});
    }
    return migrations;
}

} // namespace

const QList<Migration> &builtInMigrations()
{
    static const QList<Migration> migrations = readMigrations();
    return migrations;
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QStringList lines;
    for (const QString &line : sql.split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1StringView("--")))
            continue;
        lines.append(line);
        if (!text.endsWith(u';'))
            continue;
        statements.append(lines.join(u'\n'));
        lines.clear();
    }
    if (!lines.isEmpty())
        statements.append(lines.join(u'\n'));
    return statements;
}

} // namespace taxon
