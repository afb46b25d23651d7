#pragma once

#include "widgets/jobs/message_kind.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace taxon {

/// The one place for messages: a line with a shape, a sentence and a cross. Hidden while there is nothing to say.
class MessageLine : public QWidget {
    Q_OBJECT
public:
    explicit MessageLine(QWidget *parent = nullptr);

    /// Replaces what was shown. Info and Good go away by themselves, the others stay until dismissed.
    void show(MessageKind kind, const QString &text);
    void dismiss();

    MessageKind kind() const { return m_kind; }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateShape();

    MessageKind m_kind = MessageKind::Info;
    QLabel *m_shape;
    QLabel *m_text;
    QTimer m_hide;
};

} // namespace taxon
