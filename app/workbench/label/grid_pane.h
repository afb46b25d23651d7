#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace taxon {

class GalleryView;
class GridQuestion;

/// The grid of thumbnails with a question above it when there is one, and below it what is selected, comparing and the
/// size of the thumbnails, which is remembered.
class GridPane : public QWidget {
    Q_OBJECT
public:
    enum class Names { Shown, Hidden };

    explicit GridPane(QWidget *parent = nullptr);
    ~GridPane() override;

    GalleryView &gallery() { return *m_gallery; }
    const GalleryView &gallery() const { return *m_gallery; }
    GridQuestion &question() { return *m_question; }
    /// Of the files, below the thumbnails.
    void setNames(Names names);

Q_SIGNALS:
    void compareChosen();

private:
    void restore();
    void showSelection();

    GridQuestion *m_question;
    GalleryView *m_gallery;
    QLabel *m_selection;
    QPushButton *m_compare;
    QSlider *m_size;
};

} // namespace taxon
