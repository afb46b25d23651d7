#pragma once

#include "core/base/ids.h"

#include <QFrame>

class QLineEdit;

namespace taxon {

/// One line under the image in which a comment is written. It lies over the line that is there, so that the image does
/// not move. Enter saves and Esc leaves the comment as it was; whoever goes elsewhere has saved, too.
class CommentEditor : public QFrame {
    Q_OBJECT
public:
    /// At the lower edge of `pane`.
    explicit CommentEditor(QWidget &pane);

    /// `text`: the comment so far.
    void open(ImageId image, const QString &text);
    bool isOpen() const { return m_image.isValid(); }
    /// Saves what was written, for the image for which it was opened.
    void finish();
    /// The comment stays as it was.
    void discard();

Q_SIGNALS:
    void saved(taxon::ImageId image, const QString &text);
    /// By a key or a button: the keys belong to the image again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leaveWithFocus(Qt::FocusReason reason);
    void place();

    QLineEdit *m_text;
    ImageId m_image; ///< invalid while closed
    int m_openings = 0;
    bool m_ignoresHeldKey = false; ///< the key that opened it is still down
};

} // namespace taxon
