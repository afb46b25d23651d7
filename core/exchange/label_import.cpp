#include "core/exchange/label_import.h"

#include "core/base/error.h"
#include "core/exchange/folder_import.h"
#include "core/exchange/label_plan.h"
#include "core/exchange/label_readers.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

constexpr std::size_t kBatch = 2000;

LabelFormat formatOf(const QString &path, const LabelImportOptions &options)
{
    if (!QFileInfo::exists(path))
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("LabelImport", "There is no file or folder %1.").arg(path));
    return options.format ? *options.format : detectLabelFormat(path);
}

QString unpackedFolder(Project &project, const QString &path)
{
    return project.imagesFolder() + u'/' + QFileInfo(QFileInfo(path).absoluteFilePath()).completeBaseName();
}

std::unique_ptr<LabelPlan> planOf(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress)
{
    const LabelFormat format = formatOf(path, options);
    auto plan = std::make_unique<LabelPlan>(project, path, options, progress);
    plan->report().format = format;
    LabelReading reading{.take = [&](const ExternalLabel &label) { plan->take(label); }, .progress = progress,
        .unpackedFolder = unpackedFolder(project, path)};
    readLabels(format, path, options, reading);
    LabelImportReport &report = plan->report();
    report.severalClasses = reading.severalClasses;
    report.withoutClass = reading.withoutClass;
    report.predictions = reading.predictions;
    plan->finish();
    return plan;
}

/// Carries out a plan.
class Writing {
public:
    Writing(Project &project, const LabelPlan &plan)
        : m_project(project)
        , m_plan(plan)
        , m_classes(static_cast<std::size_t>(plan.classNames().size()))
        , m_annotators(static_cast<std::size_t>(plan.annotatorNames().size()))
    {
    }

    void run(Progress &progress)
    {
        const auto &entries = m_plan.entries();
        for (std::size_t start = 0; start < entries.size(); start += kBatch) {
            progress.throwIfCancelled();
            const std::size_t end = std::min(entries.size(), start + kBatch);
            Transaction transaction(m_project.database());
            for (std::size_t i = start; i < end; ++i)
                write(entries[i]);
            transaction.commit();
            progress.report(static_cast<qint64>(end), static_cast<qint64>(entries.size()),
                QCoreApplication::translate("LabelImport", "Writing labels"));
        }
    }

private:
    void write(const LabelPlan::Entry &entry)
    {
        Decision decision;
        decision.image = entry.image;
        decision.annotator = annotator(entry.annotator);
        decision.kind = entry.label == LabelPlan::kSkip ? DecisionKind::Skip : DecisionKind::Label;
        if (entry.label != LabelPlan::kSkip)
            decision.label = classId(entry.label);
        decision.origin = DecisionOrigin::Import;
        decision.madeAt = entry.madeAt;
        decision.milliseconds = entry.milliseconds;
        decision.confidence = entry.confidence;
        m_project.decisions().record(decision);
    }

    std::optional<AnnotatorId> annotator(int index)
    {
        const QString &name = m_plan.annotatorNames()[index];
        auto &known = m_annotators[static_cast<std::size_t>(index)];
        if (!known && !name.isEmpty())
            known = m_project.annotators().findOrAdd(name);
        return known;
    }

    ClassId classId(int index)
    {
        auto &known = m_classes[static_cast<std::size_t>(index)];
        if (!known) {
            const QString &name = m_plan.classNames()[index];
            const auto found = m_project.classes().find(name);
            known = found ? found->id : m_project.classes().add(name);
        }
        return *known;
    }

    Project &m_project;
    const LabelPlan &m_plan;
    std::vector<std::optional<ClassId>> m_classes;
    std::vector<std::optional<AnnotatorId>> m_annotators;
};

// Images that a folder of labels holds itself: those of CIFAR are written as files first.
FolderImportReport bringImages(Project &project, const QString &path, LabelFormat format, Progress &progress)
{
    QString folder = path;
    if (format == LabelFormat::Cifar) {
        folder = unpackedFolder(project, path);
        unpackCifar(path, folder, progress);
    }
    return importFolder(project, folder, {}, progress);
}

} // namespace

LabelImportReport previewLabelImport(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress)
{
    return planOf(project, path, options, progress)->report();
}

LabelImportReport importLabels(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress)
{
    auto plan = planOf(project, path, options, progress);
    FolderImportReport images;
    if (bringsImages(plan->report().format)) {
        images = bringImages(project, path, plan->report().format, progress);
        plan = planOf(project, path, options, progress);
    }
    Writing(project, *plan).run(progress);
    LabelImportReport report = plan->report();
    report.isApplied = true;
    report.newImages = images.added;
    report.unreadable = images.unreadable;
    return report;
}

} // namespace taxon
