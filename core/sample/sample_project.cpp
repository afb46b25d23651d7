#include "core/sample/sample_project.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/folder_import.h"
#include "core/project/project.h"
#include "core/sample/defect_painter.h"
#include "core/sample/sample_images.h"
#include "core/sample/simulated_annotators.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace taxon {

namespace {

void validate(const SampleOptions &options)
{
    if (options.images < 12 || options.images > 100'000)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Sample", "A sample project has 12 to 100,000 pictures."));
    if (options.size < 32 || options.size > 1024)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Sample", "A sample picture is 32 to 1024 pixels wide."));
}

/// The places of a sample. The project carries another name until it is whole, which also marks what an
/// interrupted run left behind.
class Site {
public:
    explicit Site(const QString &folder)
        : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    {
        if (QFileInfo::exists(project()))
            throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Sample", "There is a sample project in %1 already.").arg(m_folder));
        if (QFileInfo::exists(unfinished()))
            clear();
        if (QFileInfo::exists(images()))
            throw Error(ErrorCode::NotWritable, QCoreApplication::translate("Sample", "%1 has a folder “images” already: choose another folder.").arg(m_folder));
        m_isNew = !QFileInfo::exists(m_folder);
        ensureFolder(m_folder);
    }

    ~Site()
    {
        if (m_isFinished)
            return;
        clear();
        if (m_isNew)
            QDir().rmdir(m_folder);
    }
    Site(const Site &) = delete;
    Site &operator=(const Site &) = delete;

    QString project() const { return m_folder + QStringLiteral("/sample.taxon"); }
    QString unfinished() const { return m_folder + QStringLiteral("/sample-unfinished.taxon"); }
    QString images() const { return m_folder + QStringLiteral("/images"); }

    void finish()
    {
        errno = 0;
        if (!QDir().rename(unfinished(), project()))
            throwWriteError(project(), QString());
        m_isFinished = true;
    }

private:
    void clear() const
    {
        QDir(images()).removeRecursively();
        QDir(unfinished()).removeRecursively(); // last: while it is there, the pictures are known to be ours
    }

    QString m_folder;
    bool m_isNew = false;
    bool m_isFinished = false;
};

/// Ids and true classes of the project's images, in the order of import.
struct KnownImages {
    std::vector<ImageId> ids;
    std::vector<int> truths;
};

KnownImages knownImages(Project &project, const QHash<QString, int> &truthByPath)
{
    KnownImages known;
    project.images().forEach([&](const ImageRecord &record) {
        known.ids.push_back(record.id);
        known.truths.push_back(truthByPath.value(project.images().absolutePath(record)));
    });
    return known;
}

int recordSimulated(Project &project, const KnownImages &known, quint64 seed, Progress &progress)
{
    const QList<ImageClass> classes = project.classes().all();
    Transaction transaction(project.database());
    QList<AnnotatorId> annotators;
    for (const QString &name : simulatedAnnotatorNames())
        annotators.append(project.annotators().findOrAdd(name));
    const std::vector<SimulatedDecision> decisions = simulateAnnotators(known.truths, seed);
    const QString what = QCoreApplication::translate("Sample", "Simulating annotators");
    for (size_t i = 0; i < decisions.size(); ++i) {
        const SimulatedDecision &made = decisions[i];
        Decision decision;
        decision.image = known.ids[size_t(made.image)];
        decision.annotator = annotators.at(made.annotator);
        decision.kind = made.label ? DecisionKind::Label : DecisionKind::Skip;
        if (made.label)
            decision.label = classes.at(*made.label).id;
        decision.origin = DecisionOrigin::Simulated;
        decision.madeAt = made.madeAt;
        decision.milliseconds = made.milliseconds;
        project.decisions().record(decision);
        progress.throwIfCancelled();
        progress.report(qint64(i) + 1, qint64(decisions.size()), what);
    }
    transaction.commit();
    return int(decisions.size());
}

} // namespace

SampleReport makeSampleProject(const QString &folder, const SampleOptions &options, Progress &progress)
{
    validate(options);
    Site site(folder);
    SampleReport report{site.project(), site.images()};
    {
        const std::unique_ptr<Project> project = Project::create(site.unfinished(), defectNames());
        const QHash<QString, int> truths = writeSampleImages(site.images(), options, progress);
        report.imageCount = importFolder(*project, site.images(), {}, progress).added;
        report.decisions = recordSimulated(*project, knownImages(*project, truths), options.seed, progress);
    }
    site.finish();
    return report;
}

} // namespace taxon
