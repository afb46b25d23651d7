#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxon {

/// Above the image: what the annotator is asked to label, the way to it and back, and what was asked about this image.
class QueueBar : public QWidget {
    Q_OBJECT
public:
    explicit QueueBar(QWidget *parent = nullptr);

    struct State {
        int images = 0;   ///< in the queue; 0 hides the bar
        int toDo = 0;
        int opinions = 0; ///< of those, second opinions
        bool isShown = false; ///< the images on the page are the queue's
        QString question; ///< who asks for a second opinion on this image, and why; may be empty
    };
    void setState(const State &state);

Q_SIGNALS:
    void queueChosen();
    void allChosen();

private:
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_leave;
    QLabel *m_question;
};

} // namespace taxon
