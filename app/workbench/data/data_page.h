#pragma once

#include "app/workbench/page.h"

#include <QList>

class QTabWidget;

namespace taxon {

class AugmentationCard;
class CacheCard;
class ClassCard;
class ContentsCard;
class ExchangeCard;
class FileChecker;
class FilesCard;
class FolderWatch;
class GroupsCard;
class HealthCard;
class ImportCard;
class MergeCard;
class MergeHistoryCard;
class NextStep;
class PackageCard;
class RulesCard;
class SimilarCard;
class SplitCard;
class VersionComparisonCard;
class VersionExportCard;
class VersionsCard;
class WatchedCard;
struct ProjectFigures;

/// Images come in, classes are kept, and labeled images are divided for training; one tab a kind of work, in its order.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Data"); }
    QString iconName() const override { return QStringLiteral("data"); }
    QString guideName() const override;
    QString stateText() const override { return m_state; }
    void activate() override;
    /// "import", "classes", "exchange", "apart", "files", "similar", "groups", "health", "rules", "split", "augmentation", "versions".
    void showSection(const QString &name) override;
    QList<std::pair<QString, QString>> keys() const override;
    QList<PaletteEntry> paletteEntries() override;
    bool isSettled() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addSection(const QString &name, const QString &title, QWidget *content);
    void connectSession();
    void prepare(const QString &path);
    void markStale();
    void refresh();
    void showFigures(const ProjectFigures &figures);

    Session &m_session;
    QTabWidget *m_sections;
    ImportCard *m_import;
    ContentsCard *m_contents;
    NextStep *m_next;
    ExchangeCard *m_exchange;
    PackageCard *m_package;
    MergeCard *m_merge;
    MergeHistoryCard *m_merges;
    ClassCard *m_classes;
    FileChecker *m_checker;
    FolderWatch *m_watch;
    FilesCard *m_files;
    CacheCard *m_caches;
    SimilarCard *m_similar;
    HealthCard *m_health;
    GroupsCard *m_groups;
    WatchedCard *m_watched;
    SplitCard *m_split;
    VersionsCard *m_versions;
    VersionComparisonCard *m_comparison;
    VersionExportCard *m_versionExport;
    RulesCard *m_rules;
    AugmentationCard *m_augmentation;
    QString m_state;
    bool m_isStale = false;
    int m_readings = 0; ///< under way
    int m_generation = 0;
};

} // namespace taxon
