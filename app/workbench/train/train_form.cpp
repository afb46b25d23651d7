#include "app/workbench/train/train_form.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <limits>

namespace taxon {
namespace {

struct Preset {
    const char *name;
    const char *sentence;
    int size;
    int epochs;
};

constexpr std::array kPresets {
    Preset {QT_TRANSLATE_NOOP("taxon::TrainForm", "Quick look"),
        QT_TRANSLATE_NOOP("taxon::TrainForm", "Small images, few epochs: are the labels learnable at all?"),
        64, 5},
    Preset {QT_TRANSLATE_NOOP("taxon::TrainForm", "Balanced"),
        QT_TRANSLATE_NOOP("taxon::TrainForm", "A good model in reasonable time."), 128, 15},
    Preset {QT_TRANSLATE_NOOP("taxon::TrainForm", "Best"),
        QT_TRANSLATE_NOOP("taxon::TrainForm", "Large images, many epochs: for the model that is shipped."),
        224, 40},
};
constexpr int kDefaultPreset = 1;

bool isWeightsFile(const QString &path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    return kind == u"pth" || kind == u"pt" || kind == u"safetensors";
}

QString droppedWeights(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (isWeightsFile(url.toLocalFile()))
            return url.toLocalFile();
    return {};
}

QSpinBox *spinBox(int low, int high)
{
    auto *box = new QSpinBox;
    box->setRange(low, high);
    box->setGroupSeparatorShown(true);
    return box;
}

QDoubleSpinBox *decimalBox(double high, int decimals, double step)
{
    auto *box = new QDoubleSpinBox;
    box->setDecimals(decimals);
    box->setRange(0, high);
    box->setSingleStep(step);
    return box;
}

QFormLayout *formLayout()
{
    auto *form = new QFormLayout;
    form->setContentsMargins({});
    form->setSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

TrainForm::TrainForm(QWidget *parent)
    : QWidget(parent)
    , m_presets(new QButtonGroup(this))
    , m_model(new QComboBox)
    , m_modelSentence(makeMutedLabel({}, TextSize::Small))
    , m_size(spinBox(32, 1024))
    , m_fit(new QComboBox)
    , m_epochs(spinBox(1, 10'000))
    , m_batch(spinBox(1, 4096))
    , m_weights(new QLineEdit)
    , m_lr(decimalBox(10, 5, 0.005))
    , m_momentum(decimalBox(0.999, 3, 0.05))
    , m_weightDecay(decimalBox(1, 6, 0.0001))
    , m_seed(spinBox(0, std::numeric_limits<int>::max()))
    , m_threads(spinBox(0, 1024))
    , m_device(new QComboBox)
    , m_mixUp(decimalBox(10, 2, 0.1))
    , m_cutMix(decimalBox(10, 2, 0.1))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    addPresets(layout);
    addBasics(layout);
    addRest(layout);
    setDevices({});
    setConfig({});
    usePreset(kDefaultPreset);

    for (QSpinBox *box : {m_size, m_epochs, m_batch, m_seed, m_threads})
        connect(box, &QSpinBox::valueChanged, this, &TrainForm::settingChanged);
    connect(m_model, &QComboBox::currentIndexChanged, this, &TrainForm::settingChanged);
}

void TrainForm::addPresets(QVBoxLayout *layout)
{
    for (std::size_t i = 0; i < kPresets.size(); ++i) {
        auto *choice = new QRadioButton(tr(kPresets[i].name));
        choice->setAccessibleDescription(tr(kPresets[i].sentence));
        auto *sentence = makeMutedLabel(tr(kPresets[i].sentence), TextSize::Small);
        sentence->setWordWrap(true);
        sentence->setIndent(space::kHuge);
        m_presets->addButton(choice, int(i));
        layout->addWidget(choice);
        layout->addWidget(sentence);
    }
    connect(m_presets, &QButtonGroup::idClicked, this, &TrainForm::usePreset);
}

void TrainForm::addBasics(QVBoxLayout *layout)
{
    m_model->addItems(modelNames());
    m_modelSentence->setWordWrap(true);
    m_size->setSuffix(tr(" px"));
    m_size->setSingleStep(32);
    m_size->setToolTip(
        tr("Side of the square that the network sees. Twice the side takes four times the time."));
    m_fit->setObjectName(QStringLiteral("fit"));
    m_fit->addItem(tr("centre"), QStringLiteral("crop"));
    m_fit->addItem(tr("whole, on black"), QStringLiteral("letterbox"));
    m_fit->setToolTip(tr("How an image becomes a square: its centre, the ends of the long side cut off, or the whole "
                         "image, smaller, on a black square (letterbox). Evaluation, prediction and the exported model do the same."));
    connect(m_fit, &QComboBox::activated, this, [this] { Q_EMIT fitChosen(m_fit->currentData().toString()); });
    m_epochs->setToolTip(tr("How often every training image is shown."));
    m_batch->setToolTip(tr("Images a step. Smaller needs less memory."));
    QFormLayout *form = formLayout();
    form->addRow(tr("&Model"), m_model);
    form->addRow(m_modelSentence);
    form->addRow(tr("&Input size"), m_size);
    form->addRow(tr("Image &fit"), m_fit);
    form->addRow(tr("&Epochs"), m_epochs);
    form->addRow(tr("&Batch"), m_batch);
    form->addRow(tr("Start &weights"), makeWeightsRow());
    layout->addSpacing(space::kSmall);
    layout->addLayout(form);
}

QWidget *TrainForm::makeWeightsRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::kTiny);
    m_weights->setPlaceholderText(tr("none"));
    m_weights->setClearButtonEnabled(true);
    m_weights->setToolTip(
        tr("A file of trained weights to start from (.pth or .safetensors), typed, chosen or dropped here. "
           "Training from good weights needs far fewer images and epochs."));
    QToolButton *choose = makeIconButton(QStringLiteral("folder"), tr("Choose a weights file"));
    layout->addWidget(m_weights, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_weights);
    connect(choose, &QToolButton::clicked, this, &TrainForm::chooseWeights);
    connect(m_weights, &QLineEdit::textChanged, this, &TrainForm::changed);
    return row;
}

void TrainForm::addRest(QVBoxLayout *layout)
{
    m_lr->setSpecialValueText(tr("automatic"));
    m_lr->setToolTip(
        tr("The highest learning rate. Automatic suits the model, its start weights and the batch."));
    m_threads->setSpecialValueText(tr("all cores"));
    for (QDoubleSpinBox *box : {m_mixUp, m_cutMix})
        box->setSpecialValueText(tr("off"));
    m_mixUp->setToolTip(tr("Each training image is mixed with another of its batch, and so is what is asked "
                           "for. 0.2 is usual."));
    m_cutMix->setToolTip(tr("A rectangle of each training image comes from another of its batch, and so does "
                            "what is asked for. 1 is usual."));
    m_seed->setToolTip(tr("The same data, settings and seed give the same model."));
    auto *rest = new QWidget;
    QFormLayout *form = formLayout();
    form->addRow(tr("&Learning rate"), m_lr);
    form->addRow(tr("Mome&ntum"), m_momentum);
    form->addRow(tr("Weight &decay"), m_weightDecay);
    form->addRow(tr("&Seed"), m_seed);
    form->addRow(tr("T&hreads"), m_threads);
    form->addRow(tr("Devi&ce"), m_device);
    form->addRow(tr("Mix&Up α"), m_mixUp);
    form->addRow(tr("Cu&tMix α"), m_cutMix);
    rest->setLayout(form);
    rest->hide();

    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("more"));
    more->setText(tr("More"));
    more->setCheckable(true);
    more->setArrowType(Qt::RightArrow);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(more, &QToolButton::toggled, rest, &QWidget::setVisible);
    connect(more, &QToolButton::toggled, more,
        [more](bool isOpen) { more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow); });
    layout->addWidget(more);
    layout->addWidget(rest);
}

