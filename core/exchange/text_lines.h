#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringDecoder>

namespace taxon {

/// The name of a text's encoding, for QStringDecoder: told by the byte order mark, else UTF-8 where the bytes are
/// valid UTF-8, UTF-16 where every other byte is zero, GB18030 where bytes above 127 come in its pairs, and
/// Windows-1252 for what remains. Reads the whole file in pieces. Throws NotFound or Unreadable.
QByteArray textEncoding(const QString &path);

/// The same for bytes in memory, decoded.
QString decodedText(const QByteArray &bytes);

/// Lines of a text file of any size and of the encodings that textEncoding() knows.
class TextLines {
public:
    /// Throws NotFound or Unreadable.
    explicit TextLines(const QString &path);

    /// The next line without its end; false at the end of the file. Throws Unreadable, and Corrupt for a line of
    /// over a hundred million characters.
    bool next(QString &line);
    /// Of the line read last, from 1.
    int line() const { return m_line; }
    qint64 bytesRead() const { return m_file.pos(); }
    qint64 bytes() const { return m_file.size(); }

private:
    bool fill();

    QFile m_file;
    QStringDecoder m_decoder;
    QString m_buffer;
    qsizetype m_position = 0;
    int m_line = 0;
};

} // namespace taxon
