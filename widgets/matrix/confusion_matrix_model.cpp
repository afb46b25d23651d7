#include "widgets/matrix/confusion_matrix_model.h"

#include <QLocale>

namespace taxon {

void ConfusionMatrixModel::setMatrix(const QStringList &classes, const ConfusionMatrix &matrix)
{
    if (classes == m_classes && matrix.classes() == m_matrix.classes()) {
        m_matrix = matrix;
        if (!m_classes.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_classes = classes;
    m_matrix = matrix;
    endResetModel();
}

int ConfusionMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_matrix.classes();
}

int ConfusionMatrixModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

double ConfusionMatrixModel::share(int truth, int predicted) const
{
    const auto sum = m_matrix.rowSum(truth);
    return sum > 0 ? double(m_matrix.at(truth, predicted)) / double(sum) : 0.0;
}

QString ConfusionMatrixModel::cellSentence(int truth, int predicted) const
{
    const QLocale locale;
    const QString count = locale.toString(qint64(m_matrix.at(truth, predicted)));
    const QString sum = locale.toString(qint64(m_matrix.rowSum(truth)));
    const QString percent = locale.toString(share(truth, predicted) * 100, 'f', 1);
    if (truth == predicted)
        return tr("%1 of %2 images of “%3” were recognised (%4 %)")
            .arg(count, sum, m_classes[truth], percent);
    return tr("%1 of %2 images of “%3” were taken for “%4” (%5 %)")
        .arg(count, sum, m_classes[truth], m_classes[predicted], percent);
}

QVariant ConfusionMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int truth = index.row();
    const int predicted = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(qint64(m_matrix.at(truth, predicted)));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cellSentence(truth, predicted);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case CountRole:
        return qint64(m_matrix.at(truth, predicted));
    case ShareRole:
        return share(truth, predicted);
    case IsDiagonalRole:
        return truth == predicted;
    default:
        return {};
    }
}

QVariant ConfusionMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= m_classes.size())
        return {};
    const QLocale locale;
    if (role == Qt::DisplayRole)
        return m_classes[section];
    if (role == Qt::ToolTipRole && orientation == Qt::Vertical)
        return tr("%1: %2 images").arg(m_classes[section], locale.toString(qint64(m_matrix.rowSum(section))));
    if (role == Qt::ToolTipRole)
        return tr("%1: predicted %2 times")
            .arg(m_classes[section], locale.toString(qint64(m_matrix.columnSum(section))));
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString ConfusionMatrixModel::toText() const
{
    QString text = tr("truth \\ prediction");
    for (const QString &name : m_classes)
        text += u'\t' + name;
    text += u'\n';
    for (int truth = 0; truth < m_matrix.classes(); ++truth) {
        text += m_classes[truth];
        for (int predicted = 0; predicted < m_matrix.classes(); ++predicted)
            text += u'\t' + QString::number(m_matrix.at(truth, predicted));
        text += u'\n';
    }
    return text;
}

} // namespace taxon
