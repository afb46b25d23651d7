#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/text_lines.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kNumbers = 5; ///< class, centre x and y, width, height

bool isClassFile(const QString &name)
{
    return name == QLatin1StringView("classes.txt") || name == QLatin1StringView("obj.names");
}

class Yolo {
    Q_DECLARE_TR_FUNCTIONS(Yolo)

public:
    Yolo(const QString &folder, LabelReading &reading)
        : m_folder(folder)
        , m_reading(reading)
        , m_classes(readClasses(folder))
    {
    }

    void read()
    {
        QStringList files;
        QDirIterator it(m_folder, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            m_reading.progress.throwIfCancelled();
            const QString file = it.next();
            const bool isList = isClassFile(it.fileName()) || it.fileName() == QLatin1StringView("train.txt")
                || it.fileName() == QLatin1StringView("val.txt") || it.fileName() == QLatin1StringView("test.txt");
            if (!isList)
                files.append(file);
        }
        std::sort(files.begin(), files.end());
        for (qsizetype i = 0; i < files.size(); ++i) {
            m_reading.progress.throwIfCancelled();
            readImage(files[i]);
            m_reading.progress.report(i + 1, files.size(), tr("Reading labels"));
        }
    }

private:
    static QStringList readClasses(const QString &folder)
    {
        for (const QString &place : {folder, QDir::cleanPath(folder + QStringLiteral("/.."))}) {
            for (const char *name : {"classes.txt", "obj.names"}) {
                const QString path = place + u'/' + QLatin1StringView(name);
                if (!QFileInfo(path).isFile())
                    continue;
                QStringList classes;
                TextLines lines(path);
                for (QString line; lines.next(line);)
                    classes.append(line.trimmed());
                while (!classes.isEmpty() && classes.constLast().isEmpty())
                    classes.removeLast();
                return classes;
            }
        }
        throw Error(ErrorCode::NotFound, tr("There is no classes.txt in %1 or above it: it names the classes, one a line.").arg(folder));
    }

    void readImage(const QString &file)
    {
        ExternalLabel label;
        const QString name = QDir(m_folder).relativeFilePath(file);
        label.image.path = name.left(name.size() - 4);
        QStringList classes;
        TextLines lines(file);
        for (QString line; lines.next(line);)
            if (const QStringList cells = line.simplified().split(u' ', Qt::SkipEmptyParts); !cells.isEmpty())
                classes.append(classOf(cells, file, lines.line()));
        takeUniqueClass(m_reading, label, classes);
    }

    QString classOf(const QStringList &cells, const QString &file, int line) const
    {
        bool isNumber = false;
        const int index = cells[0].toInt(&isNumber);
        bool areNumbers = isNumber && cells.size() >= kNumbers;
        for (qsizetype i = 1; areNumbers && i < cells.size(); ++i)
            cells[i].toDouble(&areNumbers);
        if (!areNumbers)
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 is not \"class x y width height\".").arg(line).arg(file));
        if (index < 0 || index >= m_classes.size() || m_classes[index].isEmpty())
            throw Error(ErrorCode::Corrupt,
                tr("Line %1 of %2 has the class number %3, and classes.txt names %4 classes.").arg(line).arg(file).arg(index).arg(m_classes.size()));
        return m_classes[index];
    }

    QString m_folder;
    LabelReading &m_reading;
    QStringList m_classes;
};

/// The class as a box around the whole image. A classes.txt that is there is kept: its numbers have been used.
class YoloWriter : public LabelWriter {
public:
    explicit YoloWriter(const ExportTarget &exportTarget)
        : LabelWriter(exportTarget)
        , m_classFile(exportTarget.path + QStringLiteral("/classes.txt"))
        , m_hasClassFile(QFileInfo::exists(m_classFile))
        , m_classes(m_hasClassFile ? linesOf(m_classFile) : exportTarget.classes)
    {
        for (const QString &name : exportTarget.classes)
            if (!m_classes.contains(name))
                throw Error(ErrorCode::Mismatch,
                    QCoreApplication::translate("Yolo", "%1 does not name the class \"%2\". It is never rewritten, since that would change the meaning of the other files: add a line for it, or choose another folder.")
                        .arg(m_classFile, name));
        ensureFolder(exportTarget.path);
    }

    void begin() override
    {
        if (!m_hasClassFile)
            writeFileAtomically(m_classFile, QString(m_classes.join(u'\n') + u'\n').toUtf8());
    }

    void write(const ExportedImage &image) override
    {
        if (image.labels.isEmpty())
            return;
        const QString path = target().path + u'/' + image.name.left(image.name.lastIndexOf(u'.')) + QStringLiteral(".txt");
        const ExternalLabel *label = image.classLabel();
        const QByteArray line = label ? QByteArray::number(m_classes.indexOf(*label->className)) + " 0.5 0.5 1 1\n" : QByteArray();
        if (QFileInfo::exists(path) && readFile(path) != line)
            throw Error(ErrorCode::NotWritable,
                QCoreApplication::translate("Yolo", "%1 is there already and holds other boxes: choose another folder.").arg(path));
        ensureFolder(QFileInfo(path).path());
        writeFileAtomically(path, line);
    }

    void finish() override {}

private:
    static QStringList linesOf(const QString &path)
    {
        QStringList lines;
        TextLines text(path);
        for (QString line; text.next(line);)
            lines.append(line.trimmed());
        return lines;
    }

    QString m_classFile;
    bool m_hasClassFile;
    QStringList m_classes;
};

} // namespace

void readYolo(const QString &folder, LabelReading &reading)
{
    Yolo(QFileInfo(folder).isDir() ? folder : QFileInfo(folder).absolutePath(), reading).read();
}

std::unique_ptr<LabelWriter> makeYoloWriter(const ExportTarget &target)
{
    return std::make_unique<YoloWriter>(target);
}

} // namespace taxon
