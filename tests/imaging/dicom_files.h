#pragma once

#include <QByteArray>
#include <QList>

namespace taxon::test {

/// A DICOM file as the standard writes it: explicit little endian.
struct DicomPicture {
    int width = 0;
    int height = 0;
    int frames = 1;
    int allocated = 16;
    int stored = 16;
    bool isSigned = false;
    int samples = 1;
    int planar = 0;
    QByteArray photometric = "MONOCHROME2";
    QByteArray slope = {}; ///< decimal texts; empty: not in the file
    QByteArray intercept = {};
    QByteArray center = {};
    QByteArray windowWidth = {};
    QByteArray function = {};
    QByteArray pixels = {}; ///< the value field as it is
    QByteArray transferSyntax = "1.2.840.10008.1.2.1";
    bool hasPalette = false; ///< code i is red i, green 255 - i, blue 7
    QList<QByteArray> fragments = {}; ///< not empty: encapsulated, one a frame
};

QByteArray dicomFile(const DicomPicture &picture);

/// 16-bit little-endian numbers in a row.
QByteArray words(const QList<int> &values);

} // namespace taxon::test
