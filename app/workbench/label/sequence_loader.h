#pragma once

#include "app/workbench/label/image_sequence.h"
#include "core/catalog/catalog_update.h"
#include "core/dataset/labeling_rules.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace taxon {

class Job;
class Session;

/// What the annotator may see, and the order in which images come when none is chosen.
struct LabelView {
    CatalogView view;
    std::optional<quint64> seed = {}; ///< shuffled by it; unset: as imported
    RepeatRule repeats = {};

    bool operator==(const LabelView &other) const
    {
        return view.annotator == other.view.annotator && view.isBlind == other.view.isBlind && seed == other.seed
            && repeats == other.repeats;
    }
};

/// The one place where it is decided.
LabelView labelViewOf(Session &session);

/// Fills an ImageSequence from the session's project on worker threads: the first images to label at once, everything
/// some seconds later; what other programs have changed; and what a filter finds. GUI thread only.
class SequenceLoader : public QObject {
    Q_OBJECT
public:
    SequenceLoader(Session &session, ImageSequence &sequence, QObject *parent = nullptr);

    /// Reads the project in the background. What is shown of it stays until then; of another project, or for another
    /// person, nothing stays.
    void load();
    /// Looks whether another program has changed the project, and reads what has changed.
    void sync();

    /// Something is shown, if only the first images.
    bool isLoaded() const { return m_sequence.catalog() != nullptr; }
    /// Everything is there: counts are true and filters find.
    bool isComplete() const { return isLoaded() && !m_isPart; }
    /// Nothing is being read or searched.
    bool isSettled() const { return m_reading == 0; }
    const LabelView &view() const { return m_view; }
    /// Of the whole project, as soon as it is known.
    int total() const { return m_isPart ? m_total : m_sequence.total(); }

    /// As it was chosen; remembered for the project.
    const ImageFilter &filter() const { return m_filter; }
    /// Searches: at once in up to 200,000 images, else in the background. filtered() follows in either case.
    void setFilter(const ImageFilter &filter);
    /// Counts anew beside each value, in the background: counted() follows.
    void recount();
    bool isSearching() const { return m_searches > 0; }

Q_SIGNALS:
    void cleared();  ///< nothing is shown any more: another project or person
    void loaded();   ///< the sequence was filled, in part or whole
    void filtered(); ///< the sequence shows what the filter found
    void counted(); ///< the sequence's facets are as of now
    void votesChanged();

private:
    struct Loaded {
        std::shared_ptr<Catalog> catalog;
        SearchResult found;
        ImageFilter filter; ///< what was searched for
        CatalogStamp stamp;
        qint64 total = 0;
        bool isPart = false;
    };
    enum class Extent { Whole, FirstImages };

    void read(Extent extent);
    static Loaded readProject(const QString &path, const CatalogView &view, const ImageFilter &filter, Extent extent, Progress &progress);
    void accept(Loaded result);
    void keepShown(Loaded &result) const;
    void acceptChange(const CatalogChange &change);
    void search();
    void searchElsewhere(std::function<void(const SearchResult &)> use);
    void finishSearch(const std::shared_ptr<const Catalog> &catalog);
    ImageFilter ordered(const ImageFilter &filter) const;
    ImageFilter rememberedFilter() const;
    template <class Result> Job *run(std::function<Result(Progress &)> work, std::function<void(const Result &)> done);

    Session &m_session;
    ImageSequence &m_sequence;
    LabelView m_view;
    QString m_projectPath;
    ImageFilter m_filter;
    CatalogStamp m_stamp;
    int m_othersVersion = 0;
    int m_total = 0;
    bool m_isPart = false;
    int m_reading = 0;
    int m_searches = 0;
    quint64 m_generation = 0; ///< what was asked for before is dropped
};

} // namespace taxon
