#pragma once

#include "app/workbench/data/data_card.h"
#include "core/augmentation/pipeline.h"
#include "core/imaging/preprocessing.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace taxon {

struct ShownVariants;
class HistogramView;
class PipelineEditor;
class VariantGrid;

/// A pipeline of augmentations, and what it makes of the project's own images: a preset, a file or one
/// measured on the images; every transform switched and tuned while sixteen variants follow. One click makes
/// it the project's own, which training uses.
class AugmentationCard : public DataCard {
    Q_OBJECT
public:
    explicit AugmentationCard(Session &session, QWidget *parent = nullptr);

    static constexpr int kVariants = 16;

    bool isSettled() const override { return DataCard::isSettled() && !m_soon.isActive(); }

protected:
    void refresh() override;
    void reset() override;

private:
    struct Sample {
        RgbImage cropped; ///< at the training size
        RgbImage letterboxed; ///< likewise
        quint64 number = 0; ///< the image's id: its random stream
        QString name;
        double removed = 0; ///< share that the centre crop takes away
        double removedOnAverage = 0; ///< over all images
        qint64 images = 0;

        const RgbImage &prepared(ImageFit fit) const
        {
            return fit == ImageFit::Crop ? cropped : letterboxed;
        }
    };

    void build();
    QWidget *makeChoice();
    QWidget *makeControls();
    QWidget *makeFits();
    void usePreset();
    void useProjectsPipeline();
    void trainWithThese();
    void chooseFit(ImageFit fit);
    ImageFit projectsFit();
    void openFile();
    void saveFile();
    void measure();
    void step(int by);
    void drawAnew();
    void preview();
    void show(const ShownVariants &shown);
    void showSample();
    void pipelineChanged();
    void showTraining();
    void showWarnings();
    void fillClasses();
    QStringList orientationClasses() const;

    QLabel *m_training; ///< what training does
    QPushButton *m_trainWith;
    QComboBox *m_preset;
    QLabel *m_reason;
    PipelineEditor *m_editor;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_measure;
    QPushButton *m_classes; ///< told apart by orientation
    QMenu *m_classMenu;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_newSeed;
    QSpinBox *m_seed;
    QSpinBox *m_size;
    QSlider *m_divider;
    VariantGrid *m_grid;
    HistogramView *m_histogram;
    QToolButton *m_crop;
    QToolButton *m_letterbox;
    QLabel *m_image;
    QLabel *m_warnings;
    QTimer m_soon; ///< many changes, one preview
    std::shared_ptr<const Sample> m_sample;
    qint64 m_place = 0;
    int m_hidden = 0; ///< variants that show less than half
    TransformStep m_trained; ///< the project's pipeline
};

} // namespace taxon
