#pragma once

#include "core/project/class_store.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace taxon {

class GalleryView;
class LabelController;
class Session;

/// Below the classes: what belongs to the class under the pointer, or to the image's own, in words and examples.
/// Closed it reads nothing; thumbnails are decoded by the gallery's own threads. Remembers whether it is open.
class GuidePanel : public QWidget {
    Q_OBJECT
public:
    /// `classes`: where the buttons of the classes are; they get a menu of what concerns classes.
    GuidePanel(Session &session, LabelController &controller, QWidget &classes, QWidget *parent = nullptr);

    bool isOpen() const;
    void toggle();
    /// No thumbnail is missing that is in view.
    bool isSettled() const;
    /// The image in front becomes an example of the class; it is taken out again when it is one already.
    void toggleExample(ClassId label);
    /// The same with the class that the image has.
    void toggleExampleOfLabel();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void watchButtons();
    QList<QAction *> makeActions(ClassId label, QWidget *parent);
    void forget();
    void refresh();
    void showClass(const ImageClass &item);
    std::optional<ClassId> imageLabel() const;

    Session &m_session;
    LabelController &m_controller;
    QWidget &m_classes;
    QToolButton *m_toggle;
    QWidget *m_content = nullptr; ///< made when it is opened first
    QLabel *m_name = nullptr;
    QLabel *m_description = nullptr;
    GalleryView *m_examples = nullptr;
    QPushButton *m_add = nullptr;
    std::optional<ClassId> m_hovered;
    std::optional<ClassId> m_shown;
};

} // namespace taxon
