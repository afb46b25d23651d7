#include "app/workbench/train/run_table_model.h"

#include "core/augmentation/presets.h"
#include "core/base/progress.h"

#include <QColor>
#include <QLocale>

namespace taxon {
namespace {

QString perCent(const std::optional<double> &share)
{
    return share ? RunTableModel::tr("%1 %").arg(QLocale().toString(*share * 100, 'f', 1))
                 : QStringLiteral("–");
}

/// The time of a run of today, the day of an earlier one: short enough for a narrow window.
QString startedText(const QDateTime &started)
{
    const QLocale locale;
    return started.date() == QDate::currentDate() ? locale.toString(started.time(), QLocale::ShortFormat)
                                                  : locale.toString(started.date(), QLocale::ShortFormat);
}

int configNumber(const Run &run, const char *key)
{
    return run.config.value(QLatin1String(key)).toInt();
}

bool isSame(const RunRow &a, const RunRow &b)
{
    return a.run.id == b.run.id && a.run.state == b.run.state && a.run.config == b.run.config
        && a.run.seconds == b.run.seconds && a.run.error == b.run.error
        && a.figures.epochs == b.figures.epochs && a.figures.bestValAccuracy == b.figures.bestValAccuracy
        && a.figures.testAccuracy == b.figures.testAccuracy;
}

} // namespace

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Waiting:
        return RunTableModel::tr("waiting");
    case RunState::Running:
        return RunTableModel::tr("running");
    case RunState::Paused:
        return RunTableModel::tr("paused");
    case RunState::Finished:
        return RunTableModel::tr("finished");
    case RunState::Cancelled:
        return RunTableModel::tr("stopped");
    case RunState::Failed:
        return RunTableModel::tr("failed");
    case RunState::Interrupted:
        return RunTableModel::tr("interrupted");
    }
    return {};
}

void RunTableModel::setRows(const QList<RunRow> &rows)
{
    // Runs are only ever added, at the top; anything else is another project.
    const qsizetype added = rows.size() - m_rows.size();
    bool isContinuation = added >= 0;
    for (qsizetype i = 0; isContinuation && i < m_rows.size(); ++i)
        isContinuation = rows[i + added].run.id == m_rows[i].run.id;
    if (!isContinuation) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_rows = rows.first(added) + m_rows;
        endInsertRows();
    }
    for (qsizetype i = added; i < rows.size(); ++i) {
        if (isSame(m_rows[i], rows[i]))
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
}

int RunTableModel::rowOf(RunId run) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].run.id == run)
            return int(i);
    return -1;
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunTableModel::text(const RunRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Number:
        return locale.toString(row.run.id.value);
    case State:
        return runStateText(row.run.state);
    case Model:
        return row.run.config.value(QStringLiteral("model")).toString();
    case Size:
        return tr("%1 px").arg(configNumber(row.run, "size"));
    case Epochs:
        return tr("%1 of %2")
            .arg(locale.toString(row.figures.epochs), locale.toString(configNumber(row.run, "epochs")));
    case BestValidation:
        return perCent(row.figures.bestValAccuracy);
    case Test:
        return perCent(row.figures.testAccuracy);
    case Time:
        return row.run.seconds > 0 ? durationText(qint64(row.run.seconds * 1000)) : QStringLiteral("–");
    case Created:
        return locale.toString(row.run.createdAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant RunTableModel::sortValue(const RunRow &row, int column) const
{
    switch (column) {
    case Number:
        return row.run.id.value;
    case Size:
        return configNumber(row.run, "size");
    case Epochs:
        return row.figures.epochs;
    case BestValidation:
        return row.figures.bestValAccuracy.value_or(-1);
    case Test:
        return row.figures.testAccuracy.value_or(-1);
    case Time:
        return row.run.seconds;
    case Created:
        return row.run.createdAt;
    default:
        return text(row, column);
    }
}

QString RunTableModel::toolTip(const RunRow &row, int column) const
{
    if (column == State && !row.run.error.isEmpty())
        return row.run.error;
    if (column == Model)
        return tr("Augmentation: %1")
            .arg(pipelineTitle(row.run.config.value(QStringLiteral("augmentation")).toObject()));
    if (column == Created)
        return text(row, column);
    if (column == Test && !row.figures.testAccuracy)
        return tr("Not evaluated on the test images yet.");
    if (column == BestValidation && row.run.bestEpoch > 0)
        return tr("The weights of epoch %1 are kept.").arg(row.run.bestEpoch);
    return {};
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunRow &row = m_rows[index.row()];
    const int column = index.column();
    const bool isText = column == State || column == Model;
    switch (role) {
    case Qt::DisplayRole:
        return column == Created ? startedText(row.run.createdAt.toLocalTime()) : text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, column);
    case RunIdRole:
        return row.run.id.value;
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            (section == State || section == Model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == BestValidation)
        return tr("Highest share of right answers on the validation images over the epochs.");
    if (role == Qt::ToolTipRole && section == Test)
        return tr("Share of right answers on the test images, which training never sees.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Run");
    case State:
        return tr("State");
    case Model:
        return tr("Model");
    case Size:
        return tr("Input");
    case Epochs:
        return tr("Epochs");
    case BestValidation:
        return tr("Validation");
    case Test:
        return tr("Test");
    case Time:
        return tr("Time");
    case Created:
        return tr("Started");
    default:
        return {};
    }
}

QString RunTableModel::rowText(int row) const
{
    QStringList fields;
    for (int column = 0; column < ColumnCount; ++column)
        fields << text(m_rows[row], column);
    return fields.join(u'\t');
}

} // namespace taxon
