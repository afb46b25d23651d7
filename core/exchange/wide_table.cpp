#include "core/base/error.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/label_writers.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/table_text.h"

#include <QCoreApplication>
#include <QHash>

namespace taxon {
namespace {

// Skipped, where a cell has to tell it from "not looked at".
const QString kSkipped = QStringLiteral("<skipped>");

bool isMissing(const QString &cell)
{
    static const QStringList kMissing {QString(), QStringLiteral("NA"), QStringLiteral("N/A"), QStringLiteral("NaN"),
        QStringLiteral("nan"), QStringLiteral("None"), QStringLiteral("null"), QStringLiteral(".")};
    return kMissing.contains(cell);
}

qsizetype imageColumn(const QStringList &header)
{
    return tableColumn(header, QStringLiteral("image filename file_name file filepath path img image_path task item unit subject name id").split(u' '));
}

class WideTableWriter : public FileLabelWriter {
public:
    using FileLabelWriter::FileLabelWriter;

    void begin() override
    {
        for (qsizetype i = 0; i < target().annotators.size(); ++i)
            m_columns.insert(target().annotators[i], i);
        QStringList header {QStringLiteral("image")};
        for (const QString &name : target().annotators)
            header.append(name.isEmpty() ? QStringLiteral("given") : name);
        put(tableRow(header));
    }

    void write(const ExportedImage &image) override
    {
        if (image.labels.isEmpty())
            return;
        QStringList cells(target().annotators.size());
        for (const ExternalLabel &label : image.labels)
            cells[m_columns.value(label.annotator)] = label.className.value_or(kSkipped);
        put(tableRow(QStringList {image.name} + cells));
    }

private:
    QHash<QString, qsizetype> m_columns;
};

} // namespace

bool isWideTableHeader(const QStringList &header)
{
    return header.size() >= 2 && imageColumn(header) >= 0;
}

void readWideTable(const QString &path, LabelReading &reading)
{
    TableRows rows(path);
    const QStringList &header = rows.header();
    const qsizetype image = qMax(qsizetype(0), imageColumn(header));
    if (header.size() < 2)
        throw Error(ErrorCode::Corrupt,
            QCoreApplication::translate("WideTable", "The table %1 has one column only: it needs one for the images and one for each annotator.").arg(path));
    QStringList cells;
    while (rows.next(cells)) {
        reading.progress.throwIfCancelled();
        if (cells.size() > header.size() || cells.value(image).isEmpty())
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("WideTable", "Line %1 of %2 has more cells than the first line, or names no image.").arg(rows.line()).arg(path));
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column == image || isMissing(cells[column]))
                continue;
            ExternalLabel label;
            label.image.path = cells[image];
            const bool isGiven = header[column] == QLatin1StringView("given") || header[column] == QLatin1StringView("label");
            label.annotator = isGiven ? QString() : header[column];
            if (cells[column] != kSkipped)
                label.className = cells[column];
            reading.take(label);
        }
        reading.progress.report(rows.text().bytesRead(), rows.text().bytes(), QCoreApplication::translate("WideTable", "Reading labels"));
    }
}

std::unique_ptr<LabelWriter> makeWideTableWriter(const ExportTarget &target)
{
    return std::make_unique<WideTableWriter>(target);
}

} // namespace taxon
