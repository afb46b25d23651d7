#pragma once

#include <QString>

#include <exception>

namespace taxon {

/// What kind of failure it is: the key that scripts see as `error.code` (see errorCodeName()).
enum class ErrorCode {
    Usage,       ///< the request itself is wrong: unknown key, missing argument
    NotFound,    ///< a file, project, run or class that does not exist
    Unreadable,  ///< a file that exists and cannot be read or decoded
    NotWritable, ///< a folder or file that cannot be written
    DiskFull,    ///< no space left on the device
    Corrupt,     ///< content that contradicts itself: hash, length or structure
    TooNew,      ///< written by a newer version of Taxon
    Mismatch,    ///< two things that do not belong together: weights of another network
    Impossible,  ///< the data cannot give what was asked: nothing to split or train on
    Busy,        ///< in use by another process
    OutOfMemory, ///< the system refused memory
    Engine,      ///< the engine process ended or answered nonsense
    Internal,    ///< a defect of the program
};

/// The stable snake_case name of a code, e.g. "not_found".
QString errorCodeName(ErrorCode code);

/// The inverse of errorCodeName(); Internal for an unknown name.
ErrorCode errorCodeFromName(const QString &name);

/// The one exception type that crosses layers: a sentence for a person, plus detail for a log.
class Error : public std::exception {
public:
    Error(ErrorCode code, QString message, QString detail = {});

    ErrorCode code() const { return m_code; }
    /// One translated sentence that says what happened and, where it helps, what to do.
    const QString &message() const { return m_message; }
    /// Technical detail, untranslated; may be empty.
    const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return m_utf8.constData(); }

private:
    ErrorCode m_code;
    QString m_message;
    QString m_detail;
    QByteArray m_utf8;
};

/// Thrown by Progress::throwIfCancelled(): a person asked to stop. Not an Error.
class Cancelled : public std::exception {
public:
    const char *what() const noexcept override { return "cancelled"; }
};

} // namespace taxon
