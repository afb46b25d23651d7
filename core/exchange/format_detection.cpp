#include "core/base/error.h"
#include "core/exchange/image_files.h"
#include "core/exchange/json_items.h"
#include "core/exchange/label_format.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/xml_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kMostItems = 2000; ///< of a JSON file that are looked at

class Detection {
    Q_DECLARE_TR_FUNCTIONS(LabelFormat)

public:
    static LabelFormat ofFile(const QString &path)
    {
        if (path.endsWith(QLatin1StringView(".bin"), Qt::CaseInsensitive))
            return LabelFormat::Cifar;
        if (QFileInfo(path).fileName() == QLatin1StringView("classes.txt"))
            return LabelFormat::Yolo;
        TextLines lines(path);
        QString first;
        while (first.trimmed().isEmpty())
            if (!lines.next(first))
                throw Error(ErrorCode::Corrupt, tr("%1 is empty.").arg(path));
        const QChar start = first.trimmed().at(0);
        if (start == u'<')
            return ofXml(path);
        return start == u'{' || start == u'[' ? ofJson(path) : ofTable(path);
    }

    static LabelFormat ofFolder(const QString &folder)
    {
        const QDir dir(folder);
        for (const char *name : {"batches.meta.txt", "fine_label_names.txt"})
            if (dir.exists(QLatin1StringView(name)))
                return LabelFormat::Cifar;
        if (dir.exists(QStringLiteral("labels.json")))
            return LabelFormat::FiftyOne;
        for (const QString &place : {folder, QDir::cleanPath(folder + QStringLiteral("/.."))})
            for (const char *name : {"classes.txt", "obj.names"})
                if (QFileInfo::exists(place + u'/' + QLatin1StringView(name)) && hasFile(folder, QStringLiteral("*.txt")))
                    return LabelFormat::Yolo;
        if (const QString file = firstFile(folder, QStringLiteral("*.json")); !file.isEmpty())
            return ofJson(file);
        if (const QString file = firstFile(folder, QStringLiteral("*.xml")); !file.isEmpty())
            return ofXml(file);
        return ofTree(folder);
    }

private:
    static LabelFormat ofXml(const QString &path)
    {
        XmlFile file(path);
        file.xml().readNextStartElement();
        file.throwIfMalformed();
        if (file.xml().name() == QLatin1StringView("annotations"))
            return LabelFormat::Cvat;
        if (file.xml().name() == QLatin1StringView("annotation"))
            return LabelFormat::Voc;
        refuse(path);
    }

    static LabelFormat ofJson(const QString &path)
    {
        QSet<QString> members;
        QSet<QString> fields;
        bool isArray = false;
        int items = 0;
        Progress progress;
        forEachJsonItem(path, {}, progress, [&](const JsonItem &item) {
            isArray = isArray || item.member.isEmpty();
            members.insert(item.member);
            const QStringList keys = item.value.toObject().keys();
            if (item.member.isEmpty())
                fields.unite(QSet<QString>(keys.begin(), keys.end()));
            return !isArray && ++items < kMostItems;
        });
        const auto has = [&](const QSet<QString> &set, const char *name) { return set.contains(QLatin1StringView(name)); };
        if (has(members, "imagePath"))
            return has(members, "checked") || has(members, "description") ? LabelFormat::XAnyLabeling : LabelFormat::Labelme;
        if (has(members, "images") || (has(members, "categories") && !isArray))
            return LabelFormat::Coco;
        if (has(members, "labels"))
            return LabelFormat::FiftyOne;
        if (has(fields, "data") && (has(fields, "annotations") || has(fields, "completions") || has(fields, "predictions")))
            return LabelFormat::LabelStudio;
        if (has(fields, "annotations") && (has(fields, "image") || has(fields, "imagefilename")))
            return LabelFormat::CreateMl;
        if (has(fields, "image"))
            return LabelFormat::LabelStudioMin;
        refuse(path);
    }

    static LabelFormat ofTable(const QString &path)
    {
        const TableRows rows(path);
        if (isLongTableHeader(rows.header()))
            return LabelFormat::LongTable;
        if (isWideTableHeader(rows.header()))
            return LabelFormat::WideTable;
        refuse(path);
    }

    static LabelFormat ofTree(const QString &folder)
    {
        static const QSet<QString> kParts {QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("valid"),
            QStringLiteral("validation"), QStringLiteral("test")};
        static const QRegularExpression synset(QStringLiteral("^n\\d{8}$"));
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (names.isEmpty())
            refuse(folder);
        const bool areParts = std::all_of(names.begin(), names.end(), [](const QString &name) { return kParts.contains(name); });
        const QStringList classes = areParts ? QDir(folder + u'/' + names[0]).entryList(QDir::Dirs | QDir::NoDotAndDotDot) : names;
        if (std::any_of(classes.begin(), classes.end(), [](const QString &name) { return synset.match(name).hasMatch(); }))
            return LabelFormat::SynsetFolders;
        return areParts ? LabelFormat::SplitFolders : LabelFormat::ClassFolders;
    }

    static QString firstFile(const QString &folder, const QString &pattern)
    {
        QDirIterator it(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        return it.hasNext() ? it.next() : QString();
    }

    static bool hasFile(const QString &folder, const QString &pattern)
    {
        return !firstFile(folder, pattern).isEmpty();
    }

    [[noreturn]] static void refuse(const QString &path)
    {
        throw Error(ErrorCode::Corrupt,
            tr("%1 is in none of the known formats of labels: name the format, or look into the guide for what it must hold.").arg(path));
    }
};

} // namespace

LabelFormat detectLabelFormat(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("LabelImport", "There is no file or folder %1.").arg(path));
    return info.isDir() ? Detection::ofFolder(path) : Detection::ofFile(path);
}

} // namespace taxon
