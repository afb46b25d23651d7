#pragma once

#include <QString>
#include <QStringList>

namespace taxon::cli {

/// The candidate that differs from `word` by the fewest edits, when it is close enough to be meant; else
/// empty.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace taxon::cli
