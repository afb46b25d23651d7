#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace taxon {

class Progress;

/// A model's answer for one file.
struct FilePrediction {
    QString path;
    int predicted = -1; ///< index into FilePredictions::classes; -1 where `error` is set
    std::vector<float> probabilities;
    QString error; ///< why the file could not be read; empty otherwise
};

struct FilePredictions {
    QStringList classes;
    std::vector<FilePrediction> files; ///< in the order asked for
};

/// Runs an exported model over image files, prepared as its description says. A bad image is a row, not an error.
/// Throws NotFound, Mismatch for a file that is no model of Taxon, or Cancelled.
FilePredictions predictFiles(const QString &model, const QStringList &images, Progress &progress);

} // namespace taxon
