#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/json_items.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariantMap>

#include <cmath>

namespace taxon {
namespace {

class FiftyOne {
    Q_DECLARE_TR_FUNCTIONS(FiftyOne)

public:
    FiftyOne(const QString &path, LabelReading &reading)
        : m_path(QFileInfo(path).isDir() ? path + QStringLiteral("/labels.json") : path)
        , m_reading(reading)
    {
        QDirIterator it(QFileInfo(m_path).path() + QStringLiteral("/data"), QDir::Files);
        while (it.hasNext()) {
            const QString file = it.next();
            m_files.insert(it.fileInfo().completeBaseName().normalized(QString::NormalizationForm_C), file);
        }
    }

    void read()
    {
        readClasses();
        bool hasLabels = false;
        forEachJsonItem(m_path, tr("Reading labels"), m_reading.progress, [&](const JsonItem &item) {
            if (item.member == QLatin1StringView("labels")) {
                hasLabels = true;
                takeLabel(item.key, item.value);
            }
            return true;
        });
        if (!hasLabels)
            throw Error(ErrorCode::Corrupt, tr("%1 has no labels.").arg(m_path));
    }

private:
    // They may stand behind the labels, so the file is read twice.
    void readClasses()
    {
        forEachJsonItem(m_path, tr("Reading classes"), m_reading.progress, [this](const JsonItem &item) {
            if (item.member == QLatin1StringView("classes"))
                m_classes.append(item.value.toString());
            return true;
        });
    }

    void takeLabel(const QString &stem, const QJsonValue &value)
    {
        ExternalLabel label;
        label.image.path = stem;
        label.image.file = m_files.value(stem.normalized(QString::NormalizationForm_C));
        const QJsonValue target = value.isObject() ? value.toObject().value(QStringLiteral("label")) : value;
        if (const QJsonValue confidence = value.toObject().value(QStringLiteral("confidence")); confidence.isDouble())
            label.confidence = static_cast<int>(std::lround(confidence.toDouble() * 100));
        if (target.isNull() || target.isUndefined()) {
            ++m_reading.withoutClass;
            return;
        }
        label.className = classOf(stem, target);
        m_reading.take(label);
    }

    QString classOf(const QString &stem, const QJsonValue &target) const
    {
        if (target.isString())
            return target.toString();
        const qint64 index = target.toInteger(-1);
        if (index < 0 || index >= m_classes.size() || m_classes[index].isEmpty())
            throw Error(ErrorCode::Corrupt,
                tr("The label of \"%1\" in %2 is not the number of one of its %3 classes.").arg(stem, m_path).arg(m_classes.size()));
        return m_classes[index];
    }

    QString m_path;
    LabelReading &m_reading;
    QStringList m_classes;
    QHash<QString, QString> m_files; ///< images beside the labels, by name without ending
};

class FiftyOneWriter : public FolderLabelWriter {
public:
    using FolderLabelWriter::FolderLabelWriter;

    void write(const ExportedImage &image) override
    {
        const ExternalLabel *label = image.classLabel();
        if (!label || image.file.isEmpty())
            return;
        const QFileInfo flat(QString(image.name).replace(u'/', u'_'));
        QString stem = flat.completeBaseName();
        for (int number = 2; m_labels.contains(stem); ++number)
            stem = QStringLiteral("%1-%2").arg(flat.completeBaseName()).arg(number);
        putImage(image.file, place(QStringLiteral("data/%1.%2").arg(stem, flat.suffix())));
        m_labels.insert(stem, target().classes.indexOf(*label->className));
    }

    void finish() override
    {
        const QJsonObject object {{QStringLiteral("classes"), QJsonArray::fromStringList(target().classes)},
            {QStringLiteral("labels"), QJsonObject::fromVariantMap(m_labels)}};
        writeFileAtomically(place(QStringLiteral("labels.json")), QJsonDocument(object).toJson());
        FolderLabelWriter::finish();
    }

private:
    QVariantMap m_labels; ///< class number by name without ending
};

} // namespace

void readFiftyOne(const QString &path, LabelReading &reading)
{
    FiftyOne(path, reading).read();
}

std::unique_ptr<LabelWriter> makeFiftyOneWriter(const ExportTarget &target)
{
    return std::make_unique<FiftyOneWriter>(target);
}

} // namespace taxon
