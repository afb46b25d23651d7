#include "core/merge/merge.h"

#include "core/base/error.h"
#include "core/merge/merge_source.h"
#include "core/merge/package_file.h"
#include "core/project/class_splits.h"
#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace taxon {
namespace {

// Of whom: a person's vote on an image, or anybody's correction of it.
using Group = std::tuple<qint64, qint64, bool>;

Group groupOf(const Decision &decision)
{
    const bool isCorrection = decision.purpose == DecisionPurpose::Correction;
    return {decision.image.value, isCorrection || !decision.annotator ? 0 : decision.annotator->value, isCorrection};
}

struct KnownRow {
    DecisionId decision; // invalid: a remark
    int revision = 0;
};

// Of the source's item at this place, until it is added.
template <class AnyId> AnyId newId(std::size_t place)
{
    return {-1 - static_cast<qint64>(place)};
}

class Merging {
public:
    Merging(Project &project, const MergeSource &source, Progress &progress)
        : m_project(project)
        , m_source(source)
        , m_progress(progress)
    {
        const QString self = project.merges().projectIdentity();
        m_isFromHere = source.originIdentity.isEmpty() ? source.isPackage && source.projectIdentity == self : source.originIdentity == self;
        m_report.source = source.title;
    }

    /// Matches and compares; only reads.
    const MergeReport &compare();
    /// Writes what compare() found new, within a transaction.
    MergeReport write();

private:
    void readWhatIsHere();
    void matchClasses();
    void matchPeople();
    ImageId takeMatch(QList<ImageId> &same, ImageId origin) const;
    void matchImages();
    Decision decisionOf(const SourceDecision &row) const;
    void noteConflicts();
    void noteConflict(const SourceDecision &row, const Decision &decision);
    void countNews();
    void countRow(const QString &identity, int revision, qint64 &added);
    ClassId addClass(const SourceClass &entry);
    void addClasses();
    void addPeople();
    ImageId addImage(const ImageRecord &image);
    void addImages();
    void addDecisions();
    void addDecision(const SourceDecision &row, int index);
    void addRemarks();
    QString nameOf(const std::optional<ClassId> &id) const { return id ? m_classNames.value(*id) : QString(); }

