#include "app/workbench/label/sequence_loader.h"

#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "core/catalog/blind_filter.h"
#include "core/project/project.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace taxon {
namespace {

constexpr qint64 kReadAtOnce = 30'000;      ///< images that are read whole about as quickly as in part
constexpr int kFirstImages = 60;
constexpr int kSearchedAtOnce = 200'000;    ///< images; takes under 50 ms

QString filterKey(const QString &projectPath)
{
    return projectKey(projectPath, QStringLiteral("filter"));
}

constexpr int kNoVersion = -1;

// The first images to label are the first that such a filter finds.
bool beginsWithUnlabeled(const ImageFilter &filter)
{
    ImageFilter rest = filter;
    if (rest.states == QList<OwnState>{OwnState::Unlabeled})
        rest.states.clear();
    return rest.isDefault();
}

} // namespace

LabelView labelViewOf(Session &session)
{
    LabelView view{.view = {.annotator = session.annotator(), .isBlind = false}, .seed = {}, .repeats = {}};
    if (!session.project())
        return view;
    // When the rules cannot be read, rather too much is hidden than too little.
    view.view.isBlind = true;
    session.attempt([&] {
        const LabelingRules rules = labelingRules(*session.project());
        view.view.isBlind = rules.isBlind;
        view.repeats = rules.repeats;
        if (rules.order == LabelingOrder::Shuffled)
            view.seed = labelingSeed(*session.project(), session.annotator());
    });
    return view;
}

SequenceLoader::SequenceLoader(Session &session, ImageSequence &sequence, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sequence(sequence)
{
}

template <class Result> Job *SequenceLoader::run(std::function<Result(Progress &)> work, std::function<void(const Result &)> done)
{
    ++m_reading;
    const auto ifWanted = [this, done = std::move(done), generation = m_generation](const Result &result) {
        if (generation == m_generation)
            done(result);
    };
    Job *job = runJob<Result>(tr("Reading the images"), std::move(work), this, ifWanted);
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_reading; });
    return job;
}

void SequenceLoader::load()
{
    const Project *project = m_session.project();
    const QString path = project ? project->path() : QString();
    const LabelView view = labelViewOf(m_session);
    ++m_generation;
    if (path != m_projectPath || !(view == m_view)) {
        m_projectPath = path;
        m_view = view;
        m_sequence.setCaptions(view.view.isBlind ? ImageSequence::Captions::Numbers : ImageSequence::Captions::FileNames);
        m_isPart = false;
        m_filter = rememberedFilter();
        m_sequence.load(nullptr, {});
        Q_EMIT cleared();
    }
    if (!project)
        return;
    m_session.attempt([this] { m_othersVersion = othersVersion(m_session.project()->database()); });
    const bool mayBeginWithPart = !isLoaded() && beginsWithUnlabeled(m_filter) && !m_view.seed;
    read(mayBeginWithPart ? Extent::FirstImages : Extent::Whole);
}

void SequenceLoader::read(Extent extent)
{
    m_sequence.forgetChanges();
    const auto work = [path = m_projectPath, view = m_view.view, filter = ordered(m_filter), extent](Progress &progress) {
        return readProject(path, view, filter, extent, progress);
    };
    run<Loaded>(work, [this](const Loaded &loaded) { accept(loaded); });
}

SequenceLoader::Loaded SequenceLoader::readProject(
    const QString &path, const CatalogView &view, const ImageFilter &filter, Extent extent, Progress &progress)
{
    const auto project = Project::open(path);
    Loaded loaded;
    loaded.filter = filter;
    loaded.total = project->images().count();
    loaded.isPart = extent == Extent::FirstImages && loaded.total > kReadAtOnce;
    if (loaded.isPart) {
        loaded.catalog = loadCatalogPart(*project, view, imagesToLabel(project->database(), view.annotator, kFirstImages));
    } else {
        loaded.stamp = catalogStamp(project->database()); // before: what changes meanwhile is read again
        loaded.catalog = loadCatalog(*project, view, progress);
    }
    loaded.found = findImages(*loaded.catalog, filter);
    return loaded;
}

void SequenceLoader::accept(Loaded result)
{
    QList<ImageClass> classes;
    m_session.attempt([&] { classes = m_session.project()->classes().counted(); });
    const bool isSearchedAnew = result.filter != ordered(m_filter);
    if (m_sequence.catalog()) {
        taxon::takeVotes(*result.catalog, *m_sequence.catalog(), m_sequence.changes());
        if (!m_isPart && !isSearchedAnew)
            keepShown(result);
    }
    m_total = int(result.total);
    m_isPart = result.isPart;
    m_stamp = result.stamp;
    m_sequence.load(result.catalog, classes, result.filter, result.found);
    Q_EMIT loaded();
    if (m_isPart)
        read(Extent::Whole);
    else if (isSearchedAnew)
        search();
}

