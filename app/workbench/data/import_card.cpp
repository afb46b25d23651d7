#include "app/workbench/data/import_card.h"

#include "app/workbench/data/folder_classes.h"
#include "app/workbench/data/import_report_view.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace taxon {
namespace {

constexpr int kListRow = 26;
constexpr int kMostRows = 6;

} // namespace

ImportCard::ImportCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_folder(new QLineEdit)
    , m_labels(new QComboBox)
    , m_copy(new QCheckBox(tr("Copy the images into the project folder")))
    , m_classesTitle(makeMutedLabel(tr("New classes found in the folder names (untick what is not one):")))
    , m_newClasses(new QListWidget)
    , m_hint(makeMutedLabel({}))
    , m_import(makePrimaryButton(tr("Import")))
    , m_report(new ImportReportView)
{
    setProperty("card", true);
    build();
    connect(m_folder, &QLineEdit::textChanged, this, &ImportCard::updateState);
    connect(m_folder, &QLineEdit::editingFinished, this, &ImportCard::scan);
    connect(m_labels, &QComboBox::currentIndexChanged, this, &ImportCard::updateState);
    connect(m_import, &QPushButton::clicked, this, &ImportCard::import);
    connect(m_report, &ImportReportView::addClassesRequested, this, [this](const QStringList &names) {
        FolderImportOptions again = options();
        again.labelsFrom = LabelsFrom::Folders;
        run(m_lastFolder, again, names);
    });
    reset();
}

void ImportCard::build()
{
    m_folder->setPlaceholderText(tr("Choose a folder, or drop one on the window"));
    m_folder->setAccessibleName(tr("Folder to import"));
    m_folder->setObjectName(QStringLiteral("importFolder"));
    m_import->setObjectName(QStringLiteral("import"));
    m_hint->setWordWrap(true);
    m_classesTitle->setWordWrap(true);
    m_newClasses->setObjectName(QStringLiteral("newClasses"));
    m_newClasses->setAccessibleName(tr("New classes"));
    m_newClasses->setTextElideMode(Qt::ElideMiddle);
    m_newClasses->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *browse = makeButton(QStringLiteral("folder"), tr("Choose…"));
    connect(browse, &QPushButton::clicked, this, &ImportCard::browse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_folder, 1);
    line->addWidget(browse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_import);
    buttons->addWidget(m_hint, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Import images"), TextSize::Large));
    layout->addLayout(line);
    layout->addWidget(makeOptions());
    layout->addWidget(m_classesTitle);
    layout->addWidget(m_newClasses);
    layout->addLayout(buttons);
    layout->addWidget(m_report);
}

QWidget *ImportCard::makeOptions()
{
    m_labels->setObjectName(QStringLiteral("labelsFrom"));
    m_labels->setAccessibleName(tr("Labels"));
    m_labels->setToolTip(tr("Given labels came with the images and belong to nobody; decisions are one person's."));
    m_copy->setToolTip(tr("Otherwise they stay where they are and are found again by their content when they move."));
    auto *options = new QWidget;
    auto *form = new QFormLayout(options);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Labels"), m_labels);
    form->addRow(m_copy);
    return options;
}

void ImportCard::reset()
{
    const int chosen = qMax(0, m_labels->currentIndex());
    m_labels->clear();
    m_labels->addItem(tr("From the folder names, as given labels"));
    m_labels->addItem(m_session.annotator().isValid() ? tr("From the folder names, as decisions of %1").arg(m_session.annotatorName())
                                                      : tr("From the folder names, as my decisions (choose who you are first)"));
    m_labels->addItem(tr("None: the images come in unlabeled"));
    m_labels->setCurrentIndex(chosen);
    updateState();
}

void ImportCard::setFolder(const QString &folder)
{
    m_report->hide();
    m_folder->setText(QDir::toNativeSeparators(folder));
    scan();
    m_import->setFocus();
}

void ImportCard::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of images"), m_folder->text());
    if (!folder.isEmpty())
        setFolder(folder);
}

void ImportCard::scan()
{
    const QString folder = m_folder->text().trimmed();
    if (folder == m_scanned)
        return;
    m_scanned = folder;
    m_isImportWanted = false;
    m_isScanning = QDir(folder).exists() && !folder.isEmpty();
    showFoundClasses({});
    if (!m_isScanning)
        return;
    // Not on the job bar: it is over before one could read its name, except on slow network folders.
    Job *job = runJob<QStringList>(
        tr("Looking for classes"), [folder](Progress &progress) { return classFolders(folder, progress); }, this,
        [this, folder](const QStringList &names) {
            if (folder == m_scanned)
                showFoundClasses(names);
        });
    connect(job, &Job::finished, this, [this, folder] {
        if (folder != m_scanned)
            return;
        m_isScanning = false;
        if (std::exchange(m_isImportWanted, false))
            import();
    });
}

