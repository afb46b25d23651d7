#pragma once

#include <QJsonObject>
#include <QString>

namespace taxon {
class Error;
}

namespace taxon::cli {

/// Writes one JSON object to standard output. Throws Error when it cannot be written.
void printJson(const QJsonObject &object);
/// Writes text and a line end to standard output. Throws Error when it cannot be written.
void printText(const QString &text);
/// Writes a message for a person and a line end to standard error.
void note(const QString &text);

/// {"code", "message"} and, where there is one, "detail".
QJsonObject errorToJson(const Error &error);
/// The same for work that a person stopped: code "cancelled".
QJsonObject cancelledToJson(const QString &message);

} // namespace taxon::cli
