#include "core/exchange/xml_file.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace taxon {

XmlFile::XmlFile(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        const bool exists = QFileInfo::exists(path);
        throw Error(exists ? ErrorCode::Unreadable : ErrorCode::NotFound,
            exists ? QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, m_file.errorString())
                   : QCoreApplication::translate("Files", "There is no file %1.").arg(path));
    }
    m_xml.setDevice(&m_file);
}

void XmlFile::enterRoot(const QString &name)
{
    const bool isEntered = m_xml.readNextStartElement();
    throwIfMalformed();
    if (!isEntered || m_xml.name() != name)
        fail(QCoreApplication::translate("XmlFile", "its outermost element is not <%1>").arg(name));
}

void XmlFile::throwIfMalformed() const
{
    if (m_xml.hasError())
        fail(m_xml.errorString());
}

void XmlFile::fail(const QString &reason) const
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("XmlFile", "%1 cannot be used at line %2, column %3: %4.")
            .arg(m_file.fileName()).arg(m_xml.lineNumber()).arg(m_xml.columnNumber()).arg(reason));
}

} // namespace taxon
