#pragma once

#include "core/catalog/image_filter.h"

#include <QStringList>

namespace taxon {

class Project;

/// A filter from words: each is a JSON object as ImageFilter::toJson() writes it, or KEY=VALUE with names in place of
/// ids: class, labels, annotator, state, mark, part, folder, group, text, predicted, prediction-confidence, confidence,
/// side, file-date, decision-date (FROM..TO, either may be absent), sort, seed; several values are separated by commas.
/// Throws Usage, and NotFound for a class or person who is not in the project.
ImageFilter filterFromWords(const QStringList &words, Project &project);

/// The keys of KEY=VALUE, for help.
QStringList filterKeys();

} // namespace taxon
