#pragma once

#include "app/workbench/data/data_card.h"
#include "core/packing/pack_description.h"
#include "core/project/snapshot_names.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace taxon {

/// Gives the chosen version to other programs, or makes a project of it.
class VersionExportCard : public QFrame {
    Q_OBJECT
public:
    explicit VersionExportCard(Session &session, QWidget *parent = nullptr);

    /// One without a valid id: there is nothing to write.
    void setVersion(const SnapshotHead &head);
    /// Writes what the controls say, without asking where.
    void writeTo(const QString &path);

private:
    enum Target { CopiedFolders, LinkedFolders, Dvc, Lmdb, TfRecord, NewProject };

    /// What is said afterwards.
    struct Outcome {
        QString path;
        qint64 images = 0;
        QStringList leftOut; ///< "path: reason"
    };

    void build();
    Target target() const;
    void updateState();
    void chooseTarget();
    PackOptions packOptions() const;
    void showOutcome(const Outcome &outcome);

    Session &m_session;
    SnapshotHead m_head;
    QFormLayout *m_form;
    QLabel *m_version;
    QComboBox *m_target;
    QLabel *m_explanation;
    QSpinBox *m_size;
    QComboBox *m_encoding;
    QSpinBox *m_quality;
    QCheckBox *m_copy;
    QPushButton *m_write;
    QLabel *m_outcome;
    bool m_isRunning = false;
};

} // namespace taxon
