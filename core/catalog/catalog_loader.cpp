#include "core/catalog/catalog_loader.h"

#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/catalog/image_files.h"
#include "core/project/catalog_rows.h"
#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <algorithm>
#include <limits>

namespace taxon {
namespace {

// A vote on its way into the catalogue; it comes in the order made.
struct Arrival {
    std::uint32_t row;
    Vote vote;
    bool isVoid;
};

class Loader {
public:
    Loader(Catalog &catalog, Project &project, const CatalogView &view)
        : m_catalog(catalog)
        , m_project(project)
        , m_database(project.database())
        , m_view(view)
    {
    }

    void readNames();
    void readImages(Progress &progress);
    void readImage(ImageId image);
    void fillColumns();
    void readDuplicates();
    void readConsensus(const std::optional<ImageId> &image);
    void readVotes(const std::optional<ImageId> &image);
    void readRemarks(const std::optional<ImageId> &image);
    void readParts();
    void readPredictions();

private:
    int folderPlace(const QString &folder);
    void addName(const QString &path);
    void addImage(const CatalogImage &image);
    int groupPlace(const QString &group);
    void markEqualHashes();
    void addVotes(std::vector<Arrival> &arrivals);
    bool isSeen(AnnotatorId annotator) const { return !m_view.isBlind || (annotator.isValid() && annotator == m_view.annotator); }

