#pragma once

#include "core/project/act_history.h"
#include "core/project/annotator_store.h"
#include "core/project/assignment_store.h"
#include "core/project/class_scale_store.h"
#include "core/project/class_store.h"
#include "core/project/database.h"
#include "core/project/decision_store.h"
#include "core/project/image_store.h"
#include "core/project/merge_store.h"
#include "core/project/proposal_store.h"
#include "core/project/remark_store.h"
#include "core/project/run_store.h"
#include "core/project/setting_store.h"
#include "core/project/snapshot_store.h"
#include "core/project/watched_folder_store.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace taxon {

/// A project folder NAME.taxon/: project.db, images/ (copied in), runs/, cache/.
/// Belongs to the thread that opened it; another thread or process opens its own. Throws Error.
class Project {
public:
    /// Makes the folder (".taxon" is appended when missing) and the database. Throws Usage for a bad class name,
    /// NotWritable (also when it exists already) or DiskFull; a failed creation leaves nothing behind. `fill` may put things
    /// into the project before it takes its name, so that it appears with them or not at all.
    static std::unique_ptr<Project> create(const QString &path, const QStringList &classes, const std::function<void(Project &)> &fill = {});
    /// Throws NotFound when there is no project, and what Database throws.
    static std::unique_ptr<Project> open(const QString &path);

    /// Absolute path of the folder NAME.taxon.
    const QString &path() const { return m_path; }
    /// NAME.
    QString name() const;
    QString imagesFolder() const;
    QString cacheFolder() const;

    Database &database() { return *m_database; }
    ClassStore &classes() { return m_classes; }
    AnnotatorStore &annotators() { return m_annotators; }
    ImageStore &images() { return m_images; }
    DecisionStore &decisions() { return m_decisions; }
    RemarkStore &remarks() { return m_remarks; }
    ActHistory &acts() { return m_acts; }
    ProposalStore &proposals() { return m_proposals; }
    MergeStore &merges() { return m_merges; }
    AssignmentStore &assignments() { return m_assignments; }
    ClassScaleStore &classScale() { return m_classScale; }
    SettingStore &settings() { return m_settings; }
    SnapshotStore &snapshots() { return m_snapshots; }
    RunStore &runs() { return m_runs; }
    WatchedFolderStore &watchedFolders() { return m_watchedFolders; }

private:
    Project(QString path, Database::OpenMode mode);

    QString m_path;
    std::unique_ptr<Database> m_database;
    ClassStore m_classes;
    AnnotatorStore m_annotators;
    ImageStore m_images;
    DecisionStore m_decisions;
    RemarkStore m_remarks;
    ActHistory m_acts;
    ProposalStore m_proposals;
    MergeStore m_merges;
    AssignmentStore m_assignments;
    ClassScaleStore m_classScale;
    SettingStore m_settings;
    SnapshotStore m_snapshots;
    RunStore m_runs;
    WatchedFolderStore m_watchedFolders;
};

} // namespace taxon
