#include "app/workbench/data/health_model.h"

#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPixmap>

namespace taxon {
namespace {

constexpr int kIconSide = 20;

QIcon severityIcon(Severity severity)
{
    const QString name = severity == Severity::Hint ? QStringLiteral("info") : QStringLiteral("warning");
    const QColor color = severity == Severity::Problem ? theme().bad : severity == Severity::Warning ? theme().warning : theme().mutedText;
    QIcon icon(iconPixmap(name, color, kIconSide, qGuiApp->devicePixelRatio()));
    icon.addPixmap(iconPixmap(name, theme().onAccent, kIconSide, qGuiApp->devicePixelRatio()), QIcon::Selected);
    return icon;
}

} // namespace

void HealthModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &item = m_findings[index.row()];
    switch (role) {
    case Qt::DisplayRole: {
        const int images = int(item.images.size());
        return QString(findingKindTitle(item.kind) + u'\n' + tr("%1 · %Ln image(s)", nullptr, images).arg(severityTitle(item.severity)));
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return item.sentence;
    case Qt::DecorationRole:
        return severityIcon(item.severity);
    default:
        return {};
    }
}

} // namespace taxon
