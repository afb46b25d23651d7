#pragma once

#include "app/workbench/label/filter_text.h"
#include "app/workbench/label/key_map.h"
#include "app/workbench/label/label_controller.h"
#include "app/workbench/page.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace taxon {

class AnnotatorPrompt;
class ClassPanel;
class CommentEditor;
class Filmstrip;
class FilterPanel;
class GuidePanel;
class ImagePane;
class ImageView;
class LabelHeader;
class QueueBar;
class SavedFilterList;
class TimesPopover;
class LabelViews;
class ViewSwitch;

/// One image large, one key a decision.
class LabelPage : public Page {
    Q_OBJECT
public:
    explicit LabelPage(Session &session, QWidget *parent = nullptr);
    ~LabelPage() override;

    QString title() const override { return tr("Label"); }
    QString iconName() const override { return QStringLiteral("label"); }
    QString stateText() const override;
    void activate() override;
    QList<std::pair<QString, QString>> keys() const override;
    std::function<void()> keyEditor() override;
    QList<PaletteEntry> paletteEntries() override;
    bool mayClose() override;
    bool isSettled() const override;

    LabelController &controller() { return m_controller; }
    const ImageView &imageView() const { return *m_image; }
    ImagePane &imagePane() { return *m_pane; }
    LabelViews &views() { return *m_views; }
    const KeyMap &keyMap() const { return m_keys; }
    void run(LabelCommand command);
    /// The editor, ready for the new key of `label` if one is given.
    void editKeys(ClassId label = {});
    GuidePanel &guide() { return *m_guide; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    QWidget *makeWork();
    QWidget *makeCenter();
    QWidget *makeSide();
    void connectFilter();
    void openPanel(bool isOpen);
    FilterNames filterNames() const;
    void showFilter();
    void showFacets();
    void showQueue();
    QString questionText() const;
    void connectSession();
    void connectController();
    void markStale();
    void refresh();
    void chooseState();
    void showCurrent();
    void showPlace();
    void showPicture();
    void prefetch();
    void updateLabels();
    void updateCounts();
    void showView();
    void takeFocus();
    void leaveReview();
    void connectPanel();
    bool pressKey(const QKeyEvent &event);
    bool pressEscape(const QKeyEvent &event);
    void pressSecond(const QKeyEvent &event);
    void readKeys();
    void beginTwoKeys(LabelCommand first);
    void endTwoKeys();
    void setUnsure(int perCent);
    void stepConfidence(int by);
    void toggleAfterLabel();
    void openComment();
    void showState();
    QString noteText() const;
    void choose(const ImageFilter &filter);
    QList<PaletteEntry> filterEntries();
    void showReloaded();

    Session &m_session;
    LabelController m_controller;
    QStackedWidget *m_states; ///< nothing to label, who labels, work
    QWidget *m_empty;
    AnnotatorPrompt *m_prompt;
    QWidget *m_work = nullptr;
    QSplitter *m_splitter;
    LabelHeader *m_header;
    QueueBar *m_queue;
    LabelViews *m_views;
    ViewSwitch *m_switch;
    ImagePane *m_pane;   ///< within the views
    ImageView *m_image; ///< within the pane
    ClassPanel *m_classes;
    Filmstrip *m_strip;
    SavedFilterList *m_saved;
    FilterPanel *m_panel;
    CommentEditor *m_comment;
    TimesPopover *m_times;
    GuidePanel *m_guide;
    QStackedWidget *m_center = nullptr; ///< the image, or that no image passes
    QWidget *m_noImages = nullptr;
    QTimer m_recount; ///< the panel's counts follow the labels after a moment
    KeyMap m_keys;
    std::optional<LabelCommand> m_first; ///< of two keys, pressed
    int m_unsure = 50;                   ///< per cent that “unsure” means
    bool m_isStale = false;
    bool m_showsAnew = false; ///< files may have changed: the picture is shown anew after reading
};

} // namespace taxon
