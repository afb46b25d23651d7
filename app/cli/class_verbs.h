#pragma once

#include "app/cli/invocation.h"
#include "core/project/project.h"

#include <QList>
#include <QString>

namespace taxon::cli {

/// One call of "taxon classes PROJECT VERB …".
struct ClassCall {
    Project &project;
    Invocation &invocation;
    const QStringList &arguments; ///< after the verb
};

/// What "taxon classes" can do.
struct ClassVerb {
    QString name;
    QString arguments;
    int minArguments;
    int maxArguments;
    QString summary;
    void (*run)(const ClassCall &); ///< answers; throws Error
};

const QList<ClassVerb> &classVerbs();

} // namespace taxon::cli
