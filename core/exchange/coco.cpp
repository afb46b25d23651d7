#include "core/base/error.h"
#include "core/exchange/json_items.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

namespace taxon {
namespace {

/// Holds one entry an image, however many annotations there are.
class Coco {
    Q_DECLARE_TR_FUNCTIONS(Coco)

public:
    Coco(const QString &path, LabelReading &reading)
        : m_path(path)
        , m_reading(reading)
    {
    }

    void read()
    {
        forEachJsonItem(m_path, tr("Reading labels"), m_reading.progress, [this](const JsonItem &item) {
            const QJsonObject object = item.value.toObject();
            if (item.member == QLatin1StringView("images"))
                takeImage(object);
            else if (item.member == QLatin1StringView("categories"))
                m_names.insert(number(object, "id"), object.value(QStringLiteral("name")).toString());
            else if (item.member == QLatin1StringView("annotations"))
                takeAnnotation(object);
            return true;
        });
        handOver();
    }

private:
    void takeImage(const QJsonObject &object)
    {
        ImageReference image;
        image.path = object.value(QStringLiteral("file_name")).toString();
        if (image.path.isEmpty())
            throw Error(ErrorCode::Corrupt, tr("An image of %1 has no file_name.").arg(m_path));
        const QSize size(object.value(QStringLiteral("width")).toInt(), object.value(QStringLiteral("height")).toInt());
        if (!size.isEmpty())
            image.size = size;
        m_order.append(number(object, "id"));
        m_images.insert(m_order.constLast(), image);
    }

    void takeAnnotation(const QJsonObject &object)
    {
        QList<qint64> &categories = m_categories[number(object, "image_id")];
        if (const qint64 category = number(object, "category_id"); !categories.contains(category))
            categories.append(category);
    }

    qint64 number(const QJsonObject &object, const char *name) const
    {
        const QJsonValue value = object.value(QLatin1StringView(name));
        if (!value.isDouble() && !value.isString())
            throw Error(ErrorCode::Corrupt, tr("An entry of %1 has no %2.").arg(m_path, QLatin1StringView(name)));
        return value.isDouble() ? value.toInteger() : value.toString().toLongLong();
    }

    void handOver()
    {
        for (auto it = m_categories.begin(); it != m_categories.end(); ++it)
            if (!m_images.contains(it.key()))
                throw Error(ErrorCode::Corrupt, tr("An annotation of %1 is for the image %2, which the file does not list.").arg(m_path).arg(it.key()));
        for (const qint64 id : std::as_const(m_order)) {
            ExternalLabel label;
            label.image = m_images.value(id);
            QStringList classes;
            for (const qint64 category : m_categories.value(id)) {
                if (m_names.value(category).isEmpty())
                    throw Error(ErrorCode::Corrupt, tr("%1 uses the category %2, which it does not name.").arg(m_path).arg(category));
                classes.append(m_names.value(category));
            }
            takeUniqueClass(m_reading, label, classes);
        }
    }

    QString m_path;
    LabelReading &m_reading;
    QList<qint64> m_order;
    QHash<qint64, ImageReference> m_images;
    QHash<qint64, QList<qint64>> m_categories;
    QHash<qint64, QString> m_names;
};

/// The class as a box around the whole image.
class CocoWriter : public FileLabelWriter {
public:
    explicit CocoWriter(const ExportTarget &exportTarget)
        : FileLabelWriter(exportTarget)
    {
        if (!m_annotations.open())
            throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Coco", "No temporary file can be written: %1.").arg(m_annotations.errorString()));
    }

    void begin() override
    {
        QJsonArray categories;
        for (qsizetype i = 0; i < target().classes.size(); ++i)
            categories.append(QJsonObject {{QStringLiteral("id"), i + 1}, {QStringLiteral("name"), target().classes[i]},
                {QStringLiteral("supercategory"), QString()}});
        put("{\"categories\":" + QJsonDocument(categories).toJson(QJsonDocument::Compact) + ",\n\"images\":[\n");
    }

    void write(const ExportedImage &image) override
    {
        const QJsonObject row {{QStringLiteral("id"), image.number}, {QStringLiteral("file_name"), image.name},
            {QStringLiteral("width"), image.size.width()}, {QStringLiteral("height"), image.size.height()}};
        put((m_images++ > 0 ? QByteArray(",\n") : QByteArray()) + QJsonDocument(row).toJson(QJsonDocument::Compact));
        if (const ExternalLabel *label = image.classLabel())
            keepAnnotation(image, target().classes.indexOf(*label->className) + 1);
    }

    void finish() override
    {
        put("],\n\"annotations\":[\n");
        m_annotations.seek(0);
        for (QByteArray piece = m_annotations.read(1 << 18); !piece.isEmpty(); piece = m_annotations.read(1 << 18))
            put(piece);
        put("]}\n");
        FileLabelWriter::finish();
    }

private:
    void keepAnnotation(const ExportedImage &image, qint64 category)
    {
        const int width = image.size.width();
        const int height = image.size.height();
        const QJsonObject row {{QStringLiteral("id"), ++m_count}, {QStringLiteral("image_id"), image.number},
            {QStringLiteral("category_id"), category}, {QStringLiteral("bbox"), QJsonArray {0, 0, width, height}},
            {QStringLiteral("area"), qint64(width) * height}, {QStringLiteral("iscrowd"), 0},
            {QStringLiteral("segmentation"), QJsonArray()}};
        m_annotations.write((m_count > 1 ? QByteArray(",\n") : QByteArray()) + QJsonDocument(row).toJson(QJsonDocument::Compact));
    }

    QTemporaryFile m_annotations; ///< the images come first
    qint64 m_images = 0;
    qint64 m_count = 0;
};

} // namespace

void readCoco(const QString &path, LabelReading &reading)
{
    Coco(path, reading).read();
}

std::unique_ptr<LabelWriter> makeCocoWriter(const ExportTarget &target)
{
    return std::make_unique<CocoWriter>(target);
}

} // namespace taxon
