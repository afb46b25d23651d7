#pragma once

#include "app/workbench/label/label_controller.h"
#include "app/workbench/page.h"

class QSplitter;
class QStackedWidget;

namespace taxon {

class AnnotatorPrompt;
class ClassPanel;
class Filmstrip;
class GuidePanel;
class ImagePane;
class ImageView;
class LabelHeader;
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
    QList<PaletteEntry> paletteEntries() override;
    bool isSettled() const override;

    LabelController &controller() { return m_controller; }
    const ImageView &imageView() const { return *m_image; }
    ImagePane &imagePane() { return *m_pane; }
    LabelViews &views() { return *m_views; }
    GuidePanel &guide() { return *m_guide; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    QWidget *makeWork();
    QWidget *makeSide();
    void connectSession();
    void connectController();
    void markStale();
    void refresh();
    void chooseState();
    void showCurrent();
    void showPicture();
    void prefetch();
    void updateLabels();
    void updateCounts();
    void showView();
    void takeFocus();
    void leaveReview();
    bool pressCommand(const QKeyEvent &event);
    void choose(const SequenceFilter &filter);

    Session &m_session;
    LabelController m_controller;
    QStackedWidget *m_states; ///< nothing to label, who labels, work
    QWidget *m_empty;
    AnnotatorPrompt *m_prompt;
    QWidget *m_work = nullptr;
    QSplitter *m_splitter;
    LabelHeader *m_header;
    LabelViews *m_views;
    ViewSwitch *m_switch;
    ImagePane *m_pane;   ///< within the views
    ImageView *m_image; ///< within the pane
    ClassPanel *m_classes;
    Filmstrip *m_strip;
    GuidePanel *m_guide;
    bool m_isStale = false;
};

} // namespace taxon
