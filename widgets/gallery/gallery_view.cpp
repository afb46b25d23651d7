#include "widgets/gallery/gallery_view.h"

#include "widgets/gallery/picture_delegate.h"

#include <QEvent>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kCellSide = 132;
constexpr int kThumbnailSide = 256; ///< enough for a screen with two pixels a point
constexpr qint64 kCacheBytes = 96LL * 1024 * 1024;

} // namespace

GalleryView::GalleryView(QWidget *parent)
    : QListView(parent)
    , m_loader(thumbnailDecode(kThumbnailSide), kCacheBytes)
{
    setModel(&m_model);
    setItemDelegate(new PictureDelegate(m_loader, kCellSide, PictureDelegate::Captions::Shown, this));
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setLayoutMode(QListView::Batched);
    setBatchSize(2'000);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setSpacing(2);
    setAccessibleName(tr("Images"));
    connect(&m_loader, &PictureLoader::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
}

void GalleryView::setRows(const QList<GalleryRow> &rows)
{
    m_model.setRows(rows);
}

void GalleryView::setCurrentRow(int row)
{
    setCurrentIndex(m_model.index(row));
}

QList<int> GalleryView::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectedIndexes();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void GalleryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void GalleryView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace taxon
