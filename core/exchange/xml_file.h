#pragma once

#include <QFile>
#include <QString>
#include <QXmlStreamReader>

namespace taxon {

/// An XML file being read from its start. DTDs are not followed.
class XmlFile {
public:
    /// Throws NotFound or Unreadable.
    explicit XmlFile(const QString &path);

    QXmlStreamReader &xml() { return m_xml; }
    qint64 bytesRead() const { return m_file.pos(); }
    qint64 bytes() const { return m_file.size(); }

    /// Goes to the outermost element. Throws Corrupt unless it has this name.
    void enterRoot(const QString &name);
    /// Throws Corrupt, with line and column, when the XML read so far is malformed.
    void throwIfMalformed() const;
    [[noreturn]] void fail(const QString &reason) const;

private:
    QFile m_file;
    QXmlStreamReader m_xml;
};

} // namespace taxon
