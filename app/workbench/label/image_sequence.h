#pragma once

#include "core/base/ids.h"
#include "core/catalog/catalog.h"
#include "core/catalog/image_search.h"
#include "core/project/class_store.h"
#include "core/project/decision_store.h"
#include "core/project/remark_store.h"

#include <QAbstractListModel>
#include <QColor>
#include <QHash>
#include <QList>
#include <QSet>
#include <QSize>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace taxon {

/// The images in the order in which they are labeled, with what the annotator has decided on them.
/// What a filter lets through is fixed when it is set, so that an image stays reachable after its decision.
/// The catalogue is shared: searches on other threads read it between holdChanges() and releaseChanges().
class ImageSequence : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ImageSequence(QObject *parent = nullptr);

    /// Everything there is, and what the filter lets through; nullptr: nothing.
    void load(std::shared_ptr<Catalog> catalog, const QList<ImageClass> &classes, const ImageFilter &filter, const SearchResult &found);
    /// The same with a search on this thread.
    void load(std::shared_ptr<Catalog> catalog, const QList<ImageClass> &classes, const ImageFilter &filter = {});
    /// Searches on this thread: up to 300 ms for a million images.
    void setFilter(const ImageFilter &filter);
    /// What a search elsewhere found in this catalogue.
    void show(const ImageFilter &filter, const SearchResult &found);
    /// Shows just these, in this order: a review or a queue. Those that are not in the catalogue are left out.
    void showOnly(const QList<ImageId> &images);
    /// Of what is shown, the annotator is asked for another look at these: to be decided, whatever was said before.
    /// Until other images are shown.
    void setAsked(const QSet<ImageId> &images);
    void setClasses(const QList<ImageClass> &classes);
    enum class Captions { FileNames, Numbers };
    void setCaptions(Captions captions) { m_captions = captions; }

    /// nullptr before the first load().
    const std::shared_ptr<Catalog> &catalog() const { return m_catalog; }
    const ImageFilter &filter() const { return m_filter; }
    /// As of the moment when the filter was set.
    const FacetCounts &facets() const { return m_facets; }

    void setFacets(const FacetCounts &facets) { m_facets = facets; }

    ImageId imageAt(int row) const { return m_catalog->images[catalogRow(m_shown[std::size_t(row)])]; }
    /// -1 when the filter does not let it through. Never the row of a repeat.
    int rowOf(ImageId image) const;
    /// From memory; empty when the image has no file.
    QString pathAt(int row) const;
    /// Pixels, upright; empty when it is not known.
    QSize sizeOf(ImageId image) const;

    /// The annotator's decision on this image, if any, with what a catalogue knows of it.
    std::optional<Decision> decision(ImageId image) const;
    /// What the row shows: of a repeat the second answer, never the first.
    std::optional<Decision> decisionAt(int row) const;

    // An image that is to be looked at again has a second row, which looks like that of an image without a decision.

    /// Gives it one before `row`, with the answer that was given there, if any, and returns the new row; -1 when it is
    /// not in the catalogue. The row of a repeat that it has already is returned.
    int insertRepeat(int row, ImageId image);
    bool isRepeat(int row) const { return row >= 0 && row < rowCount() && m_shown[std::size_t(row)] & kRepeat; }
    /// The row of a repeat of this image, else -1.
    int repeatRowOf(ImageId image) const;
    /// The row in which the annotator sees this image now: that of its repeat when that has no answer yet or is the
    /// only one, else its own; -1 for none.
    int shownRowOf(ImageId image) const;
    /// The row of a repeat without an answer, else -1.
    int openRepeat() const;
    bool isOpenRepeat(ImageId image) const { return repeatRowOf(image) >= 0 && !m_repeats.value(image); }
    /// An answer was given, taken back or brought back. It counts nowhere.
    void setRepeat(ImageId image, const std::optional<Decision> &decision);

    /// The label of all people: correction > applied consensus > majority > given.
    std::optional<ClassId> resolvedLabel(ImageId image) const;
    /// One decision was made, taken back or brought back: nothing is read again.
    void setDecision(ImageId image, const std::optional<Decision> &decision);
    /// Reads again what people have said about one image, with what was set by setReader().
    void refresh(ImageId image);
    using Reader = std::function<void(Catalog &, ImageId)>;
    void setReader(Reader reader) { m_reader = std::move(reader); }
    /// Takes over what others have said meanwhile.
    void takeVotes(const Catalog &part);

    /// Images that were changed here since forgetChanges(): a catalogue that was read meanwhile may not know it.
    const std::vector<ImageId> &changes() const { return m_changes; }
    void forgetChanges() { m_changes.clear(); }

    /// Another thread reads the catalogue: changes wait. Calls nest.
    void holdChanges() { ++m_holds; }
    void releaseChanges();

    /// The annotator's flag and comment, read when they are first asked for, with what was set by setRemarksReader().
    ImageRemarks remarks(ImageId image) const;
    using RemarksReader = std::function<ImageRemarks(ImageId)>;
    void setRemarksReader(RemarksReader reader) { m_remarksReader = std::move(reader); }
    /// None for a repeat.
    ImageRemarks remarksAt(int row) const;
    /// They were changed.
    void setRemarks(ImageId image, const ImageRemarks &remarks);

    /// The annotator has said something about the image.
    bool isDecided(ImageId image) const;
    /// The next row at or after `row` without a decision, going round once; -1 when all have one.
    int nextUnlabeled(int row) const;
    /// What is shown had images without a decision when the filter was set.
    bool hadUnlabeled() const { return m_hadUnlabeled; }

    int total() const { return m_catalog ? int(m_catalog->size()) : 0; }
    int decided() const { return m_labeled + m_skipped; }
    int labeled() const { return m_labeled; }
    int skipped() const { return m_skipped; }
    int countOf(ClassId label) const { return m_counts.value(label); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static constexpr std::uint32_t kRepeat = 0x8000'0000; ///< a bit of m_shown
    static std::uint32_t catalogRow(std::uint32_t shown) { return shown & ~kRepeat; }

    void setRows(std::vector<std::uint32_t> rows);
    void countAll();
    void count(const Vote *vote, int change);
    void apply(ImageId image, const std::optional<Decision> &decision);
    Vote voteOf(const Decision &decision);
    Decision decisionOf(std::size_t row, const Vote &vote) const;
    bool isRowDecided(std::uint32_t row) const;
    void announce(ImageId image);
    QStringList badges(int row) const;
    QString labelText(int row) const;
    QString stateText(int row) const;

    std::shared_ptr<Catalog> m_catalog;
    ImageFilter m_filter;
    FacetCounts m_facets;
    std::vector<std::uint32_t> m_shown;  ///< rows of the catalogue; with kRepeat: a second look
    QHash<ImageId, std::optional<Decision>> m_repeats; ///< those that have had a row
    std::vector<std::int32_t> m_placeOf; ///< by row of the catalogue: its place in m_shown, or -1
    QHash<ImageId, std::optional<Decision>> m_waiting; ///< made while changes are held
    QSet<ImageId> m_toRefresh;                         ///< likewise
    QSet<ImageId> m_asked;                             ///< see setAsked()
    std::vector<ImageId> m_changes;
    Reader m_reader;
    mutable QHash<ImageId, ImageRemarks> m_remarks; ///< those that were asked for
    RemarksReader m_remarksReader;
    QHash<ClassId, ImageClass> m_classes;
    QHash<ClassId, int> m_counts;
    int m_holds = 0;
    int m_labeled = 0;
    int m_skipped = 0;
    bool m_hadUnlabeled = false;
    Captions m_captions = Captions::FileNames;
};

} // namespace taxon
