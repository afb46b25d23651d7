#pragma once

#include "core/learning/training_control.h"

#include <QJsonObject>

#include <functional>

namespace taxon {

using Notify = std::function<void(const QString &method, const QJsonObject &params)>;

/// Whether `method` is work for the worker thread.
bool isLongCall(const QString &method);

/// Does the work of one method of the protocol and returns its result. Throws Error, Cancelled, or what LibTorch throws.
QJsonObject runLongCall(const QString &method, const QJsonObject &params, TrainingControl &control, const Notify &notify);

/// The fields of a progress notification.
QJsonObject progressToJson(const ProgressReport &report);

} // namespace taxon