void ImportCard::showFoundClasses(const QStringList &names)
{
    m_newClasses->clear();
    if (m_session.project())
        m_session.attempt([&] {
            for (const QString &name : names) {
                if (m_session.project()->classes().find(name))
                    continue;
                auto *item = new QListWidgetItem(name, m_newClasses);
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
                item->setCheckState(Qt::Checked);
                item->setSizeHint({1, kListRow}); // as wide as the list, so that long names are elided
                item->setToolTip(name);
            }
        });
    m_newClasses->setFixedHeight(qBound(1, m_newClasses->count(), kMostRows) * kListRow + 6);
    updateState();
}

void ImportCard::updateState()
{
    const bool usesFolders = m_labels->currentIndex() != Unlabeled;
    const bool offersClasses = usesFolders && m_newClasses->count() > 0;
    m_classesTitle->setVisible(offersClasses);
    m_newClasses->setVisible(offersClasses);

    const QString folder = m_folder->text().trimmed();
    QString hint;
    if (m_isRunning)
        hint = tr("Importing; the bar at the bottom shows how far it is.");
    else if (folder.isEmpty())
        hint = tr("JPEG, PNG, BMP, TIFF, WebP and DICOM, in the folder and below it.");
    else if (!QDir(folder).exists())
        hint = tr("There is no such folder.");
    else if (m_labels->currentIndex() == MyDecisions && !m_session.annotator().isValid())
        hint = tr("Choose who you are at the top of the window first.");
    m_hint->setText(hint);
    m_import->setEnabled(!m_isRunning && !folder.isEmpty() && hint.isEmpty());
}

FolderImportOptions ImportCard::options() const
{
    FolderImportOptions options;
    options.labelsFrom = m_labels->currentIndex() == Unlabeled ? LabelsFrom::None : LabelsFrom::Folders;
    options.storage = m_copy->isChecked() ? ImageStorage::Copy : ImageStorage::Reference;
    if (m_labels->currentIndex() == MyDecisions)
        options.annotator = m_session.annotatorName();
    return options;
}

QStringList ImportCard::wantedClasses() const
{
    QStringList names;
    for (int i = 0; m_labels->currentIndex() != Unlabeled && i < m_newClasses->count(); ++i)
        if (m_newClasses->item(i)->checkState() == Qt::Checked)
            names.append(m_newClasses->item(i)->text());
    return names;
}

void ImportCard::import()
{
    scan(); // the click may be what ended the typing
    m_isImportWanted = m_isScanning;
    if (!m_isScanning)
        run(m_folder->text().trimmed(), options(), wantedClasses());
}

void ImportCard::run(const QString &folder, const FolderImportOptions &options, const QStringList &newClasses)
{
    if (!m_session.project() || m_isRunning)
        return;
    m_lastFolder = folder;
    m_isRunning = true;
    m_report->hide();
    updateState();
    const std::function<FolderImportReport(Progress &)> work
        = [=, path = m_session.project()->path()](Progress &progress) {
              const auto project = Project::open(path);
              for (const QString &name : newClasses)
                  if (!project->classes().find(name))
                      project->classes().add(name);
              return importFolder(*project, folder, options, progress);
          };
    Job *job = runJob<FolderImportReport>(
        tr("Importing images"), work, this, [this, options](const FolderImportReport &report) { showReport(report, options); });
    connect(job, &Job::cancelled, this, [this] {
        m_session.showMessage(MessageKind::Info, tr("Import stopped. What was read is kept; importing again goes on from there."));
    });
    connect(job, &Job::finished, this, [this] {
        // Also after a failure or a stop: batches that were committed are there.
        m_isRunning = false;
        m_scanned.clear();
        scan();
        updateState();
        Q_EMIT m_session.classesChanged();
        Q_EMIT m_session.imagesChanged();
        Q_EMIT m_session.labelsChanged({});
    });
    m_session.track(job);
}

void ImportCard::showReport(const FolderImportReport &report, const FolderImportOptions &options)
{
    m_report->show(report, options);
    QString text = tr("%n image(s) added.", nullptr, report.added);
    const int unreadable = int(report.unreadable.size());
    if (unreadable > 0)
        text += u' ' + tr("%n file(s) could not be read; the Data page lists them.", nullptr, unreadable);
    m_session.showMessage(unreadable > 0 ? MessageKind::Warning : MessageKind::Good, text);
}

} // namespace taxon
