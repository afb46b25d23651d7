#include "widgets/theme/theme.h"

#include "widgets/theme/style_sheet.h"

#include <QApplication>
#include <QLabel>
#include <QPalette>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace taxon {
namespace {

Theme g_theme;

Theme lightTheme()
{
    return {
        .isDark = false,
        .window = QColor(0xF4F4F6),
        .surface = QColor(0xFEFEFF),
        .rail = QColor(0xEAEAEE),
        .border = QColor(0xD3D3DB),
        .text = QColor(0x1F1F26),
        .mutedText = QColor(0x5D5E6A),
        .accent = QColor(0x5656D0),
        .onAccent = QColor(0xFFFFFF),
        .good = QColor(0x187242),
        .warning = QColor(0x8F5600),
        .bad = QColor(0xBD2A36),
        .imageBackground = QColor(0xC6C6C9),
    };
}

/// For reading rooms: dim surroundings, so that the image is the brightest thing on the screen.
Theme darkTheme()
{
    return {
        .isDark = true,
        .window = QColor(0x17181B),
        .surface = QColor(0x1F2025),
        .rail = QColor(0x121316),
        .border = QColor(0x35363E),
        .text = QColor(0xDCDDE3),
        .mutedText = QColor(0x9C9DA9),
        .accent = QColor(0x8E8CF0),
        .onAccent = QColor(0x14141A),
        .good = QColor(0x57C58B),
        .warning = QColor(0xE3A64A),
        .bad = QColor(0xF0727B),
        .imageBackground = QColor(0x0F1011),
    };
}

QPalette paletteOf(const Theme &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.surface);
    set(QPalette::AlternateBase, colors.window);
    set(QPalette::Text, colors.text);
    set(QPalette::PlaceholderText, colors.mutedText);
    set(QPalette::Button, colors.surface);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.bad);
    set(QPalette::ToolTipBase, colors.surface);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, colors.onAccent);
    set(QPalette::Link, colors.accent);
    set(QPalette::Mid, colors.border);
    set(QPalette::Dark, colors.border.darker(130));
    set(QPalette::Light, colors.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.mutedText);
    return palette;
}

/// Qt 6.4 cannot be asked for the colour scheme: the palette before ours tells it.
bool systemIsDark(const QApplication &application)
{
    static const bool isDark = application.palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

int pixels(TextSize size)
{
    switch (size) {
    case TextSize::Small: return 11;
    case TextSize::Normal: return 13;
    case TextSize::Large: return 16;
    case TextSize::Huge: return 22;
    }
    return 13;
}

QLabel *labelOf(const QString &text, TextSize size, const char *tone)
{
    auto *label = new QLabel(text);
    label->setFont(textFont(size));
    label->setProperty("tone", QString::fromLatin1(tone));
    // The style sheet sets a font for all widgets and would win over setFont().
    label->setProperty("textSize", pixels(size));
    return label;
}

constexpr QSize kSortArrow(8, 6);
constexpr int kCellMargin = 5; ///< pixels; with the one that Qt adds, as much as the style sheet gives the headers

/// Room beside the text of tables' cells: a padding in the style sheet would draw their icons twice. No room beside that
/// of their headers for the arrow of the order, which stands above it.
class Style : public QProxyStyle {
public:
    Style()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        const auto *tree = qobject_cast<const QTreeView *>(widget);
        if (metric == PM_FocusFrameHMargin && (qobject_cast<const QTableView *>(widget) || (tree && !tree->isHeaderHidden())))
            return kCellMargin;
        if (metric == PM_HeaderMargin)
            return 0; // the style sheet gives it
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override
    {
        if (element == SE_HeaderArrow)
            return {option->rect.center().x() - kSortArrow.width() / 2, option->rect.top() + 1, kSortArrow.width(), kSortArrow.height()};
        return QProxyStyle::subElementRect(element, option, widget);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override
    {
        const auto *header = type == CT_HeaderSection ? qstyleoption_cast<const QStyleOptionHeader *>(option) : nullptr;
        if (!header)
            return QProxyStyle::sizeFromContents(type, option, size, widget);
        QStyleOptionHeader unsorted = *header;
        unsorted.sortIndicator = QStyleOptionHeader::None;
        if (widget)
            unsorted.fontMetrics = widget->fontMetrics(); // the bold one that Qt measures is never shown
        return QProxyStyle::sizeFromContents(type, &unsorted, size, widget);
    }
};

} // namespace

void applyTheme(QApplication &application, ThemeKind kind)
{
    const bool dark = kind == ThemeKind::Dark || (kind == ThemeKind::System && systemIsDark(application));
    systemIsDark(application);
    g_theme = dark ? darkTheme() : lightTheme();
    QPixmapCache::clear();
    application.setStyle(new Style);
    application.setFont(textFont(TextSize::Normal));
    application.setPalette(paletteOf(g_theme));
    application.setStyleSheet(styleSheetOf(g_theme));
}

const Theme &theme()
{
    if (!g_theme.window.isValid())
        g_theme = lightTheme();
    return g_theme;
}

QFont textFont(TextSize size)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels(size));
    font.setWeight(size == TextSize::Large || size == TextSize::Huge ? QFont::DemiBold : QFont::Normal);
    return font;
}

QLabel *makeLabel(const QString &text, TextSize size)
{
    return labelOf(text, size, "");
}

QLabel *makeMutedLabel(const QString &text, TextSize size)
{
    return labelOf(text, size, "muted");
}

} // namespace taxon
