#pragma once

#include "app/workbench/label/image_sequence.h"
#include "app/workbench/label/label_queue.h"
#include "app/workbench/label/repeat_visits.h"
#include "app/workbench/label/sequence_loader.h"
#include "core/project/act_history.h"
#include "widgets/image_view/picture_loader.h"

#include <QColor>
#include <QElapsedTimer>
#include <QObject>
#include <QSize>

#include <functional>

namespace taxon {

class Session;

/// Walks through the images, records decisions and takes them back. Every decision is on the disk before the next
/// image becomes current. GUI thread only.
class LabelController : public QObject {
    Q_OBJECT
public:
    explicit LabelController(Session &session, QObject *parent = nullptr);

    ImageSequence &sequence() { return m_sequence; }
    const ImageSequence &sequence() const { return m_sequence; }
    const QList<ImageClass> &classes() const { return m_classes; }

    /// -1 while no image is current.
    int row() const { return m_row; }
    ImageId image() const { return m_row < 0 ? ImageId() : m_image; }

    /// The picture is on the screen: the clock of the decision starts, and labels are accepted.
    void setShown(bool shown);
    bool isShown() const { return m_isShown; }

    /// Asked at each label how the picture is shown: ImageView::viewDescription(), stored with the decision.
    void setViewSource(std::function<QString()> view) { m_view = std::move(view); }

    // All return whether something was recorded.

    bool label(ClassId label);
    bool skip();
    /// One act; the images need not be on the screen.
    bool flagImages(const QList<ImageId> &images, Flag flag);
    /// Flags the images, or takes the flag away when all have one.
    bool toggleFlag(const QList<ImageId> &images);
    /// Empty text removes the comment.
    bool comment(ImageId image, const QString &text);
    /// Labels, skips, flags and comments in the order in which they were made.
    bool undo();
    bool redo();

    /// One act on many images, undone as one; all are on the disk when it returns, or none. Whether the images were
    /// seen is the caller's to know. `view`: how they were shown, stored with each decision. The current image stays.
    bool labelImages(const QList<ImageId> &images, ClassId label, const QString &view = {});
    bool skipImages(const QList<ImageId> &images);
    /// Several images are on the screen from now on: the clock of the next act on many.
    void startLooking();
    /// labelsChanged() comes from here: what it tells is done in the sequence already.
    bool isTelling() const { return m_isTelling; }
    /// Pixels, upright; empty when it is not known.
    QSize sizeOf(ImageId image) const { return m_sequence.sizeOf(image); }
    /// PictureLoader::Complete for the project's images.
    void completeThumbnail(PictureRequest &request);

    /// Per cent that the next label is given with; unset: sure. Holds for one label on the current image.
    std::optional<int> confidence() const { return m_confidence; }
    void setConfidence(std::optional<int> perCent);

    /// What follows a label or skip.
    enum class AfterLabel { GoOn, Stay };
    AfterLabel afterLabel() const { return m_afterLabel; }
    void setAfterLabel(AfterLabel after) { m_afterLabel = after; }

    void go(int row);
    void step(int rows) { go(m_row + rows); }
    void goToNextUnlabeled();
    /// Ends a review, and leaves the queue. The image on the screen stays where the filter lets it through. In a large
    /// project what it finds is shown some tenths of a second later: filterChanged().
    void setFilter(const ImageFilter &filter);
    const ImageFilter &filter() const { return m_loader.filter(); }

    /// What the annotator is asked to label. When something is asked, it is shown to who opens the project.
    const LabelQueue &queue() const { return m_queue; }
    /// It is shown, rather than what the filter lets through.
    bool isQueue() const { return m_isQueue && !m_isReview && !m_queue.images().isEmpty(); }
    void showQueue();
    /// Whether an image of the queue will take the place of the first that the filter lets through.
    bool waitsForQueue() const;
    /// Images of the queue that are still to be decided.
    int queueLeft() const { return int(m_open.size()); }
    /// The second opinion that is, or was, asked on the image on the screen; nullptr: none. A silent repeat tells nothing.
    const Assignment *question() const;

    bool isReview() const { return m_isReview; }
    void startReview(const QList<ImageId> &images, int index);
    void leaveReview();
    /// In a review: the label that the image has in the project now, of all people; else unset.
    std::optional<ClassId> currentLabel() const;

    /// Reads the project again in the background. The current image and a review are kept while it is the same project
    /// and person; else labeling resumes at the next unlabeled image.
    void reload();
    /// Takes up what other programs have changed.
    void sync();
    /// Counts anew what the panel shows beside the values.
    void recount() { m_loader.recount(); }
    const SequenceLoader &loader() const { return m_loader; }
    /// Nothing is being read any more.
    bool isSettled() const { return m_loader.isSettled() && m_repeats.isSettled() && m_queue.isSettled(); }
    void reloadClasses();

Q_SIGNALS:
    void currentChanged();
    void decided(const QColor &color); ///< a label or skip was stored; the colour to flash
    void countsChanged();
    void remarksChanged(taxon::ImageId image); ///< an invalid id: of many
    void confidenceChanged();
    void reviewChanged();
    void queueChanged(); ///< what is asked, or whether it is shown
    void moved(const QList<taxon::ImageId> &images); ///< undo or redo changed these
    void filterChanged();
    void reloaded(); ///< the sequence was filled anew; the current image may have another row

private:
    void clear();
    void resume();
    void showFiltered();
    void readClasses();
    bool record(Decision decision);
    bool recordMany(const QList<ImageId> &images, const Decision &likeAll);
    void tellLabels(const QList<ImageId> &images);
    void moveOn();
    bool remark(const QList<ImageId> &images, const std::function<void(RemarkStore &)> &write);
    bool moveInHistory(Act (ActHistory::*move)(AnnotatorId));
    void readAgain(const Act &act);
    void showMoved(ImageId image);
    void setRow(int row);
    void take(const Decision &made);
    void offerRepeat();
    bool mayRepeat() const;
    int rowOfCurrent();
    /// The next one without a decision, else the last; -1 when nothing is shown.
    int openRow(int from) const;
    void leaveQueue();
    void fillFromQueue();
    void takeQueue();
    void answer(const QList<ImageId> &images);
    void countQueue();
    void count(const QList<ImageId> &changed);
    qint64 left() const;
    void showReview();
    void endReview();
    QColor colorOf(const Decision &decision) const;

    Session &m_session;
    ImageSequence m_sequence;
    SequenceLoader m_loader;
    RepeatVisits m_repeats;
    LabelQueue m_queue;
    QSet<ImageId> m_open; ///< of the queue, still to be decided
    QList<ImageClass> m_classes;
    QList<ImageId> m_reviewed;
    int m_row = -1;
    ImageId m_image; ///< current, or to be shown as soon as it is there
    bool m_isShown = false;
    bool m_isReview = false;
    bool m_isQueue = true; ///< wanted; shown when something is asked
    bool m_isRepeat = false; ///< m_image is shown a second time
    std::optional<int> m_confidence;
    AfterLabel m_afterLabel = AfterLabel::GoOn;
    bool m_isTelling = false;
    QElapsedTimer m_clock;
    QElapsedTimer m_looking;
    std::function<QString()> m_view;
};

} // namespace taxon
