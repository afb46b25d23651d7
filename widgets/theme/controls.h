#pragma once

#include <QString>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace taxon {

/// The one button of a page or card that matters most.
QPushButton *makePrimaryButton(const QString &text);
/// An ordinary button with an icon before its text.
QPushButton *makeButton(const QString &iconName, const QString &text);
/// A small flat button that is only an icon; `name` is its accessible name and tooltip.
QToolButton *makeIconButton(const QString &iconName, const QString &name);

/// A framed area on the page. Its layout is a QVBoxLayout with the usual margins; the title may be empty.
QFrame *makeCard(const QString &title = {});
QVBoxLayout *cardLayout(QFrame *card);

/// In the middle of its width, and as high as its text needs there: an alignment would keep it at the height of its size hint.
QHBoxLayout *centered(QWidget *widget);

/// What an empty page shows: a picture, a sentence, and room for one button (may be nullptr).
QWidget *makeEmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *button = nullptr);

/// Colours a label's text as good, warning or bad; empty for normal. Follows the theme.
void setTone(QWidget *widget, const QString &tone);

} // namespace taxon
