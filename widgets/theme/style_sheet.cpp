#include "widgets/theme/style_sheet.h"

#include "widgets/theme/theme.h"

namespace taxon {
namespace {

constexpr char kSheet[] = R"(
QLabel[textSize="11"] { font-size: 11px; }
QLabel[textSize="13"] { font-size: 13px; }
QLabel[textSize="16"] { font-size: 16px; font-weight: 600; }
QLabel[textSize="22"] { font-size: 22px; font-weight: 600; }
QLabel[badge="true"] { color: @muted; border: 1px solid @border; border-radius: 4px; padding: 1px 6px; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="bad"] { color: @bad; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QWidget[bar="true"] { background: @rail; }
QPushButton { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover { border-color: @accent; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[primary="true"]:disabled { background: @border; color: @muted; border-color: @border; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: @pressed; }
QPushButton[flat="true"]:focus { border-color: @accent; }
QPushButton[chip="true"] { border-radius: 11px; padding: 2px 8px; min-height: 16px; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; image: url(:/taxon/icons/arrow_down_@variant.svg); width: 12px; height: 12px; right: 6px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @muted; background: @surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(:/taxon/icons/tick_@variant.svg); }
QAbstractItemView::indicator:selected { border-color: @onAccent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @onAccent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover, QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 4px 8px; min-height: 20px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @muted; background: @window; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/taxon/icons/arrow_down_@variant.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; padding: 4px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 18px; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/taxon/icons/arrow_up_@variant.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/taxon/icons/arrow_down_@variant.svg); width: 10px; height: 10px; }
QAbstractItemView { background: @surface; border: 1px solid @border; border-radius: 6px; outline: none; }
QListView::item, QTreeView::item { min-height: 26px; }
QTableView { gridline-color: @border; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px; font-weight: 400; }
QTableCornerButton::section { background: @surface; border: none; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { background: @muted; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent; border: 2px solid @surface; border-radius: 8px; width: 12px; margin: -6px 0; }
QSlider::handle:horizontal:hover { background: @accentHover; }
QSlider:focus::handle:horizontal, QSlider::handle:horizontal:focus { border-color: @text; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @muted; }
QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar:disabled { background: @window; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: none; width: 0; height: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @accent; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 8px; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @pressed; color: @text; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 6px 12px; color: @muted; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
)";

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int from, int to) { return int(from + (to - from) * share + 0.5); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

} // namespace

QString styleSheetOf(const Theme &colors)
{
    QString sheet = QString::fromLatin1(kSheet);
    const auto set = [&sheet](const char *name, const QString &value) {
        sheet.replace(QLatin1Char('@') + QLatin1String(name), value);
    };
    // Longer names first where one begins with another.
    set("accentHover", mix(colors.accent, colors.text, 0.15).name());
    set("accent", colors.accent.name());
    set("onAccent", colors.onAccent.name());
    set("pressed", mix(colors.surface, colors.accent, 0.14).name());
    set("handle", mix(colors.window, colors.text, 0.25).name());
    set("muted", colors.mutedText.name());
    set("good", colors.good.name());
    set("warning", colors.warning.name());
    set("bad", colors.bad.name());
    set("surface", colors.surface.name());
    set("window", colors.window.name());
    set("border", colors.border.name());
    set("rail", colors.rail.name());
    set("text", colors.text.name());
    set("variant", colors.isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace taxon
