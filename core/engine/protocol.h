#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

/// The engine's language: JSON-RPC 2.0, one message a line, UTF-8, requests on its stdin, replies and
/// notifications on its stdout; stderr is a log. docs/engine-protocol.md lists methods and fields.
namespace taxon::protocol {

inline constexpr int kVersion = 1;

// Long work: one at a time on the worker thread; the reply comes when it is done.
inline constexpr char kTrain[] = "train";       ///< {project, run} → {run, state}
inline constexpr char kEvaluate[] = "evaluate"; ///< {project, run, part} → {run, part, images}; predictions go to the database
inline constexpr char kPredict[] = "predict";   ///< {model, images[]} → {results[{path, class, probabilities{}, error}]}
inline constexpr char kExport[] = "export";     ///< {project, run, format, output} → {path, format, bytes, sha256, images_compared, max_abs_difference}

// Answered at once, whatever runs.
inline constexpr char kHello[] = "hello";       ///< {} → {protocol, versions{}, devices[], models[]}
inline constexpr char kStatus[] = "status";     ///< {} → {working: method or null, state, progress{}}
inline constexpr char kPause[] = "pause";       ///< {} → {}; training holds before the next batch
inline constexpr char kResume[] = "resume";     ///< {} → {}
inline constexpr char kCancel[] = "cancel";     ///< {} → {}; the running call replies with the Cancelled error
inline constexpr char kStopAfterEpoch[] = "stop_after_epoch"; ///< {} → {}; ends as cancelled with a whole checkpoint
inline constexpr char kDetach[] = "detach";     ///< {} → {}; go on after stdin closes, and end when the work does

// Notifications.
inline constexpr char kProgress[] = "progress"; ///< {done, total, what, remaining_ms?, epoch?, epochs?, images_per_second?, loss?, accuracy?}
inline constexpr char kEpoch[] = "epoch";       ///< {run, + the fields of epochToJson()}
inline constexpr char kState[] = "state";       ///< {run, state}

/// JSON-RPC error codes of ours. Every error carries data {code: errorCodeName(), detail}.
inline constexpr int kCancelledError = -32001;
inline constexpr int kTaxonError = -32002;
inline constexpr int kParseError = -32700;
inline constexpr int kInvalidRequest = -32600;
inline constexpr int kMethodNotFound = -32601;

QJsonObject request(qint64 id, const QString &method, const QJsonObject &params);
QJsonObject notification(const QString &method, const QJsonObject &params);
QJsonObject reply(const QJsonValue &id, const QJsonObject &result);
QJsonObject errorReply(const QJsonValue &id, int code, const Error &error);
/// The Error inside a reply's `error` object.
Error errorFromJson(const QJsonObject &error);
/// One line with its newline.
QByteArray encode(const QJsonObject &message);
/// Throws Error (Engine) when the line is no JSON object.
QJsonObject decode(const QByteArray &line);

} // namespace taxon::protocol
