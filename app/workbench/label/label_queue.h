#pragma once

#include "core/project/assignment_store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <vector>

namespace taxon {

class Session;

/// The images that the annotator is asked to label: second opinions first, then the plans' order. What is answered
/// stays in the list, so that it can be reached, until another person or project comes. GUI thread only.
class LabelQueue : public QObject {
    Q_OBJECT
public:
    explicit LabelQueue(Session &session, QObject *parent = nullptr);

    /// Reads what is asked, in the background: changed() follows.
    void load();
    bool isSettled() const { return m_reading == 0; }
    /// It was read for the session's project and annotator.
    bool isKnown() const { return m_isKnown; }

    /// Those that were open when they were first read.
    const QList<ImageId> &images() const { return m_images; }
    bool contains(ImageId image) const { return m_listed.contains(image); }
    /// Of them, second opinions that nobody has given yet: an earlier label of the annotator's is no answer.
    QSet<ImageId> openOpinions() const;
    /// The second opinion that is, or was, asked on this image; nullptr: none.
    const Assignment *opinionOn(ImageId image) const;

    /// The annotator has decided on the image, or taken that back.
    void readAgain(ImageId image);

Q_SIGNALS:
    void changed(); ///< or read for the first time

private:
    void accept(const std::vector<Assignment> &asked);
    void take(const QList<ImageId> &images, const QHash<ImageId, Assignment> &opinions);

    Session &m_session;
    QString m_projectPath;
    AnnotatorId m_annotator;
    QList<ImageId> m_images;
    QSet<ImageId> m_listed; ///< the same
    QHash<ImageId, Assignment> m_opinions;
    int m_reading = 0;
    int m_generation = 0;
    bool m_isKnown = false;
};

} // namespace taxon
