#pragma once

#include "app/workbench/data/folder_watch.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace taxon {

class Session;

/// The folders whose new images come into the project by themselves, and how they do.
class WatchedCard : public QFrame {
    Q_OBJECT
public:
    WatchedCard(Session &session, FolderWatch &watch, QWidget *parent = nullptr);

    /// Watches the folder with the options that are ticked.
    void add(const QString &folder);

private:
    void build();
    void browse();
    void show();
    void updateButtons();
    /// Of the selected row, if any.
    std::optional<FolderWatch::Status> selected() const;
    void pause();
    void remove();
    static QString stateText(const FolderWatch::Status &status);
    static QString optionsText(const WatchedFolder &folder);

    Session &m_session;
    FolderWatch &m_watch;
    QCheckBox *m_labels;
    QCheckBox *m_copy;
    QPushButton *m_add;
    QTableWidget *m_table;
    QPushButton *m_look;
    QPushButton *m_pause;
    QPushButton *m_remove;
    QList<FolderWatch::Status> m_shown;
};

} // namespace taxon
