#include "core/base/error.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/table_text.h"

#include <QCoreApplication>

#include <cmath>

namespace taxon {
namespace {

QStringList names(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// Where the columns of a long table stand; -1 for none.
struct Columns {
    explicit Columns(const QStringList &header)
        : image(tableColumn(header, names("image filename file_name file filepath path img image_path task item unit subject name id")))
        , annotator(tableColumn(header, names("annotator worker rater coder performer user labeler labeller reviewer")))
        , label(tableColumn(header, names("label class category answer choice class_name tag")))
        , confidence(tableColumn(header, names("confidence certainty score probability")))
        , comment(tableColumn(header, names("comment note notes remark comments")))
        , timestamp(tableColumn(header, names("timestamp made_at created_at time date datetime updated_at")))
        , seconds(tableColumn(header, names("seconds lead_time duration time_spent")))
    {
    }

    qsizetype image, annotator, label, confidence, comment, timestamp, seconds;
};

class LongTable {
    Q_DECLARE_TR_FUNCTIONS(LongTable)

public:
    LongTable(const QString &path, LabelReading &reading)
        : m_path(path)
        , m_reading(reading)
        , m_rows(path)
        , m_columns(m_rows.header())
    {
        if (m_columns.image < 0 || m_columns.label < 0)
            throw Error(ErrorCode::Corrupt,
                tr("The table %1 has no column \"%2\" in its first line. It needs at least image and label.")
                    .arg(m_path, m_columns.image < 0 ? QStringLiteral("image") : QStringLiteral("label")));
    }

    void read()
    {
        QStringList cells;
        while (m_rows.next(cells)) {
            m_reading.progress.throwIfCancelled();
            takeRow(cells);
            m_reading.progress.report(m_rows.text().bytesRead(), m_rows.text().bytes(), tr("Reading labels"));
        }
    }

private:
    void takeRow(const QStringList &cells)
    {
        if (cells.size() <= std::max(m_columns.image, m_columns.label))
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 has too few cells.").arg(m_rows.line()).arg(m_path));
        ExternalLabel label;
        label.image.path = cells[m_columns.image];
        if (label.image.path.isEmpty())
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 names no image.").arg(m_rows.line()).arg(m_path));
        label.annotator = cells.value(m_columns.annotator);
        label.comment = cells.value(m_columns.comment);
        label.confidence = percent(cells.value(m_columns.confidence));
        label.madeAt = tableTime(cells.value(m_columns.timestamp));
        label.seconds = number(cells.value(m_columns.seconds)).value_or(0);
        if (!cells[m_columns.label].isEmpty())
            label.className = cells[m_columns.label];
        m_reading.take(label);
    }

    std::optional<double> number(const QString &cell) const
    {
        if (cell.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double value = QString(cell).replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value))
            throw Error(ErrorCode::Corrupt, tr("Line %1 of %2 has \"%3\" where a number is expected.").arg(m_rows.line()).arg(m_path, cell));
        return value;
    }

    // "80", "80 %" and "0.8" are the same; a column of fractions tells itself by a point.
    std::optional<int> percent(QString cell) const
    {
        const bool isFraction = (cell.contains(u'.') || cell.contains(u',')) && !cell.contains(u'%');
        const auto value = number(cell.remove(u'%').trimmed());
        if (!value)
            return std::nullopt;
        return static_cast<int>(std::lround(isFraction && *value <= 1 ? *value * 100 : *value));
    }

    QString m_path;
    LabelReading &m_reading;
    TableRows m_rows;
    Columns m_columns;
};

class LongTableWriter : public FileLabelWriter {
public:
    using FileLabelWriter::FileLabelWriter;

    void begin() override { put("image,annotator,label,confidence,comment,timestamp,seconds\n"); }

    void write(const ExportedImage &image) override
    {
        for (const ExternalLabel &label : image.labels)
            put(tableRow({image.name, label.annotator, label.className.value_or(QString()),
                label.confidence ? QString::number(*label.confidence) : QString(), label.comment,
                label.madeAt.isValid() ? label.madeAt.toUTC().toString(Qt::ISODateWithMs) : QString(),
                label.seconds > 0 ? QString::number(label.seconds, 'g', 10) : QString()}));
    }
};

} // namespace

bool isLongTableHeader(const QStringList &header)
{
    const Columns columns(header);
    return columns.image >= 0 && columns.label >= 0;
}

void readLongTable(const QString &path, LabelReading &reading)
{
    LongTable(path, reading).read();
}

std::unique_ptr<LabelWriter> makeLongTableWriter(const ExportTarget &target)
{
    return std::make_unique<LongTableWriter>(target);
}

} // namespace taxon
