#include "app/workbench/data/merge_card.h"

#include "app/workbench/data/merge_preview.h"
#include "app/workbench/data/package_opening.h"
#include "app/workbench/session.h"
#include "core/merge/merge.h"
#include "core/merge/package.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace taxon {
namespace {

/// Empty for what cannot be merged.
QString dropped(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    const QString path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
    return isPackageFile(path) || QFileInfo(path).isDir() ? path : QString();
}

} // namespace

MergeCard::MergeCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_source(new QLineEdit)
    , m_file(makeButton(QStringLiteral("folder"), tr("Package…")))
    , m_project(makeButton(QStringLiteral("folder"), tr("Project…")))
    , m_merge(makePrimaryButton(tr("Merge")))
    , m_hint(makeMutedLabel({}))
    , m_preview(new MergePreview)
{
    setProperty("card", true);
    setAcceptDrops(true);
    build();
    connect(m_file, &QPushButton::clicked, this, &MergeCard::browseFile);
    connect(m_project, &QPushButton::clicked, this, &MergeCard::browseProject);
    connect(m_source, &QLineEdit::textChanged, this, &MergeCard::updateState);
    connect(m_source, &QLineEdit::editingFinished, this, [this] {
        if (m_source->text().trimmed() != m_previewed)
            preview();
    });
    connect(m_merge, &QPushButton::clicked, this, &MergeCard::apply);
    connect(&session, &Session::projectChanged, this, &MergeCard::reset);
    connect(&session, &Session::labelsChanged, this, [this](ImageId image) {
        if (image.isValid() || m_previewed.isEmpty())
            return;
        if (isVisible())
            preview(); // an undo, for one: what was known is news again
        else
            reset();
    });
    updateState();
}

void MergeCard::build()
{
    m_source->setObjectName(QStringLiteral("mergeSource"));
    m_source->setAccessibleName(tr("Package or project to merge"));
    m_source->setPlaceholderText(tr("Choose a package or a project, or drop one here"));
    m_merge->setObjectName(QStringLiteral("mergeApply"));
    m_hint->setObjectName(QStringLiteral("mergeHint"));
    m_hint->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_source, 1);
    line->addWidget(m_file);
    line->addWidget(m_project);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_merge);
    buttons->addWidget(m_hint, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Merge labels from another computer"), TextSize::Large));
    layout->addLayout(line);
    layout->addLayout(buttons);
    layout->addWidget(m_preview);
}

void MergeCard::setSource(const QString &path)
{
    m_source->setText(QDir::toNativeSeparators(path));
    preview();
    m_merge->setFocus();
}

void MergeCard::browseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Package that comes back"), m_source->text(), tr("Packages (*.%1)").arg(kPackageSuffix));
    if (!path.isEmpty())
        setSource(path);
}

void MergeCard::browseProject()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Project folder to merge (NAME.taxon)"), m_source->text());
    if (!path.isEmpty())
        setSource(path);
}

void MergeCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!dropped(*event).isEmpty())
        event->acceptProposedAction();
}

void MergeCard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setSource(dropped(*event));
}

void MergeCard::reset()
{
    ++m_generation;
    m_previewed.clear();
    m_source->clear();
    updateState();
}

void MergeCard::updateState()
{
    const QString path = m_source->text().trimmed();
    const bool isPreviewed = !path.isEmpty() && path == m_previewed;
    if (!isPreviewed)
        m_preview->hide();
    m_merge->setEnabled(isPreviewed && m_bringsNews && !m_isRunning);
    m_hint->setText(m_isRunning ? tr("Working; the bar at the bottom shows how far it is.")
            : isPreviewed       ? QString()
                                : tr("Images are matched by their content, people and classes by name. Nothing changes before you merge."));
}

void MergeCard::preview()
{
    run(false);
}

void MergeCard::apply()
{
    run(true);
}

void MergeCard::run(bool isApplied)
{
    const QString path = m_source->text().trimmed();
    if (!m_session.project() || path.isEmpty() || m_isRunning)
        return;
    m_previewed.clear();
    m_isRunning = true;
    updateState();
    const int generation = ++m_generation;
    const MergeMode mode = isApplied ? MergeMode::Apply : MergeMode::Preview;
    const std::function<MergeReport(Progress &)> work = [path, mode, place = m_session.project()->path()](Progress &progress) {
        return merge(*Project::open(place), QDir::fromNativeSeparators(path), mode, progress);
    };
    Job *job = runJob<MergeReport>(isApplied ? tr("Merging") : tr("Reading what would be merged"), work, this,
        [this, path, generation](const MergeReport &report) {
            if (generation != m_generation)
                return;
            showResult(report);
            m_previewed = path;
        });
    connect(job, &Job::finished, this, [this] {
        m_isRunning = false;
        updateState();
    });
    m_session.track(job);
}

void MergeCard::showResult(const MergeReport &report)
{
    m_bringsNews = report.isDryRun && !report.isNothingNew();
    m_preview->show(report);
    if (report.isDryRun || !report.merge)
        return;
    m_session.showMessage(MessageKind::Good, tr("Merged: %n new label(s).", nullptr, int(report.newDecisions)));
    Q_EMIT m_session.classesChanged();
    Q_EMIT m_session.imagesChanged();
    Q_EMIT m_session.labelsChanged({});
}

} // namespace taxon
