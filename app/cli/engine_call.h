#pragma once

#include "core/base/progress.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace taxon::cli {

class Invocation;

/// Takes the engine's notifications; returns true when it has shown one itself.
using NotificationSink = std::function<bool(const QString &method, const QJsonObject &params)>;

/// Asks the engine and waits for its answer; progress goes to the terminal unless `sink` takes it.
/// Ctrl+C cancels the engine's work. Throws Error, and Cancelled.
QJsonObject callEngine(Invocation &invocation, const QString &method, const QJsonObject &params,
    const NotificationSink &sink = {});

/// What a "progress" notification says.
ProgressReport progressFromJson(const QJsonObject &params);

} // namespace taxon::cli
