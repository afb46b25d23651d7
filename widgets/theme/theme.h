#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QLabel;

namespace taxon {

enum class ThemeKind { System, Light, Dark };

/// The colours that Qt's palette has no role for. One set a theme; read through theme() at paint time.
struct Theme {
    bool isDark = false;
    QColor window;        ///< page background
    QColor surface;       ///< cards, tables, inputs
    QColor rail;          ///< rail and bars
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;        ///< blue-violet
    QColor onAccent;
    QColor good;
    QColor warning;
    QColor bad;
    QColor imageBackground; ///< neutral grey around images
};

/// Spacing in pixels.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
inline constexpr int kRadius = 6;
} // namespace space

enum class TextSize { Small, Normal, Large, Huge }; ///< 11, 13, 16 and 22 pixels of the system's font

/// Fusion, palette and style sheet; may be called again at run time. Widgets that paint themselves get a
/// QEvent::PaletteChange.
void applyTheme(QApplication &application, ThemeKind kind);
const Theme &theme();

/// The system's font in one of the four sizes, for painting.
QFont textFont(TextSize size);

/// A line icon of the drawn set (resources/icons/NAME.svg), in the theme's text colour, accent when checked.
/// It follows a change of theme by itself.
QIcon icon(const QString &name);

/// The same drawing in a fixed colour, for painting beside text of that colour.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// A small square of a class's colour, for the cells of tables and for buttons.
QPixmap swatch(const QColor &color);

/// A label in one of the four sizes; `muted` colours follow the theme.
QLabel *makeLabel(const QString &text, TextSize size = TextSize::Normal);
QLabel *makeMutedLabel(const QString &text, TextSize size = TextSize::Normal);

} // namespace taxon
