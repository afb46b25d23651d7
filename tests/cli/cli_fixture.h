#pragma once

#include "tests/support/test_support.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace taxon::test {

/// A 32 × 32 picture of one colour with noise of its own, as a BMP file.
void writeColorImage(const QString &path, int red, int green, int blue, quint64 seed);

/// Folders of pictures that differ by their colour, one folder a class.
/// `names` takes at most three.
void writeColorFolders(const QString &folder, const QStringList &names, int imagesEach);

/// Runs the command with --json and gives its answer; checks the exit code and that nothing else is printed.
QJsonObject answerOf(QStringList arguments, int exitCode = 0);

/// error.code of an answer.
QString errorCodeOf(const QJsonObject &answer);

/// Whether the object has all of these keys.
bool hasKeys(const QJsonObject &object, const QStringList &keys);

} // namespace taxon::test
