#include "core/catalog/image_search.h"

#include "core/base/random.h"

#include <QDateTime>

#include <algorithm>
#include <functional>
#include <limits>

namespace taxon {
namespace {

using Row = std::size_t;

// What a condition is about; those that have counts come first.
enum class Subject { Classes, Annotators, States, Marks, Parts, Folders, Predicted, Other };

struct Condition {
    Subject subject;
    std::function<bool(Row)> holds;
};

// A set of small places.
class Places {
public:
    void add(qint64 place)
    {
        if (place < 0)
            return;
        if (std::size_t(place) >= m_has.size())
            m_has.resize(std::size_t(place) + 1);
        m_has[std::size_t(place)] = true;
    }
    bool has(qint64 place) const { return place >= 0 && std::size_t(place) < m_has.size() && m_has[std::size_t(place)]; }

private:
    std::vector<char> m_has;
};

Range<qint64> milliseconds(const Range<QDate> &days)
{
    Range<qint64> range;
    if (days.from)
        range.from = days.from->startOfDay().toMSecsSinceEpoch();
    if (days.to)
        range.to = days.to->endOfDay().toMSecsSinceEpoch();
    return range;
}

OwnState ownState(const Catalog &catalog, Row row)
{
    const Vote *vote = catalog.ownVote(row);
    if (!vote)
        return OwnState::Unlabeled;
    return vote->label >= 0 ? OwnState::Labeled : OwnState::Skipped;
}

PartChoice partOf(const Catalog &catalog, Row row)
{
    return catalog.parts[row] < 0 ? PartChoice::None : PartChoice(catalog.parts[row]);
}

class Search {
public:
    Search(const Catalog &catalog, const ImageFilter &filter)
        : m_catalog(catalog)
        , m_filter(filter)
    {
        addLabelConditions();
        addImageConditions();
        addRanges();
        addText();
        m_facets.classes.resize(catalog.classes.size());
        m_facets.annotators.resize(catalog.annotators.size());
        m_facets.folders.resize(std::size_t(catalog.folders.size()));
        m_facets.predicted.resize(catalog.classes.size());
        for (const Mark mark : filter.marks)
            m_requiredMarks = std::uint16_t(m_requiredMarks | std::uint16_t(mark));
    }

    SearchResult run();

private:
    void add(Subject subject, std::function<bool(Row)> holds) { m_conditions.push_back({subject, std::move(holds)}); }
    void addLabelConditions();
    void addImageConditions();
    void addRanges();
    void addText();
    bool isOfClass(Row row, const Places &classes) const;
    void count(Row row, Subject onlyFailing);
    void countClasses(Row row);
    void countMarks(Row row);
    void sort();
    qint64 sortKey(Row row) const;

