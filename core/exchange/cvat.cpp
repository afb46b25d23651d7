#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/xml_file.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace taxon {
namespace {

class Cvat {
    Q_DECLARE_TR_FUNCTIONS(Cvat)

public:
    Cvat(const QString &path, LabelReading &reading)
        : m_file(path)
        , m_reading(reading)
    {
    }

    void read()
    {
        QXmlStreamReader &xml = m_file.xml();
        m_file.enterRoot(QStringLiteral("annotations"));
        while (xml.readNextStartElement()) {
            m_reading.progress.throwIfCancelled();
            if (xml.name() == QLatin1StringView("image"))
                readImage();
            else
                xml.skipCurrentElement();
            m_reading.progress.report(m_file.bytesRead(), m_file.bytes(), tr("Reading labels"));
        }
        m_file.throwIfMalformed();
    }

private:
    void readImage()
    {
        QXmlStreamReader &xml = m_file.xml();
        ExternalLabel label;
        const QXmlStreamAttributes attributes = xml.attributes();
        label.image.path = attributes.value(QLatin1StringView("name")).toString();
        label.image.size = QSize(attributes.value(QLatin1StringView("width")).toInt(), attributes.value(QLatin1StringView("height")).toInt());
        if (label.image.size.isEmpty())
            label.image.size = QSize();
        if (label.image.path.isEmpty())
            m_file.fail(tr("an image has no name"));
        QStringList classes;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1StringView("tag"))
                readTag(label, classes);
            else
                xml.skipCurrentElement();
        }
        m_file.throwIfMalformed();
        takeUniqueClass(m_reading, label, classes);
    }

    void readTag(ExternalLabel &label, QStringList &classes)
    {
        QXmlStreamReader &xml = m_file.xml();
        const QString name = xml.attributes().value(QLatin1StringView("label")).toString();
        if (name.isEmpty())
            m_file.fail(tr("a tag has no label"));
        classes.append(name);
        while (xml.readNextStartElement()) {
            const QString attribute = xml.attributes().value(QLatin1StringView("name")).toString();
            const QString value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (attribute == QLatin1StringView("comment"))
                label.comment = value;
            if (attribute == QLatin1StringView("confidence"))
                label.confidence = value.toInt();
        }
    }

    XmlFile m_file;
    LabelReading &m_reading;
};

class CvatWriter : public FileLabelWriter {
public:
    explicit CvatWriter(const ExportTarget &exportTarget)
        : FileLabelWriter(exportTarget)
        , m_xml(&device())
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void begin() override
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("annotations"));
        m_xml.writeTextElement(QStringLiteral("version"), QStringLiteral("1.1"));
        for (const char *name : {"meta", "task", "labels"})
            m_xml.writeStartElement(QLatin1StringView(name));
        for (const QString &name : target().classes)
            writeClass(name);
        for (int i = 0; i < 3; ++i)
            m_xml.writeEndElement();
    }

    void write(const ExportedImage &image) override
    {
        m_xml.writeStartElement(QStringLiteral("image"));
        m_xml.writeAttribute(QStringLiteral("id"), QString::number(image.number - 1));
        m_xml.writeAttribute(QStringLiteral("name"), image.name);
        m_xml.writeAttribute(QStringLiteral("width"), QString::number(image.size.width()));
        m_xml.writeAttribute(QStringLiteral("height"), QString::number(image.size.height()));
        if (const ExternalLabel *label = image.classLabel())
            writeTag(*label);
        m_xml.writeEndElement();
    }

    void finish() override
    {
        m_xml.writeEndDocument();
        FileLabelWriter::finish();
    }

private:
    void writeClass(const QString &name)
    {
        m_xml.writeStartElement(QStringLiteral("label"));
        m_xml.writeTextElement(QStringLiteral("name"), name);
        m_xml.writeTextElement(QStringLiteral("type"), QStringLiteral("tag"));
        m_xml.writeEmptyElement(QStringLiteral("attributes"));
        m_xml.writeEndElement();
    }

    void writeTag(const ExternalLabel &label)
    {
        m_xml.writeStartElement(QStringLiteral("tag"));
        m_xml.writeAttribute(QStringLiteral("label"), *label.className);
        m_xml.writeAttribute(QStringLiteral("source"), QStringLiteral("manual"));
        if (label.confidence)
            writeAttribute(QStringLiteral("confidence"), QString::number(*label.confidence));
        if (!label.comment.isEmpty())
            writeAttribute(QStringLiteral("comment"), label.comment);
        m_xml.writeEndElement();
    }

    void writeAttribute(const QString &name, const QString &text)
    {
        m_xml.writeStartElement(QStringLiteral("attribute"));
        m_xml.writeAttribute(QStringLiteral("name"), name);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

void readCvat(const QString &path, LabelReading &reading)
{
    Cvat(path, reading).read();
}

std::unique_ptr<LabelWriter> makeCvatWriter(const ExportTarget &target)
{
    return std::make_unique<CvatWriter>(target);
}

} // namespace taxon
