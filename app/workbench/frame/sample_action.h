#pragma once

class QObject;

namespace taxon {

class Session;

/// Draws the practice project in the user's documents as a job and opens it; opens it at once when it is there.
void openSampleProject(Session &session, QObject *context);

} // namespace taxon
