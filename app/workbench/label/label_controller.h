#pragma once

#include "app/workbench/label/image_sequence.h"

#include <QColor>
#include <QElapsedTimer>
#include <QObject>

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
    ImageId image() const;
    /// Why the current image cannot be shown (missing, changed); empty when its file is as imported.
    QString fileTrouble() const { return m_fileTrouble; }

    /// The picture is on the screen: the clock of the decision starts, and labels are accepted.
    void setShown(bool shown);
    bool isShown() const { return m_isShown; }

    /// Asked at each label how the picture is shown: ImageView::viewDescription(), stored with the decision.
    void setViewSource(std::function<QString()> view) { m_view = std::move(view); }

    /// All return whether something was recorded.
    bool label(ClassId label);
    bool skip();
    bool undo();
    bool redo();

    void go(int row);
    void step(int rows) { go(m_row + rows); }
    void goToNextUnlabeled();
    void setFilter(const SequenceFilter &filter);

    bool isReview() const { return m_isReview; }
    void startReview(const QList<ImageId> &images, int index);
    void leaveReview();
    /// In a review: the label that the image has in the project now, of all people; else unset.
    std::optional<ClassId> currentLabel() const;

    /// Reads the project again. The current image and a review are kept while it is the same project; else labeling
    /// resumes at the next unlabeled image.
    void reload();
    void reloadClasses();

Q_SIGNALS:
    void currentChanged();
    void decided(const QColor &color); ///< a label or skip was stored; the colour to flash
    void countsChanged();
    void reviewChanged();

private:
    void readProject();
    bool record(Decision decision);
    bool moveInHistory(QList<Decision> (DecisionStore::*move)(AnnotatorId));
    void showMoved(ImageId image);
    void setRow(int row);
    void checkFile();
    QString pathOf(ImageId image) const;
    void readResolvedLabels();
    void showReview(int row);
    QColor colorOf(const Decision &decision) const;

    Session &m_session;
    ImageSequence m_sequence;
    QList<ImageClass> m_classes;
    QString m_projectPath;
    QList<ImageId> m_reviewed;
    QHash<ImageId, ClassId> m_resolved; ///< during a review
    int m_row = -1;
    bool m_isShown = false;
    bool m_isReview = false;
    QString m_fileTrouble;
    QElapsedTimer m_clock;
    std::function<QString()> m_view;
};

} // namespace taxon
