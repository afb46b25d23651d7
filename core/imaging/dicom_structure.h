#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace taxon {

/// The elements of a DICOM data set or of one item of a sequence, by tag (group · 65536 + element).
struct DicomItem {
    QHash<quint32, QByteArrayView> values;
    QHash<quint32, QList<DicomItem>> sequences;
};

/// A DICOM file taken apart. Views point into the file's bytes.
struct DicomStructure {
    QByteArray transferSyntax;
    DicomItem dataset;
    QByteArrayView pixels;           ///< as stored; empty when compressed
    QList<QByteArrayView> fragments; ///< compressed, without the offset table
};

/// By DICOM's preamble; files without one (before 1993) are not known.
bool isDicom(const QByteArray &bytes);

/// Little-endian files with implicit or explicit value representation, PS3.5 chapters 7 and A. Every length is checked
/// against the file. Throws Error (Unreadable).
DicomStructure readDicomStructure(QByteArrayView bytes);

} // namespace taxon
