#include "app/workbench/train/run_charts.h"

#include "core/project/project.h"
#include "core/project/run_overview.h"
#include "core/project/snapshot_votes.h"
#include "widgets/matrix/confusion_matrix_view.h"
#include "widgets/plots/curve_plot.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace taxon {
namespace {

enum CurveIndex { Training, Validation, People };

QList<Curve> modelCurves()
{
    return {{RunCharts::tr("training"), CurveLook::Quiet}, {RunCharts::tr("validation"), CurveLook::Strong}};
}

CurvePlot *makePlot(const QString &title, CurveScale scale)
{
    return new CurvePlot(title, scale, modelCurves());
}

} // namespace

RunCharts::RunCharts(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_loss(makePlot(tr("Loss (cross-entropy, nats)"), CurveScale::FromZero))
    , m_accuracy(makePlot(tr("Accuracy (share of images)"), CurveScale::Fraction))
    , m_matrixTitle(makeLabel({}))
    , m_matrix(new ConfusionMatrixView)
{
    auto *curves = makeCard();
    cardLayout(curves)->setContentsMargins(space::kTiny, space::kTiny, space::kTiny, space::kTiny);
    cardLayout(curves)->addWidget(m_loss, 1);
    cardLayout(curves)->addWidget(m_accuracy, 1);
    auto *confusion = makeCard();
    cardLayout(confusion)->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    m_matrixTitle->setWordWrap(true);
    cardLayout(confusion)->addWidget(m_matrixTitle);
    cardLayout(confusion)->addWidget(m_matrix, 1);
    addWidget(curves);
    addWidget(confusion);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    setHandleWidth(space::kMedium);
    clear();
}

void RunCharts::showRun(Project &project, RunId run)
{
    const Run stored = project.runs().run(run);
    const QList<EpochRecord> epochs = project.runs().epochs(run);
    clear();
    m_run = run;
    for (const SnapshotClass &one : snapshotClasses(project.database(), stored.snapshot))
        m_classes.append(one.name);
    showPeople(overallCeiling(snapshotCeilings(project.database(), stored.snapshot)));
    const int planned = stored.config.value(QStringLiteral("epochs")).toInt();
    m_loss->setPlannedEpochs(planned);
    m_accuracy->setPlannedEpochs(planned);
    for (const EpochRecord &epoch : epochs)
        addEpoch(epoch);
}

void RunCharts::addEpoch(const EpochRecord &epoch)
{
    m_loss->setValue(Training, epoch.epoch, epoch.trainLoss);
    m_loss->setValue(Validation, epoch.epoch, epoch.valLoss);
    m_accuracy->setValue(Training, epoch.epoch, epoch.trainAccuracy);
    m_accuracy->setValue(Validation, epoch.epoch, epoch.valAccuracy);
    if (m_people)
        m_accuracy->setValue(People, epoch.epoch, *m_people);
    showMatrix(epoch);
}

void RunCharts::showPeople(const std::optional<double> &share)
{
    m_people = share;
    QList<Curve> curves = modelCurves();
    if (share)
        curves.append({tr("people"), CurveLook::Quiet, theme().warning});
    m_accuracy->setCurves(curves);
    m_accuracy->setToolTip(share ? tr("People: how often a person's label is what most of the others say. A model that learns from these people can "
                                      "hardly be asked for more (human ceiling).")
                                 : QString());
}

void RunCharts::showMatrix(const EpochRecord &epoch)
{
    const auto classes = m_classes.size();
    if (classes == 0 || qsizetype(epoch.valConfusion.size()) != classes * classes)
        return;
    m_matrixTitle->setText(tr("Validation images after epoch %1").arg(locale().toString(epoch.epoch)));
    m_matrix->setMatrix(
        m_classes, ConfusionMatrix(int(classes), {epoch.valConfusion.begin(), epoch.valConfusion.end()}));
}

void RunCharts::clear()
{
    m_run = {};
    m_classes.clear();
    m_loss->clear();
    m_accuracy->clear();
    m_matrixTitle->setText(tr("Validation images"));
    m_matrix->clear();
}

} // namespace taxon
