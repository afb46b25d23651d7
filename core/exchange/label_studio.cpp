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

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

// completed_by is a number, or an object with e-mail and names.
QString personOf(const QJsonValue &completedBy)
{
    const QJsonObject person = completedBy.toObject();
    if (person.isEmpty())
        return textOf(completedBy);
    if (const QString email = person.value(QStringLiteral("email")).toString(); !email.isEmpty())
        return email;
    const QString name = QString(person.value(QStringLiteral("first_name")).toString() + u' ' + person.value(QStringLiteral("last_name")).toString()).trimmed();
    return name.isEmpty() ? textOf(person.value(QStringLiteral("id"))) : name;
}

// The image of a task: the member "image", else the first text that looks like a file.
QString imageOf(const QJsonObject &data)
{
    if (const QJsonValue image = data.value(QStringLiteral("image")); image.isString())
        return image.toString();
    for (auto it = data.begin(); it != data.end(); ++it)
        if (const QString text = it.value().toString(); text.contains(u'/') || text.contains(u'.'))
            return text;
    return {};
}

class LabelStudio {
    Q_DECLARE_TR_FUNCTIONS(LabelStudio)

public:
    LabelStudio(const QString &path, LabelReading &reading)
        : m_path(path)
        , m_reading(reading)
    {
    }

    void read()
    {
        forEachJsonItem(m_path, tr("Reading labels"), m_reading.progress, [this](const JsonItem &item) {
            ++m_task;
            if (!item.member.isEmpty() || !item.value.toObject().value(QStringLiteral("data")).isObject())
                fail(tr("it has no data"));
            takeTask(item.value.toObject());
            return true;
        });
    }

private:
    void takeTask(const QJsonObject &task)
    {
        m_image = imageOf(task.value(QStringLiteral("data")).toObject());
        if (m_image.isEmpty())
            fail(tr("its data name no image"));
        m_reading.predictions += task.value(QStringLiteral("predictions")).toArray().size();
        const QJsonValue annotations = task.contains(QStringLiteral("annotations")) ? task.value(QStringLiteral("annotations"))
                                                                                    : task.value(QStringLiteral("completions"));
        if (annotations.toArray().isEmpty())
            ++m_reading.withoutClass;
        for (const QJsonValue annotation : annotations.toArray())
            takeAnnotation(annotation.toObject());
    }

    void takeAnnotation(const QJsonObject &annotation)
    {
        ExternalLabel label;
        label.image.path = m_image;
        label.annotator = personOf(annotation.value(QStringLiteral("completed_by")));
        label.madeAt = QDateTime::fromString(annotation.value(QStringLiteral("created_at")).toString(), Qt::ISODateWithMs);
        label.seconds = annotation.value(QStringLiteral("lead_time")).toDouble();
        if (!annotation.value(QStringLiteral("result")).isArray())
            fail(tr("an annotation has no result"));
        QStringList classes;
        for (const QJsonValue result : annotation.value(QStringLiteral("result")).toArray())
            takeResult(result.toObject(), label, classes);
        if (annotation.value(QStringLiteral("was_cancelled")).toBool())
            m_reading.take(label); // looked at and skipped
        else
            takeUniqueClass(m_reading, label, classes);
    }

    static void takeResult(const QJsonObject &result, ExternalLabel &label, QStringList &classes)
    {
        const QString type = result.value(QStringLiteral("type")).toString();
        const QJsonObject value = result.value(QStringLiteral("value")).toObject();
        if (type == QLatin1StringView("choices"))
            for (const QJsonValue choice : value.value(QStringLiteral("choices")).toArray())
                classes.append(choice.toString());
        if (type == QLatin1StringView("textarea"))
            for (const QJsonValue text : value.value(QStringLiteral("text")).toArray())
                label.comment += (label.comment.isEmpty() ? QString() : QStringLiteral("\n")) + text.toString();
        if (type == QLatin1StringView("number") && result.value(QStringLiteral("from_name")) == QLatin1StringView("confidence"))
            label.confidence = qRound(value.value(QStringLiteral("number")).toDouble());
    }

    [[noreturn]] void fail(const QString &reason) const
    {
        throw Error(ErrorCode::Corrupt, tr("Task %1 of %2 is none of Label Studio's: %3.").arg(m_task).arg(m_path, reason));
    }

    QString m_path;
    LabelReading &m_reading;
    QString m_image;
    qint64 m_task = 0;
};

QJsonObject resultOf(const char *name, const char *type, const QJsonObject &value)
{
    return {{QStringLiteral("from_name"), QLatin1StringView(name)}, {QStringLiteral("to_name"), QStringLiteral("image")},
        {QStringLiteral("type"), QLatin1StringView(type)}, {QStringLiteral("value"), value}};
}

class LabelStudioWriter : public FileLabelWriter {
public:
    using FileLabelWriter::FileLabelWriter;

    void begin() override { put("[\n"); }

    void write(const ExportedImage &image) override
    {
        QJsonArray annotations;
        for (const ExternalLabel &label : image.labels)
            annotations.append(annotation(label));
        const QString link = QStringLiteral("/data/local-files/?d=") + QString::fromLatin1(QUrl::toPercentEncoding(image.name, "/"));
        const QJsonObject task {{QStringLiteral("id"), image.number},
            {QStringLiteral("data"), QJsonObject {{QStringLiteral("image"), link}}},
            {QStringLiteral("annotations"), annotations}, {QStringLiteral("predictions"), QJsonArray()}};
        put((m_isFirst ? QByteArray() : QByteArray(",\n")) + QJsonDocument(task).toJson(QJsonDocument::Compact));
        m_isFirst = false;
    }

    void finish() override
    {
        put("\n]\n");
        FileLabelWriter::finish();
    }

private:
    QJsonObject annotation(const ExternalLabel &label)
    {
        QJsonArray results;
        if (label.className)
            results.append(resultOf("choice", "choices", {{QStringLiteral("choices"), QJsonArray {*label.className}}}));
        if (!label.comment.isEmpty())
            results.append(resultOf("comment", "textarea", {{QStringLiteral("text"), QJsonArray {label.comment}}}));
        if (label.confidence)
            results.append(resultOf("confidence", "number", {{QStringLiteral("number"), *label.confidence}}));
        QJsonObject object {{QStringLiteral("id"), ++m_annotations}, {QStringLiteral("was_cancelled"), !label.className},
            {QStringLiteral("ground_truth"), false}, {QStringLiteral("result"), results}};
        if (!label.annotator.isEmpty())
            object.insert(QStringLiteral("completed_by"),
                QJsonObject {{QStringLiteral("id"), target().annotators.indexOf(label.annotator) + 1},
                    {QStringLiteral("email"), label.annotator}, {QStringLiteral("first_name"), QString()},
                    {QStringLiteral("last_name"), QString()}});
        if (label.madeAt.isValid())
            object.insert(QStringLiteral("created_at"), label.madeAt.toUTC().toString(Qt::ISODateWithMs));
        if (label.seconds > 0)
            object.insert(QStringLiteral("lead_time"), label.seconds);
        return object;
    }

    bool m_isFirst = true;
    qint64 m_annotations = 0;
};

} // namespace

void readLabelStudio(const QString &path, LabelReading &reading)
{
    LabelStudio(path, reading).read();
}

std::unique_ptr<LabelWriter> makeLabelStudioWriter(const ExportTarget &target)
{
    return std::make_unique<LabelStudioWriter>(target);
}

} // namespace taxon
