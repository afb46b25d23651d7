#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <utility>

namespace taxon {

class Session;

/// One line of the command palette (Ctrl+K).
struct PaletteEntry {
    QString title; ///< what it does: "Show images labeled crazing"
    QString hint;  ///< shown at the right: a key, or the kind of thing
    QString iconName;
    std::function<void()> run;
};

/// One entry of the rail. A page reads from the session's project and is told when to look again.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Short name on the rail, translated.
    virtual QString title() const = 0;
    /// Name of the rail's icon (see icon()).
    virtual QString iconName() const = 0;
    /// The page of the user guide that tells about it, without ".md".
    virtual QString guideName() const { return iconName(); }
    /// A few words under the name: "412 left", "running"; may be empty.
    virtual QString stateText() const { return {}; }
    /// The page comes to the front; reload what may have changed meanwhile.
    virtual void activate() = 0;
    /// Brings one part of the page to the front; a page without parts, and a name that it does not know, do nothing.
    virtual void showSection(const QString &) {}
    /// The window is about to close; a page with work under way asks what to do with it. false: stay open.
    virtual bool mayClose() { return true; }
    /// Keys of this page for the `?` overlay: (key, what it does), translated.
    virtual QList<std::pair<QString, QString>> keys() const { return {}; }
    /// Opens the editor of these keys; empty: they cannot be changed.
    virtual std::function<void()> keyEditor() { return {}; }
    /// What this page adds to the command palette: classes, runs, filters.
    virtual QList<PaletteEntry> paletteEntries() { return {}; }
    /// Nothing is being loaded any more; a screenshot waits for it.
    virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void stateTextChanged();
};

} // namespace taxon
