// What the Inspect page reads and shows; how it is built and wired stands in inspect_page.cpp.

#include "app/workbench/inspect/accuracy_scale.h"
#include "app/workbench/inspect/class_figures_model.h"
#include "app/workbench/inspect/inspect_page.h"
#include "app/workbench/inspect/prediction_panel.h"
#include "app/workbench/frame/ribbon.h"
#include "app/workbench/session.h"
#include "app/workbench/train/training_controller.h"
#include "core/metrics/wilson_interval.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/confusion_matrix_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace taxon {
namespace {

QString perCent(double share, int decimals = 1)
{
    return QLocale().toString(share * 100, 'f', decimals);
}

} // namespace

RunId InspectPage::chosenRun() const
{
    return RunId {m_runs->currentData().toLongLong()};
}

Part InspectPage::chosenPart() const
{
    return Part(m_parts->currentData().toInt());
}

void InspectPage::readRuns()
{
    const RunId before = chosenRun();
    QList<Run> finished;
    if (m_session.project()) {
        m_session.attempt([&] {
            for (const Run &run : m_session.project()->runs().all())
                if (run.state == RunState::Finished)
                    finished.append(run);
        });
    }
    {
        const QSignalBlocker blocker(m_runs);
        m_runs->clear();
        for (const Run &run : finished)
            m_runs->addItem(
                tr("%1 · %2, %3 px")
                    .arg(QString::number(run.id.value), run.config.value(QStringLiteral("model")).toString(),
                        QString::number(run.config.value(QStringLiteral("size")).toInt())),
                run.id.value);
        const int same = m_runs->findData(before.value);
        m_runs->setCurrentIndex(same >= 0 ? same : finished.isEmpty() ? -1 : 0);
    }
    m_choice->setVisible(!finished.isEmpty());
    if (chosenRun() != before || finished.isEmpty() || m_inspection.run != chosenRun())
        read();
}

void InspectPage::chooseRun(RunId run)
{
    const int index = m_runs->findData(run.value);
    if (index >= 0)
        m_runs->setCurrentIndex(index);
}

void InspectPage::read()
{
    m_readSoon.stop();
    const RunId run = chosenRun();
    if (!m_session.project() || !run.isValid()) {
        m_inspection = {};
        m_ribbon->hide();
        m_stack->setCurrentWidget(m_noRun);
        return;
    }
    const QString path = m_session.project()->path();
    const Part part = chosenPart();
    ++m_reading;
    Job *job = runJob<Inspection>(
        tr("Reading predictions"),
        [=](Progress &) { return readInspection(*Project::open(path), run, part); }, this,
        [=, this](const Inspection &inspection) {
            const bool isStillMeant = m_session.project() && m_session.project()->path() == path
                && chosenRun() == run && chosenPart() == part;
            if (isStillMeant)
                showInspection(inspection);
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_reading; });
}

void InspectPage::showInspection(const Inspection &inspection)
{
    const bool isSameView = inspection.run == m_inspection.run && inspection.part == m_inspection.part
        && inspection.images.size() == m_inspection.images.size();
    const int row = isSameView ? m_gallery->currentRow() : 0;
    m_inspection = inspection;
    if (inspection.images.empty()) {
        m_ribbon->hide();
        m_stack->setCurrentWidget(m_notEvaluated);
        return;
    }
    m_stack->setCurrentWidget(m_content);
    if (inspection.changedLabels > 0)
        m_ribbon->announce(tr("%Ln label(s) changed since this run's images were split.", nullptr,
                               int(inspection.changedLabels)),
            tr("Make a new split and train again"));
    else
        m_ribbon->hide();
    m_matrix->setMatrix(inspection.classes, inspection.confusion);
    showFigures();
    showViews();
    showCell(isSameView ? m_cell : std::nullopt);
    if (row >= 0 && row < int(m_shown.size()))
        m_gallery->setCurrentRow(row);
}

