#include "core/exchange/ratings_csv.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/delimited_rows.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace taxon {
namespace {

class RatingsCsv {
    Q_DECLARE_TR_FUNCTIONS(RatingsCsv)

public:
    RatingsCsv(const QString &path, const QStringList &classes)
        : m_path(path)
        , m_isDeclared(!classes.isEmpty())
    {
        for (const QString &name : classes)
            indexOf(name, m_result.classes, m_classIndex);
    }

    NamedRatings read()
    {
        const QString text = decoded();
        DelimitedRows rows(text, DelimitedRows::sniff(text));
        QStringList cells;
        if (!rows.next(cells))
            throw Error(ErrorCode::Corrupt, tr("The table %1 is empty.").arg(m_path));
        findColumns(cells);
        while (rows.next(cells))
            addRow(cells, rows.line());
        if (!m_isDeclared)
            orderClasses();
        m_result.ratings = Ratings(static_cast<int>(m_result.images.size()), static_cast<int>(m_result.annotators.size()),
            static_cast<int>(m_result.classes.size()), m_rows);
        return std::move(m_result);
    }

private:
    QString decoded() const
    {
        QStringDecoder decoder(QStringDecoder::Utf8); // drops a byte order mark
        QString text = decoder.decode(readFile(m_path));
        if (decoder.hasError())
            throw Error(ErrorCode::Unreadable, tr("The table %1 is not in UTF-8. Save it as UTF-8 text.").arg(m_path));
        return text;
    }

    static qsizetype columnOf(const QStringList &header, const QStringList &names)
    {
        for (const QString &name : names)
            for (qsizetype column = 0; column < header.size(); ++column)
                if (header[column].compare(name, Qt::CaseInsensitive) == 0)
                    return column;
        return -1;
    }

    void findColumns(const QStringList &header)
    {
        static const QStringList kImage = QStringLiteral("image,task,item,unit,subject,file,path").split(u',');
        static const QStringList kAnnotator = QStringLiteral("annotator,worker,rater,coder,performer,user").split(u',');
        static const QStringList kLabel = QStringLiteral("label,class,category,answer").split(u',');
        m_image = columnOf(header, kImage);
        m_annotator = columnOf(header, kAnnotator);
        m_label = columnOf(header, kLabel);
        const QString missing = m_image < 0 ? kImage[0] : m_annotator < 0 ? kAnnotator[0] : m_label < 0 ? kLabel[0] : QString();
        if (!missing.isEmpty())
            throw Error(ErrorCode::Corrupt,
                tr("The table %1 has no column \"%2\" in its first line. It needs image, annotator and label.")
                    .arg(m_path, missing));
    }

    static int indexOf(const QString &name, QStringList &names, QHash<QString, int> &index)
    {
        const auto found = index.constFind(name);
        if (found != index.constEnd())
            return *found;
        names.append(name);
        index.insert(name, static_cast<int>(names.size()) - 1);
        return static_cast<int>(names.size()) - 1;
    }

    void addRow(const QStringList &cells, int line)
    {
        if (cells.size() <= std::max({m_image, m_annotator, m_label}))
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 has too few cells.").arg(line).arg(m_path));
        if (cells[m_image].isEmpty() || cells[m_annotator].isEmpty())
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 has no image or no annotator.").arg(line).arg(m_path));
        const int image = indexOf(cells[m_image], m_result.images, m_imageIndex);
        const int annotator = indexOf(cells[m_annotator], m_result.annotators, m_annotatorIndex);
        const QString &label = cells[m_label];
        if (label.isEmpty()) {
            ++m_result.skipped;
            return;
        }
        if (m_isDeclared && !m_classIndex.contains(label))
            throw Error(ErrorCode::Mismatch,
                tr("Line %1 of %2 has the label \"%3\", which is none of the classes given.").arg(line).arg(m_path, label));
        m_rows.push_back({image, annotator, indexOf(label, m_result.classes, m_classIndex)});
    }

    // From the order of appearance to that of numbers or names.
    void orderClasses()
    {
        QStringList &names = m_result.classes;
        std::vector<int> order(static_cast<std::size_t>(names.size()));
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        const auto numbers = asNumbers(names);
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            return numbers ? (*numbers)[static_cast<std::size_t>(a)] < (*numbers)[static_cast<std::size_t>(b)]
                           : names[a] < names[b];
        });
        std::vector<int> position(order.size());
        QStringList sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            position[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
            sorted.append(names[order[i]]);
        }
        names = sorted;
        for (Rating &row : m_rows)
            row.label = position[static_cast<std::size_t>(row.label)];
    }

    QString m_path;
    bool m_isDeclared;
    NamedRatings m_result;
    std::vector<Rating> m_rows;
    QHash<QString, int> m_imageIndex;
    QHash<QString, int> m_annotatorIndex;
    QHash<QString, int> m_classIndex;
    qsizetype m_image = -1;
    qsizetype m_annotator = -1;
    qsizetype m_label = -1;
};

} // namespace

NamedRatings readRatingsCsv(const QString &path, const QStringList &classes)
{
    return RatingsCsv(path, classes).read();
}

} // namespace taxon
