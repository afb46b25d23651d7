#include "app/workbench/data/cache_card.h"

#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>

#include <cmath>

namespace taxon {
namespace {

constexpr double kGigabyte = 1e9;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

CacheCard::CacheCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Caches"), parent)
    , m_sizes(makeLabel({}))
    , m_limit(new QDoubleSpinBox)
    , m_clear(makeButton(QStringLiteral("trash"), tr("Clear…")))
{
    m_sizes->setWordWrap(true);
    m_sizes->setObjectName(QStringLiteral("cacheSizes"));
    m_limit->setObjectName(QStringLiteral("cacheLimit"));
    m_limit->setDecimals(1);
    m_limit->setRange(double(kLeastCacheBytes) / kGigabyte, double(kMostCacheBytes) / kGigabyte);
    m_limit->setSuffix(tr(" GB"));
    m_limit->setAccessibleName(tr("Room for images prepared for training"));
    m_limit->setToolTip(tr("Before a run prepares images, those go that were not used for longest; never what a run is using. It holds for everyone who works on this project."));
    m_limit->setKeyboardTracking(false);
    m_clear->setObjectName(QStringLiteral("clearCaches"));
    auto *muted = makeMutedLabel(tr("Kept in the project's folder so that training, thumbnails and health checks start at once. All of it is made again when it is needed."));
    muted->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("At most")));
    row->addWidget(m_limit);
    row->addWidget(makeLabel(tr("of prepared images")));
    row->addStretch();
    row->addWidget(m_clear);
    content().addWidget(muted);
    content().addWidget(m_sizes);
    content().addLayout(row);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &CacheCard::setLimit);
    connect(m_clear, &QPushButton::clicked, this, &CacheCard::clear);
    connect(&session, &Session::runsChanged, this, &DataCard::markStale);
    reset();
}

void CacheCard::reset()
{
    show({});
    setEnabled(session().project() != nullptr);
}

void CacheCard::refresh()
{
    read<Figures>(
        tr("Measuring the caches"), [](Project &project, Progress &) { return Figures {cacheUse(project), packCacheLimit(project)}; },
        [this](const Figures &figures) { show(figures); });
}

void CacheCard::show(const Figures &figures)
{
    m_use = figures.use;
    m_sizes->setText(tr("Images prepared for training: %1 in %n store(s). Thumbnails and measurements: %2.", nullptr, m_use.stores)
            .arg(sizeText(m_use.storeBytes), sizeText(m_use.otherBytes)));
    const QSignalBlocker blocker(m_limit);
    m_limit->setValue(double(figures.limit) / kGigabyte);
    m_clear->setEnabled(m_use.total() > 0);
}

void CacheCard::setLimit()
{
    if (session().project())
        session().attempt([this] { setPackCacheLimit(*session().project(), std::llround(m_limit->value() * kGigabyte)); });
}

void CacheCard::clear()
{
    QMessageBox box(QMessageBox::Question, tr("Caches"), tr("Delete %1 of caches?").arg(sizeText(m_use.total())), QMessageBox::Cancel, this);
    box.setInformativeText(tr("Nothing but time is lost: no image, label or run. The next run prepares its images again, and thumbnails and measurements are made again. What a run is using stays."));
    const QPushButton *remove = box.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() != remove)
        return;
    Job *job = runJob<bool>(
        tr("Clearing the caches"),
        [path = projectPath()](Progress &) {
            clearCache(*Project::open(path));
            return true;
        },
        this, [this](bool) { markStale(); });
    session().track(job);
}

} // namespace taxon
