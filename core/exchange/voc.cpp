#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/xml_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QXmlStreamWriter>

#include <algorithm>

namespace taxon {
namespace {

class Voc {
    Q_DECLARE_TR_FUNCTIONS(Voc)

public:
    Voc(const QString &path, LabelReading &reading)
        : m_path(path)
        , m_file(path)
        , m_reading(reading)
    {
    }

    void read()
    {
        QXmlStreamReader &xml = m_file.xml();
        m_file.enterRoot(QStringLiteral("annotation"));
        while (xml.readNextStartElement())
            readMember();
        m_file.throwIfMalformed();
        // The path is that of the annotator's machine, yet its end tells images of one name apart.
        m_label.image.path = m_imagePath.isEmpty() || !m_imagePath.endsWith(m_label.image.path) ? m_label.image.path : m_imagePath;
        if (m_label.image.path.isEmpty())
            m_label.image.path = QFileInfo(m_path).completeBaseName();
        takeUniqueClass(m_reading, m_label, m_classes);
    }

private:
    void readMember()
    {
        QXmlStreamReader &xml = m_file.xml();
        if (xml.name() == QLatin1StringView("filename"))
            m_label.image.path = xml.readElementText().trimmed();
        else if (xml.name() == QLatin1StringView("path"))
            m_imagePath = xml.readElementText().trimmed();
        else if (xml.name() == QLatin1StringView("size"))
            readSize();
        else if (xml.name() == QLatin1StringView("object"))
            readObject();
        else
            xml.skipCurrentElement();
    }

    void readSize()
    {
        QXmlStreamReader &xml = m_file.xml();
        QSize size(0, 0);
        while (xml.readNextStartElement()) {
            const bool isWidth = xml.name() == QLatin1StringView("width");
            const bool isHeight = xml.name() == QLatin1StringView("height");
            const int value = xml.readElementText().toInt();
            if (isWidth)
                size.setWidth(value);
            if (isHeight)
                size.setHeight(value);
        }
        if (!size.isEmpty())
            m_label.image.size = size;
    }

    void readObject()
    {
        QXmlStreamReader &xml = m_file.xml();
        QString name;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1StringView("name"))
                name = xml.readElementText().trimmed();
            else
                xml.skipCurrentElement();
        }
        m_file.throwIfMalformed();
        if (name.isEmpty())
            m_file.fail(tr("an object has no name"));
        m_classes.append(name);
    }

    QString m_path;
    XmlFile m_file;
    LabelReading &m_reading;
    ExternalLabel m_label;
    QString m_imagePath;
    QStringList m_classes;
};

/// The form that labelImg writes, the class as a box around the whole image.
class VocWriter : public FolderLabelWriter {
public:
    using FolderLabelWriter::FolderLabelWriter;

    void write(const ExportedImage &image) override
    {
        if (image.labels.isEmpty())
            return;
        QByteArray text;
        QBuffer buffer(&text);
        buffer.open(QIODevice::WriteOnly);
        QXmlStreamWriter xml(&buffer);
        xml.setAutoFormatting(true);
        xml.setAutoFormattingIndent(-1); // tabs, as there
        xml.writeStartElement(QStringLiteral("annotation"));
        const QString folder = QFileInfo(target().imagesFolder + u'/' + image.name).dir().dirName();
        const std::pair<const char *, QString> members[] {{"folder", folder}, {"filename", image.name.section(u'/', -1)}, {"path", image.file}};
        for (const auto &[name, value] : members)
            xml.writeTextElement(QLatin1StringView(name), value);
        xml.writeStartElement(QStringLiteral("source"));
        xml.writeTextElement(QStringLiteral("database"), QStringLiteral("Unknown"));
        xml.writeEndElement();
        writeNumbers(xml, "size", {{"width", image.size.width()}, {"height", image.size.height()}, {"depth", image.channels}});
        xml.writeTextElement(QStringLiteral("segmented"), QStringLiteral("0"));
        if (const ExternalLabel *label = image.classLabel())
            writeObject(xml, *label->className, image.size);
        xml.writeEndElement();
        writeFileAtomically(place(image.name.left(image.name.lastIndexOf(u'.')) + QStringLiteral(".xml")), text.trimmed() + "\n");
    }

private:
    static void writeNumbers(QXmlStreamWriter &xml, const char *name, const QList<std::pair<const char *, int>> &numbers)
    {
        xml.writeStartElement(QLatin1StringView(name));
        for (const auto &[member, number] : numbers)
            xml.writeTextElement(QLatin1StringView(member), QString::number(number));
        xml.writeEndElement();
    }

    static void writeObject(QXmlStreamWriter &xml, const QString &name, QSize size)
    {
        xml.writeStartElement(QStringLiteral("object"));
        xml.writeTextElement(QStringLiteral("name"), name);
        xml.writeTextElement(QStringLiteral("pose"), QStringLiteral("Unspecified"));
        xml.writeTextElement(QStringLiteral("truncated"), QStringLiteral("1"));
        xml.writeTextElement(QStringLiteral("difficult"), QStringLiteral("0"));
        writeNumbers(xml, "bndbox", {{"xmin", 1}, {"ymin", 1}, {"xmax", size.width()}, {"ymax", size.height()}});
        xml.writeEndElement();
    }
};

} // namespace

void readVoc(const QString &path, LabelReading &reading)
{
    if (!QFileInfo(path).isDir())
        return Voc(path, reading).read();
    QStringList files;
    QDirIterator it(path, {QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        reading.progress.throwIfCancelled();
        files.append(it.next());
    }
    if (files.isEmpty())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Voc", "There are no XML files in %1.").arg(path));
    std::sort(files.begin(), files.end());
    for (qsizetype i = 0; i < files.size(); ++i) {
        reading.progress.throwIfCancelled();
        Voc(files[i], reading).read();
        reading.progress.report(i + 1, files.size(), QCoreApplication::translate("Voc", "Reading labels"));
    }
}

std::unique_ptr<LabelWriter> makeVocWriter(const ExportTarget &target)
{
    return std::make_unique<VocWriter>(target);
}

} // namespace taxon
