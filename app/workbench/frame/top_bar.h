#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace taxon {

class Session;
class WorkbenchActions;

/// Project, annotator, search and the menu of everything else.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(Session &session, WorkbenchActions &actions, QWidget *parent = nullptr);

    /// Opens the annotator menu under its button.
    void showAnnotators();

private:
    void update();

    Session &m_session;
    QLabel *m_project;
    QPushButton *m_annotator;
};

} // namespace taxon