void InspectPage::showFigures()
{
    const ConfusionMatrix &matrix = m_inspection.confusion;
    const Interval interval = wilsonInterval(matrix.correct(), matrix.total());
    m_accuracy->setText(tr("Accuracy %1 %").arg(perCent(*m_inspection.report.accuracy)));
    m_accuracy->setToolTip(tr("Right answers of all answers: %1 of %2.")
                               .arg(QLocale().toString(qlonglong(matrix.correct())),
                                   QLocale().toString(qlonglong(matrix.total()))));
    QString details = tr("%1 to %2 % with 95 % confidence, from %Ln image(s)", nullptr, int(matrix.total()))
                          .arg(perCent(interval.low), perCent(interval.high));
    if (m_inspection.report.macroF1)
        details += tr(" · macro-F1 %1").arg(QLocale().toString(*m_inspection.report.macroF1, 'f', 3));
    if (m_inspection.part == Part::Train)
        details += tr(" · training has seen these images, new ones will fare worse");
    m_details->setText(details);
    m_details->setToolTip(
        tr("Wilson's interval: where the accuracy on many more such images would lie. Macro-F1 is the mean "
           "F1 of the classes, so that rare ones count as much as frequent ones."));
    m_figures->setReport(m_inspection.classes, m_inspection.colors, m_inspection.report);
    showCeiling(*m_inspection.report.accuracy, interval);
}

void InspectPage::showCeiling(double accuracy, const Interval &interval)
{
    const std::optional<double> people = overallCeiling(m_inspection.people);
    m_scale->setVisible(people.has_value());
    m_ceiling->setVisible(people.has_value());
    if (!people)
        return;
    m_scale->setFigures(accuracy, interval, *people);
    m_ceiling->setText(tr("Human ceiling %1 %: so often a person's label is what most of the others say. A model that learns from these "
                          "people can hardly be asked for more.").arg(perCent(*people)));
    QStringList lines;
    for (const SnapshotCeiling &one : m_inspection.people)
        lines << tr("%1: %2 of %3").arg(one.name, QLocale().toString(one.agreeing), QLocale().toString(one.images));
    m_ceiling->setToolTip(tr("Measured when the images were split, on all images that several people labeled:") + u'\n' + lines.join(u'\n'));
    m_scale->setToolTip(m_ceiling->toolTip());
}

void InspectPage::showCell(const std::optional<MatrixCell> &cell)
{
    m_cell = cell;
    m_shown = imagesToShow(m_inspection, cell);
    const auto count = int(m_shown.size());
    if (!cell)
        m_filterText->setText(count == 0 ? tr("No errors on these images")
                                         : tr("All %Ln error(s), the most confident first", nullptr, count));
    else if (cell->first == cell->second)
        m_filterText->setText(
            tr("%Ln image(s) of “%1” recognised", nullptr, count).arg(m_inspection.classes[cell->first]));
    else
        m_filterText->setText(
            tr("%Ln image(s) of “%1” taken for “%2”", nullptr, count)
                .arg(m_inspection.classes[cell->first], m_inspection.classes[cell->second]));
    m_allErrors->setVisible(cell.has_value());
    if (cell)
        m_matrix->setCurrentCell(cell->first, cell->second);
    else
        m_matrix->setCurrentIndex({});

    QList<GalleryRow> rows;
    for (const int index : m_shown) {
        const InspectedImage &image = m_inspection.images[std::size_t(index)];
        rows.append({image.image, image.path,
            tr("%1 %2 %").arg(m_inspection.classes[image.predicted], perCent(image.confidence(), 0)),
            QColor(m_inspection.colors.value(image.predicted))});
    }
    m_gallery->setRows(rows);
    if (rows.isEmpty())
        m_panel->clear();
    else
        m_gallery->setCurrentRow(0);
}

void InspectPage::showImage(int row)
{
    if (row < 0 || row >= int(m_shown.size()) || !m_session.project()) {
        m_panel->clear();
        return;
    }
    m_session.attempt([&] {
        m_panel->showAnswer(
            *m_session.project(), m_inspection, m_inspection.images[std::size_t(m_shown[std::size_t(row)])]);
    });
}

void InspectPage::review(int row)
{
    if (row < 0)
        return;
    QList<ImageId> images;
    for (const int index : m_shown)
        images.append(m_inspection.images[std::size_t(index)].image);
    m_session.review(images, row);
}

void InspectPage::trainOnNewSplit()
{
    if (!m_session.project())
        return;
    m_session.attempt([&] {
        const Run run = m_session.project()->runs().run(chosenRun());
        m_controller.start(TrainConfig::fromJson(run.config), TrainingController::Split::MakeNew);
        Q_EMIT m_session.pageRequested(QStringLiteral("train"));
    });
}

} // namespace taxon