    Project &m_project;
    const MergeSource &m_source;
    Progress &m_progress;
    MergeReport m_report;
    MergeId m_merge;
    bool m_isFromHere = false; // its classes and images tell which of here they are
    // Here, of each of the source's; those that are new here have negative ids until they are added.
    std::vector<ClassId> m_classes;
    std::vector<AnnotatorId> m_people;
    std::vector<ImageId> m_images;
    std::vector<DecisionId> m_decisions; // here, of each of the source's; invalid: not taken
    QHash<ClassId, QString> m_classNames;
    QHash<std::pair<ImageId, ClassId>, ClassSplit> m_splits;
    QHash<QString, KnownRow> m_known; // by identity
    std::map<Group, std::pair<QString, Decision>> m_standing; // the newest, by identity
    QSet<QString> m_theirs; // identities
    std::map<Group, int> m_coming; // the newest of those that nobody has taken back there, an index into the source's
};

void Merging::readWhatIsHere()
{
    m_project.merges().identify();
    m_project.merges().forEachDecision([this](const IdentifiedDecision &row) {
        m_known.insert(row.identity, {row.decision.id, row.revision});
        if (row.decision.isUndone || row.isSuperseded || row.decision.purpose == DecisionPurpose::Repeat)
            return;
        const auto [known, isFirst] = m_standing.try_emplace(groupOf(row.decision), row.identity, row.decision);
        const auto &[identity, standing] = known->second;
        if (!isFirst && std::tie(row.decision.madeAt, row.identity) > std::tie(standing.madeAt, identity))
            known->second = {row.identity, row.decision};
    });
    m_project.merges().forEachRemark([this](const IdentifiedRemark &row) {
        m_known.insert(row.identity, {{}, row.revision});
    });
    for (const SourceDecision &row : m_source.decisions)
        m_theirs.insert(row.identity);
}

void Merging::matchClasses()
{
    QHash<ClassId, ClassId> countsAs;
    for (const CountedClass &entry : countedClasses(m_project.database()))
        countsAs.insert(entry.id, entry.countsAs);
    QHash<QString, ClassId> deleted;
    for (const ImageClass &entry : m_project.classes().withState(ClassState::Deleted))
        deleted.insert(entry.name, entry.id);
    for (const SourceClass &entry : m_source.classes) {
        const ClassId origin{entry.originId};
        const auto byName = m_project.classes().find(entry.name);
        if (m_isFromHere && countsAs.contains(origin)) { // whatever it is called now
            m_classes.push_back(countsAs.value(origin).isValid() ? countsAs.value(origin) : origin);
        } else if (byName) {
            m_classes.push_back(byName->id);
        } else if (deleted.contains(entry.name)) { // its labels do not count here; they do once it is brought back
            m_classes.push_back(deleted.value(entry.name));
        } else {
            m_classes.push_back(newId<ClassId>(m_classes.size()));
            m_classNames.insert(m_classes.back(), entry.name);
            m_report.newClasses.append(entry.name);
        }
    }
    for (const ClassSplit &split : classSplits(m_project.database()))
        m_splits.insert({split.image, split.from}, split);
    for (const ImageClass &entry : m_project.classes().every())
        m_classNames.insert(entry.id, entry.name);
}

void Merging::matchPeople()
{
    QHash<QString, AnnotatorId> known;
    for (const Annotator &annotator : m_project.annotators().all())
        known.insert(annotator.name, annotator.id);
    for (const QString &name : m_source.annotators) {
        m_people.push_back(known.value(name, newId<AnnotatorId>(m_people.size())));
        if (!known.contains(name))
            m_report.newAnnotators.append(name);
    }
}

// Of several images of one content the one it was when the package was made, else the first that is not matched yet.
ImageId Merging::takeMatch(QList<ImageId> &same, ImageId origin) const
{
    const qsizetype found = m_isFromHere ? same.indexOf(origin) : -1;
    return same.takeAt(std::max<qsizetype>(found, 0));
}

// By content; of several files with one content each is matched once, as far as there are as many here.
void Merging::matchImages()
{
    QHash<QString, QList<ImageId>> here; // those that are not matched yet
    QHash<QString, ImageId> lastMatch;
    m_project.images().forEach([&](const ImageRecord &record) { here[record.sha256].append(record.id); });
    qint64 foreign = 0;
    for (std::size_t i = 0; i < m_source.images.size(); ++i) {
        const ImageRecord &image = m_source.images[i];
        m_progress.throwIfCancelled();
        m_progress.report(static_cast<qint64>(i) + 1, m_report.images, QCoreApplication::translate("Merge", "Matching images"));
        ImageId match;
        if (QList<ImageId> &same = here[image.sha256]; !same.isEmpty())
            match = lastMatch[image.sha256] = takeMatch(same, m_source.originImages[i]);
        else if (m_source.isPackage)
            match = lastMatch.value(image.sha256);
        if (match.isValid()) {
            ++m_report.knownImages;
        } else if (m_source.isPackage) {
            ++foreign;
        } else {
            match = newId<ImageId>(i);
            ++m_report.newImages;
        }
        m_images.push_back(match);
    }
    if (foreign > 0)
        throw Error(ErrorCode::Mismatch,
            QCoreApplication::translate("Merge", "The package %1 has %n image(s) that this project does not have. Nothing was changed.", nullptr, int(foreign)).arg(m_source.title));
}

void Merging::noteConflict(const SourceDecision &row, const Decision &decision)
{
    const auto standing = m_standing.find(groupOf(decision));
    if (standing == m_standing.end())
        return;
    const auto &[identity, here] = standing->second;
    const bool isSame = here.kind == decision.kind && here.label == decision.label;
    if (isSame || m_theirs.contains(identity))
        return; // they knew it, and went on from there
    m_report.conflicts.append({m_project.images().displayPath(m_project.images().image(decision.image)),
        row.annotator < 0 ? QString() : m_source.annotators[row.annotator], nameOf(here.label), nameOf(decision.label),
        std::tie(decision.madeAt, row.identity) > std::tie(here.madeAt, identity)});
}

// Only what stands there is told: how often somebody changed his mind is no conflict.
void Merging::noteConflicts()
{
    const auto isNewer = [](const SourceDecision &one, const SourceDecision &other) {
        return std::tie(one.decision.madeAt, one.identity) > std::tie(other.decision.madeAt, other.identity);
    };
    for (std::size_t i = 0; i < m_source.decisions.size(); ++i) {
        const SourceDecision &row = m_source.decisions[i];
        if (row.decision.isUndone || row.decision.purpose == DecisionPurpose::Repeat)
            continue;
        const auto [known, isFirst] = m_coming.try_emplace(groupOf(decisionOf(row)), static_cast<int>(i));
        if (!isFirst && isNewer(row, m_source.decisions[static_cast<std::size_t>(known->second)]))
            known->second = static_cast<int>(i);
    }
    for (const auto &[group, index] : m_coming) {
        const SourceDecision &row = m_source.decisions[static_cast<std::size_t>(index)];
        if (!m_known.contains(row.identity))
            noteConflict(row, decisionOf(row));
    }
}

Decision Merging::decisionOf(const SourceDecision &row) const
{
    Decision decision = row.decision;
    decision.image = m_images[static_cast<std::size_t>(row.image)];
    decision.annotator = row.annotator < 0 ? std::nullopt : std::optional(m_people[static_cast<std::size_t>(row.annotator)]);
    decision.label = row.label < 0 ? std::nullopt : std::optional(m_classes[static_cast<std::size_t>(row.label)]);
    if (decision.label) {
        const auto split = m_splits.constFind({decision.image, *decision.label});
        if (split != m_splits.constEnd() && decision.madeAt < split->madeAt)
            decision.label = split->to; // as if it had been here by then
    }
    return decision;
}

void Merging::countRow(const QString &identity, int revision, qint64 &added)
{
    const auto known = m_known.constFind(identity);
    if (known == m_known.constEnd())
        ++added;
    else if (revision > known->revision)
        ++(revision % 2 == 1 ? m_report.undone : m_report.restored);
}

void Merging::countNews()
{
    for (const SourceDecision &row : m_source.decisions)
        countRow(row.identity, row.revision, m_report.newDecisions);
    for (const SourceRemark &row : m_source.remarks)
        countRow(row.identity, row.revision, m_report.newRemarks);
    m_report.knownDecisions = m_report.decisions - m_report.newDecisions;
}

const MergeReport &Merging::compare()
{
    m_report.images = static_cast<qint64>(m_source.images.size());
    m_report.decisions = static_cast<qint64>(m_source.decisions.size());
    readWhatIsHere();
    matchClasses();
    matchPeople();
    matchImages();
    noteConflicts();
    countNews();
    return m_report;
}

// As it looks there, as far as no class here looks so or has its key.
ClassId Merging::addClass(const SourceClass &entry)
{
    const QList<ImageClass> others = m_project.classes().all();
    const auto isFree = [&others](const QString &value, QString ImageClass::*member) {
        return !value.isEmpty()
            && std::none_of(others.cbegin(), others.cend(), [&](const ImageClass &other) { return other.*member == value; });
    };
    const ClassId id = m_project.classes().add(entry.name);
    if (isFree(entry.color.toLower(), &ImageClass::color))
        m_project.classes().setColor(id, entry.color);
    if (isFree(entry.shortcut, &ImageClass::shortcut))
        m_project.classes().setShortcuts({{id, entry.shortcut}});
    m_project.classes().describe(id, entry.description);
    QList<ImageId> examples;
    for (const int image : entry.examples)
        if (const ImageId example = m_images[static_cast<std::size_t>(image)]; !examples.contains(example))
            examples.append(example);
    m_project.classes().setExamples(id, examples);
    return id;
}

// Undo takes away a class that has not changed since it was noted.
void Merging::addClasses()
{
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        if (!m_classes[i].isValid()) {
            m_classes[i] = addClass(m_source.classes[static_cast<qsizetype>(i)]);
            m_project.merges().note(m_merge, QStringLiteral("class"), m_classes[i].value);
        }
}

void Merging::addPeople()
{
    for (std::size_t i = 0; i < m_people.size(); ++i)
        if (!m_people[i].isValid()) {
            m_people[i] = m_project.annotators().findOrAdd(m_source.annotators[static_cast<qsizetype>(i)]);
            m_project.merges().note(m_merge, QStringLiteral("annotator"), m_people[i].value);
        }
}

// Without a file, or when its place is another image's, it waits until it is found by its content.
ImageId Merging::addImage(const ImageRecord &image)
{
    ImageRecord record = image;
    const bool hasFile = !image.path.isEmpty() && !m_project.images().atPath(image.path);
    if (!hasFile)
        record.path = u'/' + image.sha256 + QStringLiteral(".absent");
    const ImageId id = m_project.images().add(record);
    if (!hasFile) {
        m_project.images().detach(id);
        m_project.images().setMissing(id, true);
    }
    return id;
}

void Merging::addImages()
{
    for (std::size_t i = 0; i < m_images.size(); ++i)
        if (!m_images[i].isValid()) {
            m_progress.throwIfCancelled();
            m_images[i] = addImage(m_source.images[i]);
            m_project.merges().note(m_merge, QStringLiteral("image"), m_images[i].value);
        }
}

void Merging::addDecision(const SourceDecision &row, int index)
{
    DecisionId &id = m_decisions[static_cast<std::size_t>(index)];
    if (const auto known = m_known.constFind(row.identity); known != m_known.constEnd()) {
        id = known->decision;
        if (row.revision > known->revision)
            m_project.merges().takeRevision(m_merge, id, row.revision);
        return;
    }
    id = m_project.merges().addDecision(m_merge, {.identity = row.identity, .decision = decisionOf(row), .revision = row.revision});
    if (row.step >= 0 && m_decisions[static_cast<std::size_t>(row.step)].isValid())
        m_project.merges().setStep(id, m_decisions[static_cast<std::size_t>(row.step)]);
}

void Merging::addDecisions()
{
    m_decisions.resize(m_source.decisions.size());
    const auto total = static_cast<qint64>(m_source.decisions.size());
    for (qint64 i = 0; i < total; ++i) {
        m_progress.throwIfCancelled();
        addDecision(m_source.decisions[static_cast<std::size_t>(i)], static_cast<int>(i));
        m_progress.report(i + 1, total, QCoreApplication::translate("Merge", "Merging labels"));
    }
}

void Merging::addRemarks()
{
    for (const SourceRemark &row : m_source.remarks) {
        if (const auto known = m_known.constFind(row.identity); known != m_known.constEnd()) {
            if (row.revision > known->revision)
                m_project.merges().takeRemarkRevision(m_merge, row.identity, row.revision);
            continue;
        }
        m_project.merges().addRemark(m_merge, {.identity = row.identity, .image = m_images[static_cast<std::size_t>(row.image)],
            .annotator = m_people[static_cast<std::size_t>(row.annotator)], .isFlag = row.isFlag, .value = row.value, .madeAt = row.madeAt,
            .revision = row.revision});
    }
}

MergeReport Merging::write()
{
    m_merge = m_project.merges().begin(m_source.title);
    addPeople();
    addImages();
    addClasses();
    addDecisions();
    addRemarks();
    m_project.merges().keepNewest(m_merge);
    m_report.merge = m_merge;
    m_project.merges().setSummary(m_merge,
        {{QStringLiteral("images"), m_report.newImages}, {QStringLiteral("decisions"), m_report.newDecisions},
            {QStringLiteral("conflicts"), m_report.conflicts.size()}});
    return m_report;
}

void refuseForeign(Project &project, const MergeSource &source)
{
    const QString here = project.merges().projectIdentity();
    if (source.isPackage && source.originIdentity != here && source.projectIdentity != here)
        throw Error(ErrorCode::Mismatch,
            QCoreApplication::translate("Merge", "The package %1 was made from another project. Nothing was changed.").arg(source.title));
}

MergeSource read(Project &project, const QString &path, Progress &progress)
{
    if (QFileInfo(path).isDir() || !QFileInfo::exists(path)) {
        const std::unique_ptr<Project> other = Project::open(path);
        if (QFileInfo(other->path()).canonicalFilePath() == QFileInfo(project.path()).canonicalFilePath())
            throw Error(ErrorCode::Usage, QCoreApplication::translate("Merge", "A project cannot be merged with itself."));
        return sourceOf(*other, SourceChoice{});
    }
    const PackageReader package(path);
    return sourceOf(package, path, progress);
}

} // namespace

MergeReport merge(Project &project, const QString &path, MergeMode mode, Progress &progress)
{
    const MergeSource source = read(project, path, progress);
    refuseForeign(project, source);
    for (;;) { // people go on labeling here meanwhile: only what is written is one transaction
        progress.throwIfCancelled();
        const QString state = project.merges().matchState();
        Merging merging(project, source, progress);
        MergeReport report = merging.compare();
        report.isDryRun = mode == MergeMode::Preview;
        if (report.isDryRun || report.isNothingNew())
            return report;
        Transaction transaction(project.database());
        if (project.merges().matchState() != state)
            continue;
        report = merging.write();
        transaction.commit();
        return report;
    }
}

void fillProject(Project &project, const MergeSource &source, Progress &progress)
{
    Transaction transaction(project.database());
    MergeSource whole = source;
    whole.isPackage = false; // its images are new here
    Merging merging(project, whole, progress);
    merging.compare();
    merging.write();
    project.merges().forget();
    transaction.commit();
}

} // namespace taxon
