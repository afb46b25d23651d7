#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/text_lines.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace taxon {
namespace {

class Labelme {
    Q_DECLARE_TR_FUNCTIONS(Labelme)

public:
    /// Throws Corrupt unless it is a labelme file.
    static QJsonObject load(const QString &path)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(decodedText(readFile(path)).toUtf8(), &error);
        if (error.error != QJsonParseError::NoError)
            throw Error(ErrorCode::Corrupt, tr("%1 is not valid JSON at byte %2: %3.").arg(path).arg(error.offset).arg(error.errorString()));
        const QJsonObject object = document.object();
        if (!object.value(QStringLiteral("imagePath")).isString() || !object.value(QStringLiteral("shapes")).isArray())
            throw Error(ErrorCode::Corrupt, tr("%1 is no labelme file: it has no imagePath or no shapes.").arg(path));
        return object;
    }

    static void read(const QString &path, LabelReading &reading)
    {
        const QJsonObject object = load(path);
        const QString imagePath = object.value(QStringLiteral("imagePath")).toString();
        ExternalLabel label;
        label.image.path = imagePath;
        const QString written = QString(imagePath).replace(u'\\', u'/');
        label.image.file = QDir::cleanPath(QFileInfo(path).absoluteDir().absoluteFilePath(written));
        label.image.size = QSize(object.value(QStringLiteral("imageWidth")).toInt(-1), object.value(QStringLiteral("imageHeight")).toInt(-1));
        label.comment = object.value(QStringLiteral("description")).toString();
        QStringList classes;
        const QJsonValue flags = object.value(QStringLiteral("flags"));
        if (!flags.isObject() && !flags.isNull() && !flags.isUndefined())
            throw Error(ErrorCode::Corrupt, tr("%1 is no labelme file: its flags are no object.").arg(path));
        const QJsonObject set = flags.toObject();
        for (auto flag = set.begin(); flag != set.end(); ++flag)
            if (flag.value().toBool())
                classes.append(flag.key());
        takeUniqueClass(reading, label, classes);
    }
};

/// Writes beside the images, or into a tree of the same form; what a file held before, shapes included, stays.
class LabelmeWriter : public LabelWriter {
public:
    enum class Dialect { Labelme, XAnyLabeling };

    LabelmeWriter(const ExportTarget &exportTarget, Dialect dialect)
        : LabelWriter(exportTarget)
        , m_dialect(dialect)
    {
        ensureFolder(exportTarget.path);
    }

    void write(const ExportedImage &image) override
    {
        if (image.labels.isEmpty() || image.file.isEmpty())
            return;
        const QString path = QDir(target().path).absoluteFilePath(
            image.name.left(image.name.lastIndexOf(u'.')) + QStringLiteral(".json"));
        const bool isRewrite = QFileInfo::exists(path);
        QJsonObject object = isRewrite ? Labelme::load(path) : QJsonObject();
        fill(object, image, path);
        ensureFolder(QFileInfo(path).path());
        writeFileAtomically(path, QJsonDocument(object).toJson());
    }

    void finish() override {}

private:
    void fill(QJsonObject &object, const ExportedImage &image, const QString &path) const
    {
        const auto setMissing = [&](const char *key, const QJsonValue &value) {
            if (!object.contains(QLatin1StringView(key)))
                object.insert(QLatin1StringView(key), value);
        };
        setMissing("version", QStringLiteral("5.1.1"));
        setMissing("shapes", QJsonArray());
        setMissing("imageData", QJsonValue());
        setMissing("imagePath", QFileInfo(path).absoluteDir().relativeFilePath(image.file));
        object.insert(QStringLiteral("imageHeight"), image.size.height());
        object.insert(QStringLiteral("imageWidth"), image.size.width());
        QJsonObject flags = object.value(QStringLiteral("flags")).toObject();
        const ExternalLabel *label = image.classLabel();
        for (const QString &name : target().classes)
            flags.insert(name, label && *label->className == name);
        object.insert(QStringLiteral("flags"), flags);
        if (m_dialect == Dialect::XAnyLabeling)
            object.insert(QStringLiteral("checked"), true);
        const QString comment = image.labels.constFirst().comment;
        if (m_dialect == Dialect::XAnyLabeling && (!comment.isEmpty() || !object.contains(QStringLiteral("description"))))
            object.insert(QStringLiteral("description"), comment);
    }

    Dialect m_dialect;
};

} // namespace

void readLabelme(const QString &path, LabelReading &reading)
{
    if (!QFileInfo(path).isDir())
        return Labelme::read(path, reading);
    QStringList files;
    QDirIterator it(path, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        reading.progress.throwIfCancelled();
        files.append(it.next());
    }
    if (files.isEmpty())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Labelme", "There are no JSON files in %1.").arg(path));
    std::sort(files.begin(), files.end());
    for (qsizetype i = 0; i < files.size(); ++i) {
        reading.progress.throwIfCancelled();
        Labelme::read(files[i], reading);
        reading.progress.report(i + 1, files.size(), QCoreApplication::translate("Labelme", "Reading labels"));
    }
}

std::unique_ptr<LabelWriter> makeLabelmeWriter(const ExportTarget &target)
{
    return std::make_unique<LabelmeWriter>(target, LabelmeWriter::Dialect::Labelme);
}

std::unique_ptr<LabelWriter> makeXAnyLabelingWriter(const ExportTarget &target)
{
    return std::make_unique<LabelmeWriter>(target, LabelmeWriter::Dialect::XAnyLabeling);
}

} // namespace taxon
