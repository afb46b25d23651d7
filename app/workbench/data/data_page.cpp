#include "app/workbench/data/data_page.h"

#include "app/workbench/data/augmentation_card.h"
#include "app/workbench/data/cache_card.h"
#include "app/workbench/data/card_columns.h"
#include "app/workbench/data/class_card.h"
#include "app/workbench/data/contents_card.h"
#include "app/workbench/data/data_card.h"
#include "app/workbench/data/exchange_card.h"
#include "app/workbench/data/file_checker.h"
#include "app/workbench/data/files_card.h"
#include "app/workbench/data/folder_watch.h"
#include "app/workbench/data/groups_card.h"
#include "app/workbench/data/health_card.h"
#include "app/workbench/data/import_card.h"
#include "app/workbench/data/merge_card.h"
#include "app/workbench/data/merge_history_card.h"
#include "app/workbench/data/next_step.h"
#include "app/workbench/data/package_card.h"
#include "app/workbench/data/package_opening.h"
#include "app/workbench/data/project_figures.h"
#include "app/workbench/data/rules_card.h"
#include "app/workbench/data/similar_card.h"
#include "app/workbench/data/split_card.h"
#include "app/workbench/data/version_comparison_card.h"
#include "app/workbench/data/version_export_card.h"
#include "app/workbench/data/versions_card.h"
#include "app/workbench/data/watched_card.h"
#include "app/workbench/session.h"
#include "core/dataset/missing_images.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QLocale>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

/// A card that has a long list of its own takes all the room there is.
QWidget *filled(QWidget *card)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    layout->addWidget(card);
    return section;
}

} // namespace

DataPage::DataPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_sections(new QTabWidget)
    , m_import(new ImportCard(session))
    , m_contents(new ContentsCard)
    , m_next(new NextStep)
    , m_exchange(new ExchangeCard(session))
    , m_package(new PackageCard(session))
    , m_merge(new MergeCard(session))
    , m_merges(new MergeHistoryCard(session))
    , m_classes(new ClassCard(session))
    , m_checker(new FileChecker(session, checkFiles, this))
    , m_watch(new FolderWatch(session, {}, this))
    , m_files(new FilesCard(session, *m_checker))
    , m_caches(new CacheCard(session))
    , m_similar(new SimilarCard(session))
    , m_health(new HealthCard(session))
    , m_groups(new GroupsCard(session))
    , m_watched(new WatchedCard(session, *m_watch))
    , m_split(new SplitCard(session))
    , m_versions(new VersionsCard(session))
    , m_comparison(new VersionComparisonCard(session))
    , m_versionExport(new VersionExportCard(session))
    , m_rules(new RulesCard(session))
    , m_augmentation(new AugmentationCard(session))
{
    build();
    connectSession();
    markStale();
}

void DataPage::build()
{
    m_sections->setDocumentMode(true);
    m_sections->tabBar()->setExpanding(false);
    m_sections->tabBar()->setDrawBase(false);
    m_sections->tabBar()->setAccessibleName(tr("Sections of the Data page"));
    addSection(QStringLiteral("import"), tr("Import"), new CardColumns({{m_import, m_watched}, {m_next, m_contents}}));
    addSection(QStringLiteral("classes"), tr("Classes"), new CardColumns({{m_classes}}));
    addSection(QStringLiteral("exchange"), tr("Exchange"), new CardColumns({{m_exchange}}));
    addSection(QStringLiteral("apart"), tr("Working apart"), new CardColumns({{m_package, m_merge, m_merges}}));
    addSection(QStringLiteral("files"), tr("Files"), new CardColumns({{m_files, m_caches}}));
    addSection(QStringLiteral("similar"), tr("Similar"), filled(m_similar));
    addSection(QStringLiteral("groups"), tr("Groups"), new CardColumns({{m_groups}}));
    addSection(QStringLiteral("health"), tr("Health"), filled(m_health));
    addSection(QStringLiteral("rules"), tr("Rules"), new CardColumns({{m_rules}}));
    addSection(QStringLiteral("split"), tr("Split"), new CardColumns({{m_split}}));
    addSection(QStringLiteral("augmentation"), tr("Augmentation"), filled(m_augmentation));
    addSection(QStringLiteral("versions"), tr("Versions"), new CardColumns({{m_versions, m_versionExport}, {m_comparison}}));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->addWidget(m_sections);
    const auto step = [this](int by) {
        return [this, by] { m_sections->setCurrentIndex((m_sections->currentIndex() + by + m_sections->count()) % m_sections->count()); };
    };
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageDown, this), &QShortcut::activated, this, step(1));
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageUp, this), &QShortcut::activated, this, step(-1));
}

