#pragma once

#include "app/workbench/data/data_card.h"
#include "app/workbench/data/version_model.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace taxon {

/// The versions of the data with their names and descriptions.
class VersionsCard : public DataCard {
    Q_OBJECT
public:
    explicit VersionsCard(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The chosen version, and all; one without a valid id: there is none.
    void versionChosen(const taxon::SnapshotHead &head, const QList<taxon::SnapshotHead> &all);

protected:
    void refresh() override;
    void reset() override;

private:
    void build();
    QWidget *makeWords();
    void showHeads(const QList<SnapshotHead> &heads);
    const SnapshotHead *chosen() const;
    void choose();
    void updateState();
    void save();
    void store();

    VersionModel m_model;
    QLabel *m_hint;
    QTableView *m_table;
    QWidget *m_details;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QPushButton *m_save;
    SnapshotId m_wanted; ///< to be chosen again after reading
};

} // namespace taxon
