#include "core/base/error.h"
#include "core/exchange/json_items.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace taxon {
namespace {

// What JSON_MIN holds beside the answers, which stand under the names of the labeling form's fields.
bool isKnownField(const QString &name)
{
    static const QStringList kKnown {QStringLiteral("image"), QStringLiteral("id"), QStringLiteral("annotator"),
        QStringLiteral("annotation_id"), QStringLiteral("created_at"), QStringLiteral("updated_at"), QStringLiteral("lead_time"),
        QStringLiteral("agreement"), QStringLiteral("comment"), QStringLiteral("confidence"), QStringLiteral("was_cancelled")};
    return kKnown.contains(name);
}

QStringList classesIn(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList classes;
    for (const QJsonValue choice : value.toObject().value(QStringLiteral("choices")).toArray())
        classes.append(choice.toString());
    return classes;
}

// The field "choice" or "label", else the only one that is a text or choices.
QStringList classesOf(const QJsonObject &row)
{
    for (const char *name : {"choice", "label", "class"})
        if (const QJsonValue value = row.value(QLatin1StringView(name)); !value.isUndefined())
            return classesIn(value);
    for (auto it = row.begin(); it != row.end(); ++it)
        if (const QStringList found = classesIn(it.value()); !isKnownField(it.key()) && !found.isEmpty())
            return found;
    return {};
}

ExternalLabel labelOf(const QJsonObject &row)
{
    ExternalLabel label;
    label.image.path = row.value(QStringLiteral("image")).toString();
    const QJsonValue annotator = row.value(QStringLiteral("annotator"));
    label.annotator = annotator.isDouble() ? QString::number(annotator.toInteger()) : annotator.toString();
    label.comment = row.value(QStringLiteral("comment")).toString();
    if (const QJsonValue confidence = row.value(QStringLiteral("confidence")); confidence.isDouble())
        label.confidence = qRound(confidence.toDouble());
    label.madeAt = QDateTime::fromString(row.value(QStringLiteral("created_at")).toString(), Qt::ISODateWithMs);
    label.seconds = row.value(QStringLiteral("lead_time")).toDouble();
    return label;
}

class LabelStudioMinWriter : public FileLabelWriter {
public:
    using FileLabelWriter::FileLabelWriter;

    void begin() override { put("[\n"); }

    void write(const ExportedImage &image) override
    {
        for (const ExternalLabel &label : image.labels)
            putRow(image, label);
    }

    void finish() override
    {
        put("\n]\n");
        FileLabelWriter::finish();
    }

private:
    void putRow(const ExportedImage &image, const ExternalLabel &label)
    {
        const QString link = QStringLiteral("/data/local-files/?d=") + QString::fromLatin1(QUrl::toPercentEncoding(image.name, "/"));
        QJsonObject row {{QStringLiteral("image"), link}, {QStringLiteral("id"), image.number},
            {QStringLiteral("annotation_id"), ++m_rows}, {QStringLiteral("lead_time"), label.seconds}};
        if (label.className)
            row.insert(QStringLiteral("choice"), *label.className);
        else
            row.insert(QStringLiteral("was_cancelled"), true);
        if (!label.annotator.isEmpty())
            row.insert(QStringLiteral("annotator"), label.annotator);
        if (!label.comment.isEmpty())
            row.insert(QStringLiteral("comment"), label.comment);
        if (label.confidence)
            row.insert(QStringLiteral("confidence"), *label.confidence);
        if (label.madeAt.isValid())
            row.insert(QStringLiteral("created_at"), label.madeAt.toUTC().toString(Qt::ISODateWithMs));
        put((m_rows > 1 ? QByteArray(",\n") : QByteArray()) + QJsonDocument(row).toJson(QJsonDocument::Compact));
    }

    qint64 m_rows = 0;
};

} // namespace

void readLabelStudioMin(const QString &path, LabelReading &reading)
{
    qint64 number = 0;
    forEachJsonItem(path, QCoreApplication::translate("LabelStudio", "Reading labels"), reading.progress, [&](const JsonItem &item) {
        ++number;
        const QJsonObject row = item.value.toObject();
        const ExternalLabel label = labelOf(row);
        if (!item.member.isEmpty() || label.image.path.isEmpty())
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("LabelStudio", "Entry %1 of %2 names no image.").arg(number).arg(path));
        if (row.value(QStringLiteral("was_cancelled")).toBool())
            reading.take(label);
        else
            takeUniqueClass(reading, label, classesOf(row));
        return true;
    });
}

std::unique_ptr<LabelWriter> makeLabelStudioMinWriter(const ExportTarget &target)
{
    return std::make_unique<LabelStudioMinWriter>(target);
}

} // namespace taxon