    Catalog &m_catalog;
    Project &m_project;
    Database &m_database;
    const CatalogView &m_view;
    std::shared_ptr<ImageFiles> m_files = std::make_shared<ImageFiles>(m_project.path());
    std::vector<std::pair<qint64, std::uint32_t>> m_hashes;
    QHash<QString, int> m_groupPlaces{{QString(), 0}};
    QHash<QString, int> m_folderPlaces;
    QString m_lastFolder;
    int m_lastFolderPlace = -1;
};

void Loader::readNames()
{
    for (const CountedClass &entry : countedClasses(m_database))
        if (entry.countsAs == entry.id) {
            m_catalog.classPlaces.insert(entry.id, std::int16_t(m_catalog.classes.size()));
            m_catalog.classes.push_back(entry.id);
        }
    for (const CountedClass &entry : countedClasses(m_database))
        if (entry.countsAs.isValid())
            m_catalog.classPlaces.insert(entry.id, m_catalog.placeOf(entry.countsAs));
    for (const Annotator &annotator : m_project.annotators().all()) {
        m_catalog.annotatorPlaces.insert(annotator.id, std::int16_t(m_catalog.annotators.size()));
        m_catalog.annotators.push_back(annotator.id);
    }
    m_catalog.own = m_catalog.placeOf(m_view.annotator);
    m_catalog.groups = QStringList{QString()};
}

int Loader::folderPlace(const QString &folder)
{
    if (m_lastFolderPlace >= 0 && folder == m_lastFolder) // images of one folder come one after the other
        return m_lastFolderPlace;
    const auto known = m_folderPlaces.constFind(folder);
    m_lastFolder = folder;
    m_lastFolderPlace = known != m_folderPlaces.constEnd() ? *known : int(m_catalog.folders.size());
    if (m_lastFolderPlace == m_catalog.folders.size()) {
        m_folderPlaces.insert(folder, m_lastFolderPlace);
        m_catalog.folders.append(folder);
    }
    return m_lastFolderPlace;
}

void Loader::addName(const QString &path)
{
    const QString shown = m_view.isBlind ? QString() : path;
    const qsizetype slash = shown.lastIndexOf(u'/');
    m_catalog.folderOf.push_back(folderPlace(shown.left(qMax<qsizetype>(0, slash))));
    m_catalog.nameStarts.push_back(std::uint32_t(m_catalog.names.size()));
    m_catalog.names += shown.mid(slash + 1).toCaseFolded().toStdString();
}

int Loader::groupPlace(const QString &group)
{
    const auto known = m_groupPlaces.constFind(group);
    if (known != m_groupPlaces.constEnd())
        return *known;
    m_catalog.groups.append(group);
    return *m_groupPlaces.insert(group, int(m_catalog.groups.size() - 1));
}

void Loader::addImage(const CatalogImage &image)
{
    if (image.perceptualHash)
        m_hashes.emplace_back(*image.perceptualHash, std::uint32_t(m_catalog.size()));
    addName(image.path);
    m_files->add(image);
    m_catalog.images.push_back(image.image);
    m_catalog.widths.push_back(image.width);
    m_catalog.heights.push_back(image.height);
    m_catalog.modifiedMs.push_back(image.modifiedMs);
    m_catalog.marks.push_back(image.isMissing ? std::uint16_t(Mark::Missing) : 0);
    m_catalog.groupOf.push_back(groupPlace(m_view.isBlind ? QString() : image.group));
}

void Loader::readImages(Progress &progress)
{
    forEachCatalogImage(m_database, std::nullopt, [&](const CatalogImage &image) {
        if (m_catalog.size() % 1024 == 0)
            progress.throwIfCancelled();
        addImage(image);
    });
    fillColumns();
    markEqualHashes();
}

void Loader::readImage(ImageId image)
{
    forEachCatalogImage(m_database, image, [this](const CatalogImage &found) { addImage(found); });
}

void Loader::fillColumns()
{
    m_catalog.files = m_files;
    m_catalog.nameStarts.push_back(std::uint32_t(m_catalog.names.size()));
    const std::size_t size = m_catalog.size();
    m_catalog.consensus.assign(size, Vote::kNoLabel);
    m_catalog.resolved.assign(size, Vote::kNoLabel);
    m_catalog.parts.assign(size, -1);
    m_catalog.predicted.assign(size, Vote::kNoLabel);
    m_catalog.confidences.assign(size, 0);
    m_catalog.voteStarts.assign(size, 0);
    m_catalog.voteCounts.assign(size, 0);
}

void Loader::markEqualHashes()
{
    std::sort(m_hashes.begin(), m_hashes.end());
    for (std::size_t i = 1; i < m_hashes.size(); ++i)
        if (m_hashes[i].first == m_hashes[i - 1].first)
            for (const std::uint32_t row : {m_hashes[i - 1].second, m_hashes[i].second})
                m_catalog.setMark(row, Mark::NearDuplicate, true);
}

void Loader::readDuplicates()
{
    forEachDuplicate(m_database, [this](ImageId image) {
        const qint64 row = m_catalog.rowOf(image);
        if (row >= 0)
            m_catalog.setMark(std::size_t(row), Mark::Duplicate, true);
    });
}

// Before the votes, whose resolution it goes before. A blind view must not tell what others' labels came to.
void Loader::readConsensus(const std::optional<ImageId> &image)
{
    if (m_view.isBlind)
        return;
    const auto take = [this](ImageId id, ClassId label) {
        if (const qint64 row = m_catalog.rowOf(id); row >= 0) {
            m_catalog.consensus[std::size_t(row)] = m_catalog.placeOf(label);
            m_catalog.resolved[std::size_t(row)] = m_catalog.placeOf(label); // also where nobody voted
        }
    };
    if (image) {
        if (const qint64 row = m_catalog.rowOf(*image); row >= 0)
            m_catalog.consensus[std::size_t(row)] = Vote::kNoLabel;
        if (const auto settled = m_project.proposals().settled(*image))
            take(*image, settled->label);
        return;
    }
    const auto settled = m_project.proposals().settled();
    for (auto entry = settled.cbegin(); entry != settled.cend(); ++entry)
        take(entry.key(), entry->label);
}

void Loader::readVotes(const std::optional<ImageId> &image)
{
    std::vector<Arrival> arrivals;
    CountedQuery query{.annotator = {}, .image = image, .withTime = true};
    if (m_view.isBlind)
        query.annotator = m_view.annotator;
    forEachCountedDecision(m_database, query, [&](const CountedDecision &decision) {
        const qint64 row = m_catalog.rowOf(decision.image);
        const std::int16_t annotator = m_catalog.placeOf(decision.annotator);
        if (row < 0 || (decision.annotator.isValid() && annotator < 0))
            return; // younger than the catalogue
        const std::int16_t label = decision.label.isValid() ? m_catalog.placeOf(decision.label) : Vote::kSkip;
        arrivals.push_back({std::uint32_t(row),
            {decision.madeMs, label, annotator, std::int8_t(decision.confidence), decision.purpose == DecisionPurpose::Correction},
            decision.isVoid});
    });
    if (image && arrivals.empty()) {
        const qint64 row = m_catalog.rowOf(*image);
        if (row >= 0)
            m_catalog.setVotes(std::size_t(row), {});
    }
    addVotes(arrivals);
}

void Loader::addVotes(std::vector<Arrival> &arrivals)
{
    std::stable_sort(arrivals.begin(), arrivals.end(), [](const Arrival &a, const Arrival &b) { return a.row < b.row; });
    std::vector<Arrival> standing;
    std::vector<Vote> votes;
    for (auto first = arrivals.begin(); first != arrivals.end();) {
        const std::uint32_t row = first->row;
        standing.clear();
        for (; first != arrivals.end() && first->row == row; ++first) {
            // The newer of the same person and purpose takes the place of the older.
            std::erase_if(standing, [&](const Arrival &older) {
                return older.vote.annotator == first->vote.annotator && older.vote.isCorrection == first->vote.isCorrection;
            });
            standing.push_back(*first);
        }
        votes.clear();
        for (const Arrival &arrival : standing)
            if (!arrival.isVoid)
                votes.push_back(arrival.vote);
        m_catalog.setVotes(row, votes);
    }
}

void Loader::readRemarks(const std::optional<ImageId> &image)
{
    QHash<std::pair<qint64, qint64>, QString> flags; // by row and annotator
    QHash<std::pair<qint64, qint64>, QString> comments;
    forEachRemark(m_database, image, [&](const CatalogRemark &remark) {
        const qint64 row = m_catalog.rowOf(remark.image);
        if (row >= 0 && isSeen(remark.annotator))
            (remark.isFlag ? flags : comments)[{row, remark.annotator.value}] = remark.value;
    });
    if (image) {
        const qint64 row = m_catalog.rowOf(*image);
        if (row < 0)
            return;
        m_catalog.setMark(std::size_t(row), Mark::Flagged, false);
        m_catalog.setMark(std::size_t(row), Mark::Commented, false);
        m_catalog.comments.remove(row);
    }
    for (auto flag = flags.cbegin(); flag != flags.cend(); ++flag)
        if (*flag == QLatin1StringView("on"))
            m_catalog.setMark(std::size_t(flag.key().first), Mark::Flagged, true);
    for (auto comment = comments.cbegin(); comment != comments.cend(); ++comment)
        if (!comment->isEmpty()) {
            m_catalog.setMark(std::size_t(comment.key().first), Mark::Commented, true);
            m_catalog.comments[comment.key().first] += comment->toCaseFolded() + u'\n';
        }
}

void Loader::readParts()
{
    if (m_view.isBlind)
        return;
    forEachPart(m_database, [this](ImageId image, Part part) {
        const qint64 row = m_catalog.rowOf(image);
        if (row >= 0)
            m_catalog.parts[std::size_t(row)] = std::int8_t(part);
    });
}

void Loader::readPredictions()
{
    if (m_view.isBlind)
        return;
    forEachPrediction(m_database, [this](const CatalogPrediction &prediction) {
        const qint64 found = m_catalog.rowOf(prediction.image);
        if (found < 0)
            return;
        const auto row = std::size_t(found);
        m_catalog.predicted[row] = m_catalog.placeOf(prediction.predicted);
        m_catalog.confidences[row] = prediction.confidence;
        m_catalog.deriveWrong(row);
    });
}

} // namespace

std::shared_ptr<Catalog> loadCatalog(Project &project, const CatalogView &view, Progress &progress)
{
    const auto catalog = std::make_shared<Catalog>();
    Loader loader(*catalog, project, view);
    const auto step = [&progress](auto &&read) {
        progress.throwIfCancelled();
        read();
    };
    loader.readNames();
    loader.readImages(progress);
    step([&] { loader.readDuplicates(); });
    step([&] { loader.readConsensus(std::nullopt); });
    step([&] { loader.readVotes(std::nullopt); });
    step([&] { loader.readRemarks(std::nullopt); });
    step([&] { loader.readParts(); });
    step([&] { loader.readPredictions(); });
    step([&] { catalog->rankNames(); });
    return catalog;
}

std::shared_ptr<Catalog> loadCatalogPart(Project &project, const CatalogView &view, const std::vector<ImageId> &images)
{
    const auto catalog = std::make_shared<Catalog>();
    Loader loader(*catalog, project, view);
    loader.readNames();
    for (const ImageId image : images)
        loader.readImage(image);
    loader.fillColumns();
    for (const ImageId image : images) {
        loader.readConsensus(image);
        loader.readVotes(image);
        loader.readRemarks(image);
    }
    catalog->rankNames();
    return catalog;
}

void refreshImage(Catalog &catalog, Project &project, const CatalogView &view, ImageId image)
{
    Loader loader(catalog, project, view);
    loader.readConsensus(image);
    loader.readVotes(image);
    loader.readRemarks(image);
}

} // namespace taxon
