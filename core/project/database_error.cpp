#include "core/project/database_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace taxon {
namespace {

constexpr qint64 kNoSpaceBytes = 64 * 1024;

// SQLite's primary result codes.
enum SqliteCode {
    kBusy = 5,
    kLocked = 6,
    kNoMemory = 7,
    kReadOnly = 8,
    kIoError = 10,
    kMalformed = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNotADatabase = 26,
};

bool isDiskFull(const QString &path)
{
    return QStorageInfo(QFileInfo(path).path()).bytesAvailable() < kNoSpaceBytes;
}

ErrorCode codeOf(int sqliteCode, const QString &path)
{
    switch (sqliteCode & 0xff) { // the upper bytes say more about the same
    case kBusy:
    case kLocked:
        return ErrorCode::Busy;
    case kNoMemory:
        return ErrorCode::OutOfMemory;
    case kFull:
        return ErrorCode::DiskFull;
    case kMalformed:
    case kNotADatabase:
        return ErrorCode::Corrupt;
    case kIoError:
    case kCannotOpen: // a full disk too: the files beside the database cannot grow
        return isDiskFull(path) ? ErrorCode::DiskFull : ErrorCode::NotWritable;
    case kReadOnly:
        return ErrorCode::NotWritable;
    default:
        return ErrorCode::Internal;
    }
}

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
        return QCoreApplication::translate("Database", "The project %1 is in use by another program that does not let go of it: wait for that program to finish, then try again.");
    case ErrorCode::OutOfMemory:
        return QCoreApplication::translate("Database", "There was not enough memory to use the project %1: close other programs and try again.");
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("Database", "There is no space left on the disk of the project %1: free some space and try again. Nothing that was saved before is lost.");
    case ErrorCode::Corrupt:
        return QCoreApplication::translate("Database", "The project %1 cannot be read because its file project.db is damaged or is no database: restore it from a backup.");
    case ErrorCode::NotWritable:
        return QCoreApplication::translate("Database", "The project %1 cannot be written: check that the folder is not read-only and that you may write to it.");
    default:
        return QCoreApplication::translate("Database", "The database of the project %1 refused a statement, which is a defect of the program.");
    }
}

QString projectOf(const QString &path)
{
    return QFileInfo(path).path();
}

} // namespace

Error databaseError(const QSqlError &error, const QString &path)
{
    const ErrorCode code = codeOf(error.nativeErrorCode().toInt(), path);
    return Error(code, sentence(code).arg(projectOf(path)), error.text());
}

Error damagedDatabase(const QString &path, const QString &detail)
{
    return Error(ErrorCode::Corrupt, sentence(ErrorCode::Corrupt).arg(projectOf(path)), detail);
}

} // namespace taxon
