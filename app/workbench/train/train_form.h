#pragma once

#include "core/engine/train_config.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace taxon {

/// The choices of a training run: three presets, the few settings that matter, and the rest under "More".
/// A weights file may be dropped on it.
class TrainForm : public QWidget {
    Q_OBJECT
public:
    explicit TrainForm(QWidget *parent = nullptr);

    TrainConfig config() const;
    void setConfig(const TrainConfig &config);
    /// What the engine can compute on: "cpu", "cuda". "auto" is always there.
    void setDevices(const QStringList &devices);
    void setWeights(const QString &path);
    /// As TrainConfig::fit, without fitChosen().
    void setFit(const QString &fit);

Q_SIGNALS:
    void changed();
    /// A person chose how images become squares.
    void fitChosen(const QString &fit);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPresets(QVBoxLayout *layout);
    void addBasics(QVBoxLayout *layout);
    void addRest(QVBoxLayout *layout);
    QWidget *makeWeightsRow();
    void usePreset(int index);
    void settingChanged();
    void showModelSentence();
    void chooseWeights();

    QButtonGroup *m_presets;
    QComboBox *m_model;
    QLabel *m_modelSentence;
    QSpinBox *m_size;
    QComboBox *m_fit;
    QSpinBox *m_epochs;
    QSpinBox *m_batch;
    QLineEdit *m_weights;
    QDoubleSpinBox *m_lr;
    QDoubleSpinBox *m_momentum;
    QDoubleSpinBox *m_weightDecay;
    QSpinBox *m_seed;
    QSpinBox *m_threads;
    QComboBox *m_device;
    QDoubleSpinBox *m_mixUp;
    QDoubleSpinBox *m_cutMix;
};

} // namespace taxon