// What the filter lets through stays fixed until it is set again; only images that are new come at the end.
void SequenceLoader::keepShown(Loaded &result) const
{
    const Catalog &before = *m_sequence.catalog();
    const Catalog &now = *result.catalog;
    if (result.filter.isEmpty() || before.size() == 0)
        return;
    std::vector<std::uint32_t> rows;
    for (int place = 0; place < m_sequence.rowCount(); ++place)
        if (const qint64 row = now.rowOf(m_sequence.imageAt(place)); row >= 0 && !m_sequence.isRepeat(place))
            rows.push_back(std::uint32_t(row));
    for (const std::uint32_t row : result.found.rows)
        if (now.images[row] > before.images.back())
            rows.push_back(row);
    result.found.rows = std::move(rows);
}

void SequenceLoader::sync()
{
    if (!isComplete() || !isSettled() || !m_session.project())
        return;
    int version = m_othersVersion;
    m_session.attempt([&] { version = othersVersion(m_session.project()->database()); });
    if (std::exchange(m_othersVersion, version) == version)
        return;
    m_sequence.forgetChanges();
    const auto work = [path = m_projectPath, view = m_view.view, stamp = m_stamp](Progress &progress) {
        return readChanges(*Project::open(path), view, stamp, progress);
    };
    run<CatalogChange>(work, [this](const CatalogChange &change) { acceptChange(change); });
}

void SequenceLoader::acceptChange(const CatalogChange &change)
{
    if (change.whole) {
        Loaded result{.catalog = change.whole, .found = findImages(*change.whole, m_sequence.filter()), .filter = m_sequence.filter(),
            .stamp = change.stamp, .total = qint64(change.whole->size()), .isPart = false};
        accept(std::move(result));
        return;
    }
    if (isSearching()) {
        m_othersVersion = kNoVersion; // next time
        return;
    }
    m_stamp = change.stamp;
    if (!change.part)
        return;
    m_sequence.takeVotes(*change.part);
    Q_EMIT votesChanged();
}

void SequenceLoader::setFilter(const ImageFilter &filter)
{
    m_filter = m_view.view.isBlind ? withoutHidden(filter) : filter;
    if (!m_projectPath.isEmpty())
        workbenchSettings().setValue(filterKey(m_projectPath), QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact));
    if (isComplete())
        search();
}

void SequenceLoader::search()
{
    const ImageFilter filter = ordered(m_filter);
    if (m_sequence.total() <= kSearchedAtOnce) {
        m_sequence.setFilter(filter);
        Q_EMIT filtered();
        return;
    }
    searchElsewhere([this, filter](const SearchResult &found) {
        m_sequence.show(filter, found);
        Q_EMIT filtered();
    });
}

void SequenceLoader::recount()
{
    if (isComplete() && !isSearching())
        searchElsewhere([this](const SearchResult &found) {
            m_sequence.setFacets(found.facets);
            Q_EMIT counted();
        });
}

// `use` gets what the filter finds, unless another catalogue or filter has come meanwhile.
void SequenceLoader::searchElsewhere(std::function<void(const SearchResult &)> use)
{
    const ImageFilter filter = ordered(m_filter);
    const auto catalog = std::shared_ptr<const Catalog>(m_sequence.catalog());
    const auto work = [catalog, filter](Progress &) { return findImages(*catalog, filter); };
    const auto done = [this, catalog, filter, use = std::move(use)](const SearchResult &found) {
        if (catalog == m_sequence.catalog() && filter == ordered(m_filter))
            use(found);
    };
    ++m_searches;
    m_sequence.holdChanges();
    connect(run<SearchResult>(work, done), &Job::finished, this, [this, catalog] { finishSearch(catalog); });
}

// Only now does nobody read the catalogue any more, whether the answer was still wanted or not.
void SequenceLoader::finishSearch(const std::shared_ptr<const Catalog> &catalog)
{
    --m_searches;
    if (catalog != m_sequence.catalog())
        return;
    m_sequence.releaseChanges();
    Q_EMIT votesChanged();
}

ImageFilter SequenceLoader::ordered(const ImageFilter &filter) const
{
    ImageFilter result = m_view.view.isBlind ? withoutHidden(filter) : filter;
    if (m_view.seed && result.sort == SortOrder::Imported) {
        result.sort = SortOrder::Random;
        result.seed = *m_view.seed;
    }
    return result;
}

ImageFilter SequenceLoader::rememberedFilter() const
{
    const QByteArray text = m_projectPath.isEmpty() ? QByteArray() : workbenchSettings().value(filterKey(m_projectPath)).toByteArray();
    ImageFilter filter;
    m_session.attempt([&] { filter = ImageFilter::fromJson(QJsonDocument::fromJson(text).object()); });
    return m_view.view.isBlind ? withoutHidden(filter) : filter;
}

} // namespace taxon