void DataPage::addSection(const QString &name, const QString &title, QWidget *content)
{
    content->setObjectName(name);
    m_sections->addTab(content, title);
}

void DataPage::connectSession()
{
    for (const auto signal : {&Session::projectChanged, &Session::classesChanged, &Session::imagesChanged, &Session::snapshotChanged})
        connect(&m_session, signal, this, &DataPage::markStale);
    connect(&m_session, &Session::labelsChanged, this, &DataPage::markStale);
    connect(&m_session, &Session::annotatorChanged, m_import, &ImportCard::reset);
    connect(&m_session, &Session::projectChanged, m_classes, &ClassCard::reload);
    connect(&m_session, &Session::classRequested, this, [this](ClassId label) {
        showSection(QStringLiteral("classes"));
        m_classes->choose(label);
    });
    connect(&m_session, &Session::importRequested, this, &DataPage::prepare);
    connect(&m_session, &Session::annotatorChanged, m_exchange, &ExchangeCard::reset);
    connect(m_versions, &VersionsCard::versionChosen, m_comparison, &VersionComparisonCard::setVersion);
    connect(m_versions, &VersionsCard::versionChosen, m_versionExport, &VersionExportCard::setVersion);
    connect(m_next, &NextStep::pageRequested, &m_session, &Session::pageRequested);
}

/// A folder holds images; a file holds labels, or is a package.
void DataPage::prepare(const QString &path)
{
    if (isPackageFile(path)) {
        showSection(QStringLiteral("apart"));
        m_merge->setSource(path);
        return;
    }
    const bool isFile = QFileInfo(path).isFile();
    showSection(isFile ? QStringLiteral("exchange") : QStringLiteral("import"));
    if (isFile)
        m_exchange->setSource(path);
    else
        m_import->setFolder(path);
}

void DataPage::showSection(const QString &name)
{
    for (int i = 0; i < m_sections->count(); ++i)
        if (m_sections->widget(i)->objectName() == name)
            m_sections->setCurrentIndex(i);
}

QString DataPage::guideName() const
{
    const QString section = m_sections->currentWidget()->objectName();
    for (const char *own : {"exchange", "apart", "health", "augmentation", "versions"})
        if (section == QLatin1StringView(own))
            return section;
    if (section == u"rules")
        return QStringLiteral("blind");
    return section == u"files" || section == u"similar" || section == u"groups" ? QStringLiteral("images") : QStringLiteral("data");
}

QList<std::pair<QString, QString>> DataPage::keys() const
{
    return {{tr("Ctrl+PgDown, Ctrl+PgUp"), tr("Next and previous section")}};
}

QList<PaletteEntry> DataPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (int i = 0; i < m_sections->count(); ++i)
        entries.append({tr("Data: %1").arg(m_sections->tabText(i)), tr("section"), iconName(),
            [this, page = QStringLiteral("data/") + m_sections->widget(i)->objectName()] { Q_EMIT m_session.pageRequested(page); }});
    for (const ClassRow &row : m_classes->model().rows())
        entries.append({tr("Edit class %1").arg(row.item.name), tr("class"), QStringLiteral("edit"), [this, id = row.item.id] { m_session.editClass(id); }});
    return entries;
}

void DataPage::activate()
{
    m_import->reset();
    m_exchange->reset();
    refresh();
}

bool DataPage::isSettled() const
{
    const auto cards = findChildren<DataCard *>();
    return !m_isStale && m_readings == 0 && std::all_of(cards.begin(), cards.end(), [](const DataCard *card) { return card->isSettled(); });
}

void DataPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

/// Labeling changes the figures with every key: they are read when somebody looks.
void DataPage::markStale()
{
    const bool wasStale = std::exchange(m_isStale, true);
    if (!wasStale && isVisible())
        QMetaObject::invokeMethod(this, &DataPage::refresh, Qt::QueuedConnection);
}

void DataPage::refresh()
{
    if (!m_session.project() || !std::exchange(m_isStale, false))
        return;
    ++m_readings;
    const int generation = ++m_generation;
    const std::function<ProjectFigures(Progress &)> work
        = [path = m_session.project()->path()](Progress &) { return readFigures(path); };
    Job *job = runJob<ProjectFigures>(tr("Counting"), work, this, [this, generation](const ProjectFigures &figures) {
        if (generation == m_generation)
            showFigures(figures);
    });
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_readings; });
}

void DataPage::showFigures(const ProjectFigures &figures)
{
    m_contents->show(figures);
    m_next->show(figures);
    m_classes->setUse(figures.use);
    m_split->show(figures);
    m_state = figures.images == 0 ? tr("empty") : tr("%1 images").arg(QLocale().toString(figures.images));
    Q_EMIT stateTextChanged();
}

} // namespace taxon
