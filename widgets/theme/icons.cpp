#include "widgets/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are left out by the linker unless somebody asks for them.
static void initResources()
{
    Q_INIT_RESOURCE(taxon_icons);
}

namespace taxon {
namespace {

constexpr int kSwatch = 12;

QByteArray drawingOf(const QString &name)
{
    static QHash<QString, QByteArray> drawings;
    const auto known = drawings.constFind(name);
    if (known != drawings.constEnd())
        return *known;
    initResources();
    QFile file(QStringLiteral(":/taxon/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qWarning("no icon named %s", qPrintable(name));
    return drawings[name] = file.readAll();
}

/// Paints the drawing in the colour that the theme has at that moment.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = qMin(rect.width(), rect.height());
        const qreal ratio = painter->device()->devicePixelRatio();
        const QRect target(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(target, iconPixmap(m_name, colorFor(mode, state), side, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels already.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap canvas(size);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return canvas;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name); }

private:
    static QColor colorFor(QIcon::Mode mode, QIcon::State state)
    {
        if (mode == QIcon::Disabled)
            return theme().border.darker(theme().isDark ? 90 : 120);
        if (mode == QIcon::Selected)
            return theme().onAccent;
        return state == QIcon::On ? theme().accent : theme().text;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int side = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("taxon-icon %1 %2 %3").arg(name, color.name(QColor::HexArgb)).arg(side);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QByteArray svg = drawingOf(name);
        svg.replace("currentColor", color.name().toLatin1());
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        if (!svg.isEmpty())
            QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QPixmap swatch(const QColor &color)
{
    QPixmap picture(kSwatch, kSwatch);
    picture.fill(color);
    return picture;
}

} // namespace taxon
