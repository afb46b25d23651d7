#include "core/project/database.h"

#include "core/base/error.h"
#include "core/project/database_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>
#include <filesystem>
#include <utility>

namespace taxon {
namespace {

constexpr int kBusyTimeoutMs = 30'000;
constexpr int kApplicationId = 0x7461786e; // "taxn": tells our databases from those of other programs

QString uniqueConnectionName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("taxon-%1").arg(++counter);
}

// A null string is an empty text here; Qt SQL would store NULL.
QVariant bindable(const QVariant &value)
{
    const bool isNullText = value.metaType().id() == QMetaType::QString && value.toString().isNull();
    return isNullText ? QVariant(QStringLiteral("")) : value;
}

} // namespace

int currentSchemaVersion()
{
    return builtInMigrations().constLast().version;
}

QString sqliteVersion()
{
    const QString connection = uniqueConnectionName();
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        database.open();
        QSqlQuery query(database);
        if (query.exec(QStringLiteral("SELECT sqlite_version()")) && query.next())
            version = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

Database::Database(const QString &path, OpenMode mode, const QList<Migration> &migrations)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_connection(uniqueConnectionName())
{
    try {
        open(mode);
        refuseForeign(mode, migrations.constLast().version);
        configure();
        migrate(migrations);
        run(QStringLiteral("PRAGMA foreign_keys = ON")); // only now: a migration may rebuild a table
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database()
{
    close();
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connection, false);
}

void Database::open(OpenMode mode)
{
    const bool exists = QFileInfo::exists(m_path);
    if (mode == OpenMode::MustExist && !exists)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Database", "There is no database %1.").arg(m_path));
    if (mode == OpenMode::CreateNew && exists)
        throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Database", "There is a database %1 already.").arg(m_path));
    // SQLite would fall back to reading alone, or fail with words about another file.
    if (!QFileInfo(QFileInfo(m_path).path()).isWritable() || (exists && !QFileInfo(m_path).isWritable()))
        throw databaseError(QSqlError({}, {}, QSqlError::ConnectionError, QStringLiteral("8")), m_path);

    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
    if (!database.open())
        throw databaseError(database.lastError(), m_path);
}

void Database::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

// Reads alone until it is known that the file is ours and not newer: a refused file must stay as it is.
void Database::refuseForeign(OpenMode mode, int newestVersion)
{
    if (mode == OpenMode::CreateNew)
        return;
    const int version = schemaVersion();
    if (pragma(QStringLiteral("application_id")) != kApplicationId || version < 1)
        throw damagedDatabase(m_path, QStringLiteral("not a database of a Taxon project"));
    if (version > newestVersion)
        throw Error(ErrorCode::TooNew,
            QCoreApplication::translate("Database", "The project %1 was made by a newer version of Taxon: update this program to open it.").arg(QFileInfo(m_path).path()),
            QStringLiteral("schema version %1, this program knows %2").arg(version).arg(newestVersion));
}

void Database::configure()
{
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = FULL")); // a committed decision outlives a power failure
}

void Database::migrate(const QList<Migration> &migrations)
{
    const int newest = migrations.constLast().version;
    const int before = schemaVersion();
    if (before == newest)
        return;
    if (before > 0)
        writeBackup(before);

    Transaction transaction(*this);
    const int version = schemaVersion(); // another process may have migrated while this one waited
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            continue;
        for (const QString &statement : migration.statements)
            run(statement);
    }
    if (run(QStringLiteral("PRAGMA foreign_key_check")).next())
        throw damagedDatabase(m_path, QStringLiteral("foreign_key_check after migration"));
    run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
    run(QStringLiteral("PRAGMA user_version = %1").arg(newest));
    transaction.commit();
}

void Database::writeBackup(int version)
{
    const QString backup = QStringLiteral("%1.v%2.backup").arg(m_path).arg(version);
    const QString unfinished = backup + QStringLiteral(".new");
    QFile::remove(unfinished);
    run(QStringLiteral("VACUUM INTO ?"), {unfinished});
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(unfinished).toStdString(), QFile::encodeName(backup).toStdString(), error);
    if (error)
        throw databaseError(QSqlError({}, QString::fromStdString(error.message()), QSqlError::UnknownError, QStringLiteral("8")), m_path);
}

QSqlQuery Database::run(const QString &sql, const QVariantList &parameters)
{
    QSqlQuery query = prepare(sql);
    execute(query, parameters);
    return query;
}

qint64 Database::insert(const QString &sql, const QVariantList &parameters)
{
    return run(sql, parameters).lastInsertId().toLongLong();
}

QSqlQuery Database::prepare(const QString &sql)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw databaseError(query.lastError(), m_path);
    return query;
}

void Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw databaseError(query.lastError(), m_path);
}

void Database::execute(QSqlQuery &query, const QVariantList &parameters)
{
    for (qsizetype i = 0; i < parameters.size(); ++i)
        query.bindValue(static_cast<int>(i), bindable(parameters[i]));
    execute(query);
}

int Database::schemaVersion()
{
    return pragma(QStringLiteral("user_version"));
}

int Database::pragma(const QString &name)
{
    QSqlQuery query = run(QStringLiteral("PRAGMA ") + name);
    return query.next() ? query.value(0).toInt() : 0;
}

void Database::checkIntegrity()
{
    QSqlQuery query = run(QStringLiteral("PRAGMA integrity_check(1)"));
    const QString complaint = query.next() ? query.value(0).toString() : QString();
    if (complaint != QLatin1StringView("ok"))
        throw damagedDatabase(m_path, complaint);
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    if (m_database.m_transactionDepth == 0) {
        m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
        m_database.m_isTransactionBroken = false;
    }
    ++m_database.m_transactionDepth;
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    m_database.m_isTransactionBroken = true;
    if (--m_database.m_transactionDepth > 0)
        return;
    QSqlQuery rollback(m_database.connection());
    rollback.exec(QStringLiteral("ROLLBACK")); // fails when SQLite has rolled back itself, which is as good
}

void Transaction::commit()
{
    Q_ASSERT(m_isOpen);
    if (m_database.m_isTransactionBroken)
        throw Error(ErrorCode::Internal,
            QCoreApplication::translate("Database", "A change was given up because a part of it had failed."));
    if (m_database.m_transactionDepth == 1)
        m_database.run(QStringLiteral("COMMIT")); // when it fails, the destructor rolls back
    --m_database.m_transactionDepth;
    m_isOpen = false;
}

} // namespace taxon
