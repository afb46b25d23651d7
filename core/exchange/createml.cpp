#include "core/base/error.h"
#include "core/exchange/json_items.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taxon {
namespace {

// Boxes with labels; some writers of image classes give one label alone.
QStringList classesOf(const QJsonObject &image)
{
    for (const char *name : {"label", "annotation"})
        if (const QString alone = image.value(QLatin1StringView(name)).toString(); !alone.isEmpty())
            return {alone};
    QStringList classes;
    for (const QJsonValue box : image.value(QStringLiteral("annotations")).toArray())
        classes.append(box.isString() ? box.toString() : box.toObject().value(QStringLiteral("label")).toString());
    return classes;
}

class CreateMlWriter : public FileLabelWriter {
public:
    using FileLabelWriter::FileLabelWriter;

    void begin() override { put("["); }

    void write(const ExportedImage &image) override
    {
        const ExternalLabel *label = image.classLabel();
        if (!label)
            return;
        const double width = image.size.width();
        const double height = image.size.height();
        const QJsonObject box {{QStringLiteral("x"), width / 2}, {QStringLiteral("y"), height / 2},
            {QStringLiteral("width"), width}, {QStringLiteral("height"), height}};
        const QJsonObject row {{QStringLiteral("image"), image.name}, {QStringLiteral("verified"), true},
            {QStringLiteral("annotations"),
                QJsonArray {QJsonObject {{QStringLiteral("label"), *label->className}, {QStringLiteral("coordinates"), box}}}}};
        put((m_count++ > 0 ? QByteArray(",\n") : QByteArray()) + QJsonDocument(row).toJson(QJsonDocument::Compact));
    }

    void finish() override
    {
        put("]\n");
        FileLabelWriter::finish();
    }

private:
    qint64 m_count = 0;
};

} // namespace

void readCreateMl(const QString &path, LabelReading &reading)
{
    qint64 number = 0;
    forEachJsonItem(path, QCoreApplication::translate("CreateMl", "Reading labels"), reading.progress, [&](const JsonItem &item) {
        ++number;
        const QJsonObject image = item.value.toObject();
        ExternalLabel label;
        label.image.path = image.value(image.contains(QStringLiteral("image")) ? QStringLiteral("image") : QStringLiteral("imagefilename")).toString();
        const QStringList classes = classesOf(image);
        if (!item.member.isEmpty() || label.image.path.isEmpty() || classes.contains(QString()))
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("CreateMl", "Entry %1 of %2 names no image, or has a box without a label.").arg(number).arg(path));
        takeUniqueClass(reading, label, classes);
        return true;
    });
}

std::unique_ptr<LabelWriter> makeCreateMlWriter(const ExportTarget &target)
{
    return std::make_unique<CreateMlWriter>(target);
}

} // namespace taxon