    const Catalog &m_catalog;
    const ImageFilter &m_filter;
    std::vector<Condition> m_conditions;
    std::uint16_t m_requiredMarks = 0;
    std::vector<std::uint32_t> m_rows;
    FacetCounts m_facets;
};

void Search::addLabelConditions()
{
    if (!m_filter.classes.isEmpty()) {
        Places classes;
        for (const ClassId id : m_filter.classes)
            classes.add(m_catalog.placeOf(id));
        add(Subject::Classes, [this, classes](Row row) { return isOfClass(row, classes); });
    }
    if (!m_filter.annotators.isEmpty()) {
        Places annotators;
        for (const AnnotatorId id : m_filter.annotators)
            annotators.add(m_catalog.placeOf(id));
        add(Subject::Annotators, [this, annotators](Row row) {
            return std::any_of(m_catalog.votesBegin(row), m_catalog.votesEnd(row),
                [&](const Vote &vote) { return annotators.has(vote.annotator); });
        });
    }
    if (!m_filter.states.isEmpty())
        add(Subject::States, [this](Row row) { return m_filter.states.contains(ownState(m_catalog, row)); });
    if (!m_filter.predicted.isEmpty()) {
        Places predicted;
        for (const ClassId id : m_filter.predicted)
            predicted.add(m_catalog.placeOf(id));
        add(Subject::Predicted, [this, predicted](Row row) { return predicted.has(m_catalog.predicted[row]); });
    }
}

bool Search::isOfClass(Row row, const Places &classes) const
{
    if (m_filter.whose == Whose::Resolved)
        return classes.has(m_catalog.resolved[row]);
    if (m_filter.whose == Whose::Anyone)
        return std::any_of(m_catalog.votesBegin(row), m_catalog.votesEnd(row),
            [&](const Vote &vote) { return classes.has(vote.label); });
    const Vote *vote = m_catalog.ownVote(row);
    return vote && classes.has(vote->label);
}

void Search::addImageConditions()
{
    if (!m_filter.marks.isEmpty())
        add(Subject::Marks, [this](Row row) { return (m_catalog.marks[row] & m_requiredMarks) == m_requiredMarks; });
    if (!m_filter.parts.isEmpty())
        add(Subject::Parts, [this](Row row) { return m_filter.parts.contains(partOf(m_catalog, row)); });
    if (!m_filter.folders.isEmpty()) {
        Places folders;
        for (const QString &folder : m_filter.folders)
            for (qsizetype i = 0; i < m_catalog.folders.size(); ++i)
                if (m_catalog.folders[i] == folder || m_catalog.folders[i].startsWith(QString(folder + u'/')))
                    folders.add(i);
        add(Subject::Folders, [this, folders](Row row) { return folders.has(m_catalog.folderOf[row]); });
    }
    if (!m_filter.group.isEmpty()) {
        const qsizetype group = m_catalog.groups.indexOf(m_filter.group);
        add(Subject::Other, [this, group](Row row) { return m_catalog.groupOf[row] == group; });
    }
}

void Search::addRanges()
{
    if (m_filter.side.isSet())
        add(Subject::Other, [this](Row row) { return m_filter.side.contains(std::max(m_catalog.widths[row], m_catalog.heights[row])); });
    if (m_filter.fileDate.isSet())
        add(Subject::Other, [this, range = milliseconds(m_filter.fileDate)](Row row) { return range.contains(m_catalog.modifiedMs[row]); });
    if (m_filter.decisionDate.isSet())
        add(Subject::Other, [this, range = milliseconds(m_filter.decisionDate)](Row row) {
            const Vote *vote = m_catalog.ownVote(row);
            return vote && range.contains(vote->madeMs);
        });
    if (m_filter.ownConfidence.isSet())
        add(Subject::Other, [this](Row row) {
            const Vote *vote = m_catalog.ownVote(row);
            return vote && vote->confidence >= 0 && m_filter.ownConfidence.contains(vote->confidence);
        });
    if (m_filter.predictionConfidence.isSet())
        add(Subject::Other, [this](Row row) {
            const int percent = int(m_catalog.confidences[row] * 100 + 0.5F);
            return m_catalog.predicted[row] >= 0 && m_filter.predictionConfidence.contains(percent);
        });
}

void Search::addText()
{
    const QString folded = m_filter.text.trimmed().toCaseFolded();
    if (folded.isEmpty())
        return;
    const auto matching = [&folded](const QStringList &texts) {
        Places places;
        for (qsizetype i = 0; i < texts.size(); ++i)
            if (texts[i].toCaseFolded().contains(folded))
                places.add(i);
        return places;
    };
    const Places folders = matching(m_catalog.folders);
    const Places groups = matching(m_catalog.groups);
    Places commented;
    for (auto comment = m_catalog.comments.cbegin(); comment != m_catalog.comments.cend(); ++comment)
        if (comment->contains(folded))
            commented.add(comment.key());
    add(Subject::Other, [this, folders, groups, commented, needle = folded.toStdString()](Row row) {
        return m_catalog.foldedName(row).find(needle) != std::string_view::npos || folders.has(m_catalog.folderOf[row])
            || groups.has(m_catalog.groupOf[row]) || commented.has(qint64(row));
    });
}

void Search::countClasses(Row row)
{
    const auto take = [this](int label) {
        if (label >= 0)
            ++m_facets.classes[std::size_t(label)];
    };
    if (m_filter.whose == Whose::Resolved)
        return take(m_catalog.resolved[row]);
    if (m_filter.whose == Whose::Own) {
        const Vote *vote = m_catalog.ownVote(row);
        return take(vote ? vote->label : Vote::kNoLabel);
    }
    for (const Vote *vote = m_catalog.votesBegin(row); vote != m_catalog.votesEnd(row); ++vote)
        if (std::none_of(m_catalog.votesBegin(row), vote, [&](const Vote &before) { return before.label == vote->label; }))
            take(vote->label);
}

void Search::countMarks(Row row)
{
    const std::uint16_t marks = m_catalog.marks[row];
    for (std::size_t i = 0; marks != 0 && i < m_facets.marks.size(); ++i) {
        const auto wanted = std::uint16_t(m_requiredMarks | std::uint16_t(kMarks[i]));
        m_facets.marks[i] += (marks & wanted) == wanted;
    }
}

// A row counts for a subject when no condition on another subject fails.
void Search::count(Row row, Subject onlyFailing)
{
    const auto counts = [onlyFailing](Subject subject) { return onlyFailing == Subject::Other || onlyFailing == subject; };
    if (counts(Subject::Classes))
        countClasses(row);
    if (counts(Subject::Annotators))
        for (const Vote *vote = m_catalog.votesBegin(row); vote != m_catalog.votesEnd(row); ++vote)
            if (vote->annotator >= 0
                && std::none_of(m_catalog.votesBegin(row), vote, [&](const Vote &before) { return before.annotator == vote->annotator; }))
                ++m_facets.annotators[std::size_t(vote->annotator)];
    if (counts(Subject::States))
        ++m_facets.states[std::size_t(ownState(m_catalog, row))];
    if (counts(Subject::Marks))
        countMarks(row);
    if (counts(Subject::Parts))
        ++m_facets.parts[std::size_t(partOf(m_catalog, row))];
    if (counts(Subject::Folders))
        ++m_facets.folders[std::size_t(m_catalog.folderOf[row])];
    if (counts(Subject::Predicted) && m_catalog.predicted[row] >= 0)
        ++m_facets.predicted[std::size_t(m_catalog.predicted[row])];
}

qint64 Search::sortKey(Row row) const
{
    switch (m_filter.sort) {
    case SortOrder::Imported:
        return qint64(row);
    case SortOrder::Name:
        return m_catalog.nameRanks[row];
    case SortOrder::Date:
        return m_catalog.modifiedMs[row];
    case SortOrder::Size:
        return qint64(m_catalog.widths[row]) * m_catalog.heights[row];
    case SortOrder::Confidence: // images without a prediction at the end, whichever it is
        if (m_catalog.predicted[row] < 0)
            return m_filter.isDescending ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
        return qint64(double(m_catalog.confidences[row]) * 1e9);
    case SortOrder::Disagreement: // the most disputed first
        return -qint64(m_catalog.disagreement(row) * 1e9);
    case SortOrder::Random:
        break;
    }
    return qint64(mixSeed(m_filter.seed, quint64(m_catalog.images[row].value)) >> 1);
}

void Search::sort()
{
    if (m_filter.sort == SortOrder::Imported) {
        if (m_filter.isDescending)
            std::reverse(m_rows.begin(), m_rows.end());
        return;
    }
    std::vector<std::pair<qint64, std::uint32_t>> keyed;
    keyed.reserve(m_rows.size());
    for (const std::uint32_t row : m_rows)
        keyed.emplace_back(sortKey(row), row);
    // Equal ones stay in the order of import both ways.
    if (m_filter.isDescending)
        std::sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    else
        std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), m_rows.begin(), [](const auto &entry) { return entry.second; });
}

SearchResult Search::run()
{
    for (Row row = 0; row < m_catalog.size(); ++row) {
        const Condition *failing = nullptr;
        bool failsTwice = false;
        for (const Condition &condition : m_conditions) {
            if (condition.holds(row))
                continue;
            // A condition without counts that fails is as good as two.
            failsTwice = failing || condition.subject == Subject::Other;
            failing = &condition;
            if (failsTwice)
                break;
        }
        if (failsTwice)
            continue;
        if (!failing)
            m_rows.push_back(std::uint32_t(row));
        count(row, failing ? failing->subject : Subject::Other);
    }
    sort();
    SearchResult result;
    result.images.reserve(m_rows.size());
    for (const std::uint32_t row : m_rows)
        result.images.push_back(m_catalog.images[row]);
    result.rows = std::move(m_rows);
    result.facets = std::move(m_facets);
    return result;
}

} // namespace

SearchResult findImages(const Catalog &catalog, const ImageFilter &filter)
{
    return Search(catalog, filter).run();
}

} // namespace taxon
