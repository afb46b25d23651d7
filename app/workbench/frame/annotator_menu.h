#pragma once

#include <QMenu>

class QLineEdit;

namespace taxon {

class Session;

/// Chooses who labels, or adds a person by typing a name.
class AnnotatorMenu : public QMenu {
    Q_OBJECT
public:
    explicit AnnotatorMenu(Session &session, QWidget *parent = nullptr);

private:
    void fill();
    void addTyped();

    Session &m_session;
    QLineEdit *m_name;
    QAction *m_nameAction;
};

} // namespace taxon