void TrainForm::usePreset(int index)
{
    {
        const QSignalBlocker sizeBlocker(m_size);
        const QSignalBlocker epochsBlocker(m_epochs);
        m_size->setValue(kPresets[std::size_t(index)].size);
        m_epochs->setValue(kPresets[std::size_t(index)].epochs);
    }
    settingChanged();
}

void TrainForm::settingChanged()
{
    showModelSentence();
    // The preset that the figures amount to is marked, or none.
    m_presets->setExclusive(false);
    for (std::size_t i = 0; i < kPresets.size(); ++i)
        m_presets->button(int(i))->setChecked(
            m_size->value() == kPresets[i].size && m_epochs->value() == kPresets[i].epochs);
    m_presets->setExclusive(true);
    Q_EMIT changed();
}

void TrainForm::showModelSentence()
{
    const bool isSmall = m_model->currentText() == u"squeezenet1_1";
    m_modelSentence->setText(isSmall ? tr("Very small and fast; best with start weights.")
                                     : tr("The safe choice, also without start weights."));
}

TrainConfig TrainForm::config() const
{
    TrainConfig config;
    config.model = m_model->currentText();
    config.weights = m_weights->text().trimmed();
    config.size = m_size->value();
    config.fit = m_fit->currentData().toString();
    config.epochs = m_epochs->value();
    config.batch = m_batch->value();
    if (m_lr->value() > 0)
        config.lr = m_lr->value();
    config.momentum = m_momentum->value();
    config.weightDecay = m_weightDecay->value();
    config.seed = quint64(m_seed->value());
    config.threads = m_threads->value();
    config.device = m_device->currentData().toString();
    config.mixUp = m_mixUp->value();
    config.cutMix = m_cutMix->value();
    return config;
}

void TrainForm::setConfig(const TrainConfig &config)
{
    m_model->setCurrentText(config.model);
    m_weights->setText(config.weights);
    m_size->setValue(config.size);
    setFit(config.fit);
    m_epochs->setValue(config.epochs);
    m_batch->setValue(config.batch);
    m_lr->setValue(config.lr.value_or(0));
    m_momentum->setValue(config.momentum);
    m_weightDecay->setValue(config.weightDecay);
    m_seed->setValue(int(config.seed));
    m_threads->setValue(config.threads);
    const int device = m_device->findData(config.device);
    m_device->setCurrentIndex(device < 0 ? 0 : device);
    m_mixUp->setValue(config.mixUp);
    m_cutMix->setValue(config.cutMix);
    settingChanged();
}

void TrainForm::setDevices(const QStringList &devices)
{
    const QString chosen = m_device->currentData().toString();
    m_device->clear();
    m_device->addItem(tr("automatic"), QStringLiteral("auto"));
    for (const QString &device : devices)
        m_device->addItem(device, device);
    m_device->setCurrentIndex(std::max(0, m_device->findData(chosen)));
}

void TrainForm::setWeights(const QString &path)
{
    m_weights->setText(path);
}

void TrainForm::setFit(const QString &fit)
{
    m_fit->setCurrentIndex(m_fit->findData(fit));
}

void TrainForm::chooseWeights()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Start weights"), m_weights->text(),
        tr("Weights (*.pth *.pt *.safetensors);;All files (*)"));
    if (!path.isEmpty())
        setWeights(path);
}

void TrainForm::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedWeights(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TrainForm::dropEvent(QDropEvent *event)
{
    setWeights(droppedWeights(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace taxon
