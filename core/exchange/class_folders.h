#pragma once

#include <QString>

namespace taxon {

/// The folder of a class: its name without what a class may be called and a folder may not.
QString classFolderName(const QString &className);

} // namespace taxon
