#pragma once

#include "core/project/migrations.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

class QSqlDatabase;

namespace taxon {

/// The schema version that this program writes: the number of the newest file in migrations/.
int currentSchemaVersion();

/// The version of the SQLite library that is in use, "3.40.1".
QString sqliteVersion();

/// One connection to a project's database. Belongs to the thread that opened it.
/// Every failure throws Error: Busy, DiskFull, Corrupt, NotWritable or TooNew; Internal for a broken rule of the
/// schema, which is a defect of the caller. Other writers are waited for, so that Busy means half a minute.
class Database {
public:
    enum class OpenMode { MustExist, CreateNew };

    /// Opens, and migrates an older schema after writing a backup beside it (`project.db.vN.backup`).
    /// A newer schema is refused with TooNew and left untouched, as is a file that is no project's database (Corrupt).
    /// `migrations` are the schema's steps; only tests give others.
    Database(const QString &path, OpenMode mode, const QList<Migration> &migrations = builtInMigrations());
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with positional parameters and returns the query, ready for next().
    QSqlQuery run(const QString &sql, const QVariantList &parameters = {});
    /// Runs an insert and returns the new row's id.
    qint64 insert(const QString &sql, const QVariantList &parameters);
    /// A prepared, forward-only query for loops: bind and exec through execute().
    QSqlQuery prepare(const QString &sql);
    void execute(QSqlQuery &query);
    /// Binds the parameters in order and executes.
    void execute(QSqlQuery &query, const QVariantList &parameters);

    int schemaVersion();
    /// Throws Corrupt with the first complaint of the database's own integrity check.
    void checkIntegrity();

private:
    friend class Transaction;

    QSqlDatabase connection() const;
    void open(OpenMode mode);
    void close();
    void refuseForeign(OpenMode mode, int newestVersion);
    void configure();
    void migrate(const QList<Migration> &migrations);
    void writeBackup(int version);
    int pragma(const QString &name);

    QString m_path;
    QString m_connection;
    int m_transactionDepth = 0;
    bool m_isTransactionBroken = false;
};

/// Begins IMMEDIATE and rolls back unless committed. Nested ones join the outer one: when an inner one was not
/// committed, the outer one cannot be.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// The rows are on the disk when this returns (for a nested one: when the outermost returns). Throws Error.
    void commit();

private:
    Database &m_database;
    bool m_isOpen = true;
};

} // namespace taxon
