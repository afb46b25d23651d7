#include "core/base/error.h"
#include "core/exchange/image_files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/text_lines.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace taxon {
namespace {

const QRegularExpression &synset()
{
    static const QRegularExpression pattern(QStringLiteral("^n\\d{8}$"));
    return pattern;
}

// LOC_synset_mapping.txt of the ImageNet challenge, and what others call the same.
QString foundNamesFile(const QString &folder)
{
    for (const QString &place : {folder, QFileInfo(QDir(folder).absolutePath()).path()})
        for (const char *name : {"LOC_synset_mapping.txt", "synset_words.txt", "words.txt", "synsets.txt"})
            if (const QString path = place + u'/' + QLatin1StringView(name); QFileInfo(path).isFile())
                return path;
    return {};
}

// Lines "n01440764 tench, Tinca tinca" or with a tab: the first name is the class.
QHash<QString, QString> synsetNames(const QString &path)
{
    QHash<QString, QString> names;
    if (path.isEmpty())
        return names;
    TextLines lines(path);
    for (QString line; lines.next(line);) {
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        const QString id = line.left(9);
        if (!synset().match(id).hasMatch() || (line.size() > 9 && !line[9].isSpace()))
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("SynsetFolders", "Line %1 of %2 is not a synset and its name, such as \"n01440764 tench\".")
                    .arg(lines.line()).arg(path));
        if (const QString name = line.mid(9).section(u',', 0, 0).trimmed(); !name.isEmpty())
            names.insert(id, name);
    }
    // Two synsets of one name ("crane" the bird, "crane" the machine) stay two classes.
    QHash<QString, int> uses;
    for (const QString &name : names)
        ++uses[name];
    for (auto it = names.begin(); it != names.end(); ++it)
        if (uses.value(it.value()) > 1)
            it.value() += QStringLiteral(" (%1)").arg(it.key());
    return names;
}

} // namespace

void readSynsetFolders(const QString &folder, const QString &namesFile, LabelReading &reading)
{
    const QHash<QString, QString> names = synsetNames(namesFile.isEmpty() ? foundNamesFile(folder) : namesFile);
    const ImageFiles files = listImageFiles(folder, reading.progress);
    for (std::size_t i = 0; i < files.names.size(); ++i) {
        reading.progress.throwIfCancelled();
        ExternalLabel label;
        label.image.path = QFile::decodeName(files.names[i]);
        label.image.file = files.path(i);
        for (const QString &part : label.image.path.split(u'/'))
            if (synset().match(part).hasMatch())
                label.className = names.value(part, part);
        if (label.className)
            reading.take(label);
        else
            ++reading.withoutClass;
    }
}

} // namespace taxon
