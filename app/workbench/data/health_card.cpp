#include "app/workbench/data/health_card.h"

#include "app/workbench/session.h"
#include "core/dataset/resolved_labels.h"
#include "core/health/measure_images.h"
#include "core/imaging/thumbnail_cache.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace taxon {
namespace {

constexpr int kListWidth = 260;
constexpr int kPictureSide = 120;

HealthView readHealth(Project &project, Progress &progress)
{
    HealthView view{.report = checkHealth(project, progress), .labels = {}, .classes = {}};
    QSet<ImageId> shown;
    for (const Finding &finding : std::as_const(view.report.findings))
        for (const ImageId id : finding.images)
            shown.insert(id);
    for (const ResolvedLabel &resolved : resolveLabels(project))
        if (resolved.label && shown.contains(resolved.image))
            view.labels.insert(resolved.image, *resolved.label);
    for (const ImageClass &label : project.classes().counted())
        view.classes.insert(label.id, label);
    return view;
}

QString actionText(FindingAction action)
{
    switch (action) {
    case FindingAction::Label:
        return HealthCard::tr("Look through them");
    case FindingAction::Import:
        return HealthCard::tr("Add images");
    case FindingAction::Files:
        return HealthCard::tr("Look for the files");
    case FindingAction::Similar:
        return HealthCard::tr("Compare the groups");
    case FindingAction::Split:
        break;
    }
    return HealthCard::tr("Make a new split");
}

QString titlesOf(const QList<FindingKind> &kinds)
{
    QStringList titles;
    for (const FindingKind kind : kinds)
        titles.append(findingKindTitle(kind));
    return titles.join(QStringLiteral(" · "));
}

} // namespace

HealthCard::HealthCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Health of the data"), parent)
    , m_list(new QListView)
    , m_details(nullptr)
    , m_sentence(makeLabel({}))
    , m_action(makeButton(QStringLiteral("next"), {}))
    , m_gallery(new GalleryView)
    , m_measure(makePrimaryButton({}))
    , m_summary(makeLabel({}))
    , m_passed(makeMutedLabel({}))
{
    build();
    connect(m_measure, &QPushButton::clicked, this, &HealthCard::measure);
    connect(m_action, &QPushButton::clicked, this, &HealthCard::act);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) { showFinding(current.row()); });
    connect(m_gallery, &GalleryView::rowActivated, this, [this](int row) {
        const auto &images = m_model.finding(m_list->currentIndex().row()).images;
        this->session().review(QList<ImageId>(images.begin(), images.end()), row);
    });
    connect(&session, &Session::imagesChanged, m_gallery, &GalleryView::forgetPictures);
    for (const auto signal : {&Session::classesChanged, &Session::snapshotChanged, &Session::runsChanged})
        connect(&session, signal, this, &DataCard::markStale);
    connect(&session, &Session::labelsChanged, this, &DataCard::markStale);
    reset();
}

void HealthCard::build()
{
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("healthSummary"));
    m_passed->setWordWrap(true);
    m_passed->setObjectName(QStringLiteral("healthPassed"));
    m_measure->setObjectName(QStringLiteral("measureImages"));
    m_measure->setToolTip(tr("Every image is read once. It can be stopped at any time and goes on where it was."));
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Findings, the worst first"));
    m_list->setModel(&m_model);
    m_list->setFixedWidth(kListWidth);
    m_list->setSpacing(2);
    m_details = makeDetails();
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_measure);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kLarge);
    columns->addWidget(m_list);
    columns->addWidget(m_details, 1);
    content().addLayout(line);
    content().addLayout(columns, 1);
    content().addWidget(m_passed);
}

QWidget *HealthCard::makeDetails()
{
    auto *details = new QWidget;
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("findingSentence"));
    m_action->setObjectName(QStringLiteral("findingAction"));
    m_gallery->setAccessibleName(tr("Images of the finding"));
    m_gallery->setCellSide(kPictureSide);
    m_gallery->setCaptions(PictureDelegate::Captions::Caption);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_sentence);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    layout->addWidget(m_gallery, 1);
    return details;
}

void HealthCard::reset()
{
    m_isRead = false;
    m_view = {};
    m_model.setFindings({});
    const Project *project = session().project();
    m_gallery->setPictureSource(
        thumbnailDecode(project ? std::make_shared<ThumbnailCache>(project->cacheFolder()) : nullptr), [this](PictureRequest &request) { complete(request); });
    showFinding(-1);
    showSummary();
}

