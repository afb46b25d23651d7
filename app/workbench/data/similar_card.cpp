#include "app/workbench/data/similar_card.h"

#include "app/workbench/data/similar_view.h"
#include "app/workbench/session.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/dataset/snapshot_builder.h"
#include "core/imaging/thumbnail_cache.h"
#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <memory>

namespace taxon {
namespace {

constexpr int kAfterMovingMs = 150;

} // namespace

SimilarCard::SimilarCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Images that look alike"), parent)
    , m_model([this](ImageId image) { return pathOf(image); })
    , m_view(new SimilarView(m_model))
    , m_distance(new QSlider(Qt::Horizontal))
    , m_meaning(makeLabel({}))
    , m_onlyConflicts(new QCheckBox(tr("Only groups with different labels")))
    , m_keep(new QCheckBox(tr("Keep look-alikes together in the split")))
    , m_compare(makePrimaryButton({}))
    , m_summary(makeLabel({}))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterMovingMs);
    connect(&m_soon, &QTimer::timeout, this, &DataCard::markStale);
    connect(m_distance, &QSlider::valueChanged, this, [this] {
        explain();
        m_soon.start();
        if (m_keep->isChecked())
            keepTogether();
    });
    connect(m_keep, &QCheckBox::toggled, this, &SimilarCard::keepTogether);
    connect(m_keep, &QCheckBox::toggled, this, &SimilarCard::showSummary);
    connect(m_onlyConflicts, &QCheckBox::toggled, &m_model, &SimilarModel::showOnlyConflicts);
    connect(m_onlyConflicts, &QCheckBox::toggled, this, &SimilarCard::showSummary);
    connect(m_compare, &QPushButton::clicked, this, &SimilarCard::compare);
    connect(m_view, &SimilarView::opened, this, &SimilarCard::open);
    connect(&session, &Session::imagesChanged, m_view, &SimilarView::forgetPictures);
    connect(&session, &Session::imagesChanged, this, [this] {
        if (!m_isComparing)
            m_unusable = 0; // a file may be back
    });
    connect(&session, &Session::labelsChanged, this, &DataCard::markStale);
    connect(&session, &Session::classesChanged, this, &DataCard::markStale);
    reset();
}

void SimilarCard::build()
{
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("similarSummary"));
    m_compare->setObjectName(QStringLiteral("compareImages"));
    m_compare->setToolTip(tr("Every image is read once. It can be stopped at any time and goes on where it was."));
    m_onlyConflicts->setObjectName(QStringLiteral("onlyConflicts"));
    m_keep->setObjectName(QStringLiteral("keepTogether"));
    m_keep->setToolTip(tr("A network that is tested on a picture nearly like one it has learned looks better than it is."));
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_compare);
    content().addLayout(line);
    content().addWidget(makeControls());
    content().addWidget(m_view, 1);
}

QWidget *SimilarCard::makeControls()
{
    m_distance->setObjectName(QStringLiteral("nearDistance"));
    m_distance->setAccessibleName(tr("How much two pictures may differ"));
    m_distance->setRange(0, kMaxHammingDistance);
    m_distance->setValue(kNearDistance);
    m_distance->setPageStep(1);
    m_distance->setFixedWidth(180);
    m_distance->setToolTip(tr("Bits of 64 by which the fingerprints of two pictures may differ."));
    m_meaning->setWordWrap(true);
    m_meaning->setObjectName(QStringLiteral("nearMeaning"));
    auto *controls = new QWidget;
    auto *grid = new QGridLayout(controls);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kSmall);
    grid->addWidget(makeLabel(tr("How alike")), 0, 0);
    grid->addWidget(m_distance, 0, 1);
    grid->addWidget(m_meaning, 0, 2);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(space::kHuge);
    boxes->addWidget(m_onlyConflicts);
    boxes->addWidget(m_keep);
    boxes->addStretch();
    grid->addLayout(boxes, 1, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    return controls;
}

void SimilarCard::reset()
{
    m_isFilled = false;
    m_figures = {};
    m_groupCount = 0;
    m_unusable = 0;
    m_model.setGroups({});
    usePicturesOfProject();
    explain();
    showSummary();
}

void SimilarCard::explain()
{
    const int distance = m_distance->value();
    const QString meaning = distance == 0 ? tr("the same picture, also at another size or saved again")
        : distance <= kNearDistance       ? tr("nearly the same picture: cut, brighter, a moment later")
        : distance <= 8                   ? tr("much alike: the same thing photographed twice; look before you trust it")
                                          : tr("somewhat alike: groups will hold pictures that have nothing to do with each other");
    m_meaning->setText(tr("%1 of 64: %2").arg(distance).arg(meaning));
}

