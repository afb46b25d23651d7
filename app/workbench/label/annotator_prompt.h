#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace taxon {

class Session;

/// Asks in the page who is labeling: decisions belong to a person.
class AnnotatorPrompt : public QWidget {
    Q_OBJECT
public:
    explicit AnnotatorPrompt(Session &session, QWidget *parent = nullptr);

    void activate();

private:
    Session &m_session;
    QVBoxLayout *m_known;
    QLineEdit *m_name;
    QPushButton *m_start;
};

} // namespace taxon