void HealthCard::refresh()
{
    read<HealthView>(tr("Checking the data"), readHealth, [this](const HealthView &view) { show(view); });
}

/// The finding of the same kind stays chosen.
void HealthCard::show(const HealthView &view)
{
    const int before = m_list->currentIndex().row();
    const auto kind = before >= 0 ? std::optional(m_model.finding(before).kind) : std::nullopt;
    m_isRead = true;
    m_view = view;
    m_model.setFindings(view.report.findings);
    int row = 0;
    for (int i = m_model.rowCount() - 1; i >= 0; --i)
        if (kind == m_model.finding(i).kind)
            row = i;
    m_list->setCurrentIndex(m_model.index(row));
    showFinding(m_list->currentIndex().row());
    showSummary();
}

void HealthCard::showSummary()
{
    const HealthReport &report = m_view.report;
    const auto count = [&](Severity severity) {
        return int(std::count_if(report.findings.begin(), report.findings.end(), [severity](const Finding &finding) { return finding.severity == severity; }));
    };
    const int problems = count(Severity::Problem);
    const int warnings = count(Severity::Warning);
    const int findings = int(report.findings.size());
    QString text;
    if (!m_isRead)
        text = tr("The data is being checked.");
    else if (report.images == 0)
        text = tr("There are no images yet.");
    else if (problems > 0)
        text = tr("%n problem(s) to solve before you trust a result.", nullptr, problems) + (warnings > 0 ? u' ' + tr("Besides, %n warning(s).", nullptr, warnings) : QString());
    else if (warnings > 0)
        text = tr("No problems, and %n warning(s).", nullptr, warnings);
    else
        text = tr("No problems and no warnings.");
    if (report.waiting > 0) {
        const int waiting = int(report.waiting);
        text += u' ' + tr("%n image(s) have not been measured: their colours, sharpness and likeness are unknown.", nullptr, waiting);
        m_measure->setText(tr("Measure %n image(s)", nullptr, waiting));
    }
    m_summary->setText(text);
    m_measure->setVisible(report.waiting > 0);
    m_measure->setEnabled(!m_isMeasuring);
    m_list->setVisible(findings > 0);
    m_details->setVisible(findings > 0);
    QStringList rest;
    if (!report.passed.isEmpty())
        rest.append(tr("No findings: %1").arg(titlesOf(report.passed)));
    if (!report.skipped.isEmpty())
        rest.append(tr("Not looked for, without labels, a split, measured images, or with fewer than 20 images: %1").arg(titlesOf(report.skipped)));
    m_passed->setText(rest.join(u'\n'));
}

void HealthCard::showFinding(int row)
{
    if (row < 0) {
        m_gallery->setRows({});
        return;
    }
    const Finding &finding = m_model.finding(row);
    m_sentence->setText(finding.sentence);
    m_action->setText(actionText(finding.action));
    QList<GalleryRow> rows;
    for (const ImageId id : finding.images) {
        const auto label = m_view.classes.constFind(m_view.labels.value(id));
        const bool isLabeled = label != m_view.classes.constEnd();
        rows.append({id, {}, isLabeled ? label->name : tr("no label"), isLabeled ? QColor(label->color) : QColor()});
    }
    m_gallery->setRows(rows);
}

void HealthCard::measure()
{
    if (m_isMeasuring || projectPath().isEmpty())
        return;
    m_isMeasuring = true;
    showSummary();
    Job *job = runJob<MeasureReport>(
        tr("Looking at images"), [path = projectPath()](Progress &progress) { return measureImages(*Project::open(path), progress); }, this,
        [this](const MeasureReport &report) {
            if (report.unusable > 0)
                session().showMessage(MessageKind::Warning, tr("%n file(s) could not be read just now.", nullptr, int(report.unusable)));
        });
    connect(job, &Job::cancelled, this, [this] {
        session().showMessage(MessageKind::Info, tr("Stopped. What was measured is kept; the next time it goes on from there."));
    });
    connect(job, &Job::finished, this, [this] {
        m_isMeasuring = false;
        Q_EMIT session().imagesChanged(); // what looks alike is known to filters, too
    });
    session().track(job);
}

void HealthCard::act()
{
    const Finding &finding = m_model.finding(m_list->currentIndex().row());
    if (finding.action == FindingAction::Label)
        session().review(QList<ImageId>(finding.images.begin(), finding.images.end()), 0);
    else
        Q_EMIT session().pageRequested(QStringLiteral("data/") + findingActionName(finding.action));
}

} // namespace taxon