void SimilarCard::refresh()
{
    if (!m_isFilled)
        session().attempt([this] {
            if (const auto kept = newestNearDistance(*session().project())) {
                const QSignalBlocker quietDistance(m_distance);
                const QSignalBlocker quietKeep(m_keep);
                m_distance->setValue(*kept);
                m_keep->setChecked(true);
                explain();
            } else {
                const QSignalBlocker quietKeep(m_keep);
                m_keep->setChecked(false);
            }
            m_isFilled = true;
        });
    read<SimilarGroups>(
        tr("Looking for images that look alike"),
        [distance = m_distance->value()](Project &project, Progress &progress) { return readSimilarGroups(project, distance, progress); },
        [this](const SimilarGroups &similar) { showGroups(similar); });
}

void SimilarCard::showGroups(const SimilarGroups &similar)
{
    const int top = m_view->indexAt({4, 4}).row();
    m_model.setGroups(similar);
    if (top > 0 && top < m_model.rowCount()) // a label was changed: the person looks on where she was
        m_view->scrollTo(m_model.index(top), QAbstractItemView::PositionAtTop);
    m_groupCount = similar.groups.size();
    m_figures = similar;
    m_figures.groups.clear();
    showSummary();
}

void SimilarCard::showSummary()
{
    const QLocale locale;
    QString text;
    if (m_figures.images == 0)
        text = tr("There are no images yet.");
    else if (m_figures.waiting == m_figures.images)
        text = m_groupCount == 0 ? tr("The images have not been compared yet.") : tr("%n group(s) of the same content. The images' look has not been compared yet.", nullptr, int(m_groupCount));
    else if (m_groupCount == 0)
        text = tr("No two images are so much alike.");
    else
        text = tr("Groups: %1, with together %2 images. Groups with different labels: %3.")
                   .arg(locale.toString(m_groupCount), locale.toString(m_figures.grouped), locale.toString(m_figures.conflicts));
    if (m_figures.waiting > 0 && m_figures.waiting < m_figures.images)
        text += QLatin1Char(' ') + tr("%n image(s) have not been compared.", nullptr, int(m_figures.waiting));
    m_summary->setText(text);
    m_compare->setText(tr("Compare %n image(s)", nullptr, int(m_figures.waiting)));
    m_compare->setVisible(m_figures.waiting > m_unusable);
    m_compare->setEnabled(!m_isComparing);
    const bool hasUse = m_figures.waiting < m_figures.images || m_keep->isChecked(); // the split compares by itself
    m_distance->setEnabled(hasUse);
    m_meaning->setEnabled(hasUse);
    m_view->setVisible(m_model.rowCount() > 0);
    m_onlyConflicts->setEnabled(m_figures.conflicts > 0 || m_onlyConflicts->isChecked());
    m_onlyConflicts->setToolTip(m_figures.conflicts > 0 ? QString() : tr("No group has different labels."));
}

QString SimilarCard::pathOf(ImageId image) const
{
    QString path;
    if (session().project())
        session().attempt([&] {
            const ImageStore &images = session().project()->images();
            path = images.absolutePath(images.image(image));
        });
    return path;
}

/// Thumbnails are kept with those of the Label page's grid.
void SimilarCard::usePicturesOfProject()
{
    const Project *project = session().project();
    m_view->setPictureSource(
        thumbnailDecode(project ? std::make_shared<ThumbnailCache>(project->cacheFolder()) : nullptr), [this](PictureRequest &request) { complete(request); });
}

void SimilarCard::compare()
{
    if (m_isComparing || projectPath().isEmpty())
        return;
    m_isComparing = true;
    showSummary();
    Job *job = runJob<HashReport>(
        tr("Comparing images"), [path = projectPath()](Progress &progress) { return computePerceptualHashes(*Project::open(path), progress); }, this,
        [this](const HashReport &report) {
            m_unusable = report.unusable;
            if (report.unusable > 0)
                session().showMessage(MessageKind::Warning,
                    tr("%n image(s) could not be compared: their files are missing, changed or damaged.", nullptr, int(report.unusable)));
        });
    connect(job, &Job::cancelled, this, [this] {
        session().showMessage(MessageKind::Info, tr("Comparing stopped. What was read is kept; comparing again goes on from there."));
    });
    connect(job, &Job::finished, this, [this] {
        Q_EMIT session().imagesChanged(); // filters know of look-alikes, too
        m_isComparing = false;
        showSummary();
    });
    session().track(job);
}

/// Stored at once: the next split reads it.
void SimilarCard::keepTogether()
{
    if (!session().project())
        return;
    session().attempt([this] {
        setNearDistance(*session().project(), m_keep->isChecked() ? std::optional(m_distance->value()) : std::nullopt);
    });
}

void SimilarCard::open(int row, int place)
{
    const DuplicateGroup &group = m_model.group(row);
    session().review(QList<ImageId>(group.images.begin(), group.images.end()), place);
}

} // namespace taxon
