#pragma once

#include "app/workbench/label/grid_pane.h"
#include "core/base/ids.h"
#include "widgets/image_view/picture_loader.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

class QKeyEvent;
class QLabel;

namespace taxon {

class CompareView;
class ImagePane;
class LabelController;
class ThumbnailCache;

/// The three ways of looking at the images: one large, all as thumbnails, a few side by side. The current image is the
/// same in all; what a key labels is the image, the selection, or the image with the focus.
class LabelViews : public QStackedWidget {
    Q_OBJECT
public:
    enum class View { Single, Grid, Compare };

    explicit LabelViews(LabelController &controller, QWidget *parent = nullptr);

    View view() const { return m_view; }
    void show(View view);
    /// From the grid to one image and back; from a comparison to the grid.
    void toggleGrid();

    ImagePane &pane() { return *m_pane; }
    GridPane &grid() { return *m_grid; }
    CompareView &compare() { return *m_compare; }
    /// Of files, in the grid and in comparisons.
    void setNames(GridPane::Names names);

    /// A selection is asked about first, in place, when more than kAskFrom labels would change or part of it was not
    /// on the screen; the same act again is a yes.
    static constexpr int kAskFrom = 20;
    void label(ClassId label);
    void skip();
    /// What a flag concerns: the image, the selection, or the image with the focus.
    QList<ImageId> targets() const;
    void toggleOneToOne();

    /// What is not labeling: Esc, Ctrl+Enter, the keys of a comparison and of an open question. false: the page's.
    bool pressKey(const QKeyEvent &event);

    /// Thumbnails are kept in this folder; empty: nowhere.
    void setCacheFolder(const QString &folder);
    /// Thumbnails from there for another view, too.
    PictureLoader::Decode thumbnails() const;
    /// After files came back or changed.
    void forgetPictures();
    bool isSettled() const;

    /// The current row of the controller has changed.
    void showCurrent();
    /// The controller's sequence or its labels have changed.
    void updateCaptions();
    /// Those chosen in the grid, in its order.
    QList<ImageId> selectedImages() const;

Q_SIGNALS:
    void viewChanged(taxon::LabelViews::View view);

private:
    /// What a key asks for: a class, or to be skipped when there is none.
    struct Act {
        std::optional<ClassId> label;
        bool operator==(const Act &) const = default;
    };
    /// What an act would do to the selection.
    struct Plan {
        Act act;
        QList<ImageId> undecided; ///< get their first label
        QList<ImageId> changed;   ///< have another one
        int same = 0;
        int unseen = 0; ///< have not been on the screen and are left out
    };

    QWidget *makeComparePage();
    void connectGrid();
    void act(const Act &act);
    Plan plan(const Act &act) const;
    bool needsQuestion(const Plan &plan) const;
    void ask(const Plan &plan);
    void answer(const QList<ImageId> &images);
    void closeQuestion();
    bool record(const QList<ImageId> &images, const Act &act, const QString &view);
    void selectNext();
    void actOnFocused(const Act &act);
    void startComparing();
    void showMoved(const QList<ImageId> &images);
    void followFocus(int place);
    bool pressInGrid(const QKeyEvent &event);
    bool pressInCompare(const QKeyEvent &event);
    QString nameOf(const Act &act) const;

    LabelController &m_controller;
    View m_view = View::Single;
    ImagePane *m_pane;
    GridPane *m_grid;
    CompareView *m_compare;
    QLabel *m_compared; ///< how many, and what a key labels
    std::shared_ptr<ThumbnailCache> m_cache; ///< nullptr: nothing is kept
    std::optional<Plan> m_question;
    bool m_cameFromGrid = false; ///< Esc leads back
    bool m_isSelecting = false;  ///< the selection is being changed by the program
    GridPane::Names m_names = GridPane::Names::Shown;
};

} // namespace taxon
