#pragma once

#include "core/dataset/named_ratings.h"

namespace taxon {

/// Reads a table with one label a row: columns image, annotator and label in any order, others are passed over.
/// Aliases: task, item, unit, subject, file, path; worker, rater, coder, performer, user; class, category, answer.
/// The delimiter is found out (comma, semicolon, tab); UTF-8 with or without a byte order mark. A row with an empty
/// label counts as skipped. Every other row counts, repeats too.
/// `classes` declares the classes and their order; when empty they are the labels found, in order of number or name.
/// Throws NotFound or Unreadable for the file, Corrupt for a bad row and Mismatch for a label that is not declared,
/// both with the line.
NamedRatings readRatingsCsv(const QString &path, const QStringList &classes = {});

} // namespace taxon
