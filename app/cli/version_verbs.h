#pragma once

#include "app/cli/invocation.h"
#include "core/project/project.h"

#include <QList>
#include <QString>

namespace taxon::cli {

/// One call of "taxon versions PROJECT VERB …".
struct VersionCall {
    Project &project;
    Invocation &invocation;
    const QStringList &arguments; ///< after the verb
};

/// What "taxon versions" can do.
struct VersionVerb {
    QString name;
    QString arguments;
    int count; ///< of the arguments
    QString summary;
    QStringList options; ///< that belong to it
    void (*run)(const VersionCall &); ///< answers; throws Error
};

const QList<VersionVerb> &versionVerbs();

} // namespace taxon::cli
