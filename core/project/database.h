#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>

namespace taxon {

/// The schema version that this program writes: the number of the newest file in migrations/.
int currentSchemaVersion();

/// One connection to a project's database. Belongs to the thread that opened it.
/// Every failure throws Error: Busy, DiskFull, Corrupt, NotWritable or TooNew.
class Database {
public:
    enum class OpenMode { MustExist, CreateNew };

    /// Opens, and migrates an older schema after writing a backup beside it (`project.db.vN.backup`).
    /// A newer schema is refused with TooNew and left untouched.
    Database(const QString &path, OpenMode mode);
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

    int schemaVersion();
    /// Throws Corrupt with the first complaint of the database's own integrity check.
    void checkIntegrity();

private:
    friend class Transaction;

    void configure();
    void migrate();

    QString m_path;
    QString m_connection;
    int m_transactionDepth = 0;
};

/// Begins IMMEDIATE and rolls back unless committed. Nested ones join the outer one.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// The rows are on the disk when this returns. Throws Error.
    void commit();

private:
    Database &m_database;
    bool m_isOpen = true;
};

} // namespace taxon
