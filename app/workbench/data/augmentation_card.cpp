#include "app/workbench/data/augmentation_card.h"

#include "app/workbench/session.h"
#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/label_survival.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/preview.h"
#include "core/augmentation/transform_catalog.h"
#include "core/augmentation/variant_files.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/dataset/training_pipeline.h"
#include "core/imaging/decode.h"
#include "widgets/augmentation/histogram_view.h"
#include "widgets/augmentation/pipeline_editor.h"
#include "widgets/augmentation/variant_grid.h"
#include "widgets/image_view/picture_loader.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace taxon {

/// What the grid and the histogram show.
struct ShownVariants {
    QImage original;
    QList<QImage> variants;
    QList<double> visible;
    BrightnessHistogram before {};
    BrightnessHistogram after {};
};

namespace {

constexpr int kSoonMs = 30;
constexpr int kTrainingSize = 128;
constexpr double kMuchRemoved = 0.3; ///< of an image
constexpr int kFitPicture = 64; ///< pixels a side

void count(const RgbImage &image, BrightnessHistogram &histogram, double weight)
{
    const std::size_t pixels = image.pixels.size() / 3;
    for (std::size_t i = 0; i < pixels; ++i) {
        const int luma
            = (299 * image.pixels[3 * i] + 587 * image.pixels[3 * i + 1] + 114 * image.pixels[3 * i + 2])
            / 1000;
        histogram[std::size_t(luma) * histogram.size() / 256] += weight / double(pixels);
    }
}

ShownVariants shownOf(const RgbImage &original, const AugmentationPreview &preview)
{
    ShownVariants shown;
    shown.original = toQImage(original);
    count(original, shown.before, 1);
    for (const RgbImage &variant : preview.variants) {
        shown.variants.append(toQImage(variant));
        count(variant, shown.after, 1.0 / double(preview.variants.size()));
    }
    shown.visible = QList<double>(preview.visible.begin(), preview.visible.end());
    return shown;
}

std::vector<VariantSource> filesOf(Project &project)
{
    std::vector<VariantSource> sources;
    project.images().forEach([&](const ImageRecord &record) {
        const QString path = project.images().absolutePath(record);
        if (!path.isEmpty() && !record.isMissing)
            sources.push_back({path, quint64(record.id.value)});
    });
    return sources;
}

double removedOnAverage(Project &project)
{
    double sum = 0;
    qint64 images = 0;
    project.images().forEach([&](const ImageRecord &record) {
        if (record.width <= 0 || record.height <= 0)
            return;
        sum += shareRemovedByCentreCrop(record.width, record.height);
        ++images;
    });
    return images > 0 ? sum / double(images) : 0;
}

QToolButton *makeFitButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({kFitPicture, kFitPicture});
    return button;
}

} // namespace

AugmentationCard::AugmentationCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Augmentation"), parent)
    , m_training(makeMutedLabel({}))
    , m_trainWith(makePrimaryButton(tr("Use in training")))
    , m_preset(new QComboBox)
    , m_reason(makeMutedLabel({}))
    , m_editor(new PipelineEditor)
    , m_open(makeButton(QStringLiteral("folder"), tr("Open…")))
    , m_save(makeButton(QStringLiteral("export"), tr("Save…")))
    , m_measure(makeButton(QStringLiteral("search"), tr("Measure")))
    , m_classes(makeButton(QStringLiteral("flag"), tr("Orientation matters")))
    , m_classMenu(new QMenu(m_classes))
    , m_previous(makeIconButton(QStringLiteral("back"), tr("Previous image")))
    , m_next(makeIconButton(QStringLiteral("next"), tr("Next image")))
    , m_newSeed(makeButton(QStringLiteral("redo"), tr("New seed")))
    , m_seed(new QSpinBox)
    , m_size(new QSpinBox)
    , m_divider(new QSlider(Qt::Horizontal))
    , m_grid(new VariantGrid)
    , m_histogram(new HistogramView)
    , m_crop(makeFitButton(QStringLiteral("fitCrop"), tr("Centre"),
          tr("Training sees the square in the middle of each image; the ends of its long side are cut off.")))
    , m_letterbox(makeFitButton(QStringLiteral("fitLetterbox"), tr("Whole"),
          tr("Training sees each image whole, smaller, on a black square (letterbox).")))
    , m_image(makeMutedLabel({}))
    , m_warnings(makeLabel({}))
    , m_trained(compose({}))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AugmentationCard::preview);
    connect(m_preset, &QComboBox::activated, this, &AugmentationCard::usePreset);
    connect(m_editor, &PipelineEditor::pipelineChanged, this, &AugmentationCard::pipelineChanged);
    connect(m_trainWith, &QPushButton::clicked, this, &AugmentationCard::trainWithThese);
    connect(m_open, &QPushButton::clicked, this, &AugmentationCard::openFile);
    connect(m_save, &QPushButton::clicked, this, &AugmentationCard::saveFile);
    connect(m_measure, &QPushButton::clicked, this, &AugmentationCard::measure);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_newSeed, &QPushButton::clicked, this, &AugmentationCard::drawAnew);
    connect(m_crop, &QToolButton::clicked, this, [this] { chooseFit(ImageFit::Crop); });
    connect(m_letterbox, &QToolButton::clicked, this, [this] { chooseFit(ImageFit::Letterbox); });
    connect(m_seed, &QSpinBox::valueChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_size, &QSpinBox::valueChanged, this, &DataCard::markStale);
    connect(m_divider, &QSlider::valueChanged, this,
        [this](int percent) { m_grid->setDivider(percent / 100.0); });
    connect(&session, &Session::classesChanged, this, &AugmentationCard::fillClasses);
    useProjectsPipeline();
}

void AugmentationCard::build()
{
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("presetReason"));
    m_warnings->setWordWrap(true);
    m_warnings->setObjectName(QStringLiteral("augmentationWarnings"));
    setTone(m_warnings, QStringLiteral("warning"));
    m_image->setWordWrap(true);
    m_image->setObjectName(QStringLiteral("augmentedImage"));
    m_grid->setObjectName(QStringLiteral("variants"));
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(space::kMedium, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeControls());
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_histogram);
    layout->addWidget(makeFits());
    layout->addWidget(m_warnings);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeChoice());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    m_training->setWordWrap(true);
    m_training->setObjectName(QStringLiteral("trainingAugmentation"));
    m_trainWith->setObjectName(QStringLiteral("trainWithThese"));
    m_trainWith->setToolTip(tr("Keeps the pipeline in the project: the runs that start from now on use it."));
    auto *use = new QHBoxLayout;
    use->addWidget(m_training, 1);
    use->addWidget(m_trainWith);
    content().addLayout(use);
    content().addWidget(splitter, 1);
}

QWidget *AugmentationCard::makeChoice()
{
    for (const AugmentationPreset &preset : augmentationPresets(kTrainingSize))
        m_preset->addItem(preset.title, preset.name);
    m_preset->setObjectName(QStringLiteral("augmentationPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setPlaceholderText(tr("Own pipeline"));
    m_open->setToolTip(tr("A pipeline that Albumentations has written as JSON"));
    m_save->setToolTip(tr("As JSON that Albumentations reads, and \"taxon augment\""));
    m_measure->setObjectName(QStringLiteral("measureConditions"));
    m_measure->setToolTip(
        tr("Measures noise, blur and light on up to 200 of your images and proposes their ranges."));
    auto *files = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_save, m_measure})
        files->addWidget(button);
    auto *choice = new QWidget;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_preset);
    layout->addWidget(m_reason);
    layout->addLayout(files);
    layout->addWidget(m_editor, 1);
    return choice;
}

QWidget *AugmentationCard::makeControls()
{
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setObjectName(QStringLiteral("augmentationSeed"));
    m_seed->setPrefix(tr("Seed "));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed gives the same variants, here, in \"taxon augment\" and in "
                          "training, where it is 0 unless you change it."));
    m_newSeed->setObjectName(QStringLiteral("newSeed"));
    m_size->setRange(16, 1024);
    m_size->setValue(kTrainingSize);
    m_size->setSuffix(tr(" px"));
    m_size->setAccessibleName(tr("Training size"));
    m_size->setToolTip(tr("The size that images are prepared to before they are augmented"));
    m_divider->setRange(0, 100);
    m_divider->setMinimumWidth(80);
    m_divider->setAccessibleName(tr("Share of each variant that shows the original"));
    m_divider->setToolTip(tr("Before and after: how much of each picture shows the original"));
    m_previous->setObjectName(QStringLiteral("previousImage"));
    m_next->setObjectName(QStringLiteral("nextImage"));
    m_classes->setObjectName(QStringLiteral("orientationClasses"));
    m_classes->setToolTip(tr("Classes that are told apart by their orientation, as 6 and 9 are"));
    m_classes->setMenu(m_classMenu);
    auto *controls = new QWidget;
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    const auto addRow = [&](const QList<QWidget *> &widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::kSmall);
        for (QWidget *widget : widgets)
            row->addWidget(widget, widget == m_divider ? 1 : 0);
        if (!widgets.contains(m_divider))
            row->addStretch();
        layout->addLayout(row);
    };
    addRow({m_seed, m_newSeed, m_classes});
    addRow({m_previous, m_next, m_size, makeMutedLabel(tr("after"), TextSize::Small), m_divider,
        makeMutedLabel(tr("before"), TextSize::Small)});
    return controls;
}

/// The image prepared both ways; what is pressed is what training sees.
QWidget *AugmentationCard::makeFits()
{
    auto *fits = new QWidget;
    for (QToolButton *button : {m_crop, m_letterbox})
        button->hide(); // until there is an image
    auto *layout = new QHBoxLayout(fits);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_crop);
    layout->addWidget(m_letterbox);
    layout->addWidget(m_image, 1);
    return fits;
}

void AugmentationCard::reset()
{
    m_sample.reset();
    for (QToolButton *button : {m_crop, m_letterbox})
        button->hide();
    m_place = 0;
    m_grid->setVariants({}, {}, {});
    m_image->clear();
    fillClasses();
    useProjectsPipeline();
}

void AugmentationCard::usePreset()
{
    const AugmentationPreset preset = augmentationPreset(m_preset->currentData().toString(), m_size->value());
    m_reason->setText(preset.reason);
    m_editor->setPipeline(preset.pipeline);
    pipelineChanged();
}

/// Without one the first preset is offered.
void AugmentationCard::useProjectsPipeline()
{
    m_trained = compose({});
    if (session().project())
        session().attempt([&] { m_trained = trainingPipeline(*session().project()); });
    if (m_trained.steps.empty()) {
        m_preset->setCurrentIndex(0);
        usePreset();
        return;
    }
    const auto preset = presetOf(m_trained);
    m_preset->setCurrentIndex(preset ? m_preset->findData(preset->name) : -1);
    m_reason->setText(preset ? preset->reason : tr("The pipeline that this project trains with."));
    m_editor->setPipeline(m_trained);
    pipelineChanged();
}

void AugmentationCard::trainWithThese()
{
    session().attempt([&] {
        const TransformStep pipeline = m_editor->pipeline();
        setTrainingPipeline(*session().project(), pipeline);
        m_trained = pipeline;
        showTraining();
    });
}

ImageFit AugmentationCard::projectsFit()
{
    ImageFit fit = ImageFit::Crop;
    if (session().project())
        session().attempt([&] { fit = trainingFit(*session().project()); });
    return fit;
}

/// For the runs that start from now on.
void AugmentationCard::chooseFit(ImageFit fit)
{
    if (session().project())
        session().attempt([&] { setTrainingFit(*session().project(), fit); });
    showSample();
    preview();
}

void AugmentationCard::pipelineChanged()
{
    showTraining();
    showWarnings();
    m_soon.start();
}

void AugmentationCard::showTraining()
{
    const bool isTrained = pipelineToJson(m_editor->pipeline()) == pipelineToJson(m_trained);
    if (m_trained.steps.empty())
        m_training->setText(isTrained ? tr("Training takes the images as they are.")
                                      : tr("Not used in training yet."));
    else if (isTrained)
        m_training->setText(tr("Training uses these variants."));
    else
        m_training->setText(
            tr("Training uses the pipeline that was kept before: %1.").arg(pipelineTitle(m_trained)));
    m_trainWith->setEnabled(session().project() && !isTrained);
}

void AugmentationCard::openFile()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Open a pipeline"), {}, tr("Albumentations (*.json)"));
    if (path.isEmpty())
        return;
    session().attempt([&] {
        const ReadPipeline read = readPipeline(readFile(path));
        m_editor->setPipeline(read.pipeline);
        m_preset->setCurrentIndex(-1);
        m_reason->setText(QFileInfo(path).fileName());
        if (!read.unrepresented.isEmpty())
            session().showMessage(MessageKind::Warning, read.unrepresented.join(u' '));
        pipelineChanged();
    });
}

void AugmentationCard::saveFile()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the pipeline"), QStringLiteral("pipeline.json"), tr("Albumentations (*.json)"));
    if (path.isEmpty())
        return;
    session().attempt([&] {
        const TransformStep pipeline = m_editor->pipeline();
        writeFileAtomically(path, writePipeline(pipeline));
        const QStringList unknown = unknownToAlbumentations(pipeline);
        session().showMessage(unknown.isEmpty() ? MessageKind::Good : MessageKind::Warning,
            QStringList {tr("Saved %1.").arg(path), unknown.join(u' ')}.join(u' ').trimmed());
    });
}

void AugmentationCard::measure()
{
    if (projectPath().isEmpty())
        return;
    m_measure->setEnabled(false);
    const std::function<ConditionRanges(Progress &)> work
        = [path = projectPath(), size = m_size->value()](
              Progress &progress) { return measureFiles(filesOf(*Project::open(path)), size, progress); };
    Job *job
        = runJob<ConditionRanges>(tr("Measuring images"), work, this, [this](const ConditionRanges &ranges) {
              m_preset->setCurrentIndex(m_preset->findData(QStringLiteral("industrial")));
              m_editor->setPipeline(industrialPipeline(ranges));
              const QLocale locale;
              const auto span = [&](const ConditionRange &range) {
                  return tr("%1 to %2")
                      .arg(locale.toString(range.low, 'f', 1), locale.toString(range.high, 'f', 1));
              };
              m_reason->setText(
                  tr("Measured on your images: noise of %1 gray levels, blur of %2 pixels, brightness of %3.")
                      .arg(span(ranges.noise), span(ranges.blur), span(ranges.brightness)));
              pipelineChanged();
          });
    connect(job, &Job::finished, m_measure, [this] { m_measure->setEnabled(true); });
    session().track(job);
}

void AugmentationCard::step(int by)
{
    m_place += by;
    markStale();
}

void AugmentationCard::drawAnew()
{
    Random random(quint64(m_seed->value()));
    m_seed->setValue(int(random.below(1'000'000)));
}

void AugmentationCard::refresh()
{
    fillClasses();
    read<std::shared_ptr<const Sample>>(
        tr("Reading an image"),
        [place = m_place, size = m_size->value(), before = m_sample](
            Project &project, Progress &) -> std::shared_ptr<const Sample> {
            const std::vector<ImageId> ids = project.images().ids();
            if (ids.empty())
                return nullptr;
            const auto count = qint64(ids.size());
            const ImageRecord record
                = project.images().image(ids[std::size_t(((place % count) + count) % count)]);
            const QByteArray file = readFile(project.images().absolutePath(record));
            const ImageInfo info = readImageInfo(file);
            auto sample = std::make_shared<Sample>();
            sample->cropped = prepareFile(file, {.size = size});
            sample->letterboxed = prepareFile(file, {.size = size, .fit = ImageFit::Letterbox});
            sample->number = quint64(record.id.value);
            sample->name = QFileInfo(project.images().displayPath(record)).fileName();
            sample->removed = shareRemovedByCentreCrop(info.width, info.height);
            const bool isKnown = before && before->images == count; // looked at once, not with every image
            sample->removedOnAverage = isKnown ? before->removedOnAverage : removedOnAverage(project);
            sample->images = count;
            return sample;
        },
        [this](const std::shared_ptr<const Sample> &sample) {
            m_sample = sample;
            showSample();
            preview();
        });
}

void AugmentationCard::showSample()
{
    const ImageFit fit = projectsFit();
    m_crop->setChecked(fit == ImageFit::Crop);
    m_letterbox->setChecked(fit == ImageFit::Letterbox);
    for (QToolButton *button : {m_crop, m_letterbox})
        button->setVisible(m_sample != nullptr);
    if (!m_sample) {
        m_image->setText(tr("There are no images yet; import some to see what happens to them."));
        setTone(m_image, QStringLiteral("muted"));
        m_grid->setVariants({}, {}, {});
        return;
    }
    m_crop->setIcon(QPixmap::fromImage(toQImage(m_sample->cropped)));
    m_letterbox->setIcon(QPixmap::fromImage(toQImage(m_sample->letterboxed)));
    const QLocale locale;
    QString text = tr("%1, of %2 images.").arg(m_sample->name, locale.toString(m_sample->images));
    if (m_sample->removedOnAverage > 0)
        text += QLatin1Char(' ')
            + tr("The centre alone leaves out %1 % of it, and %2 % of an image on average.")
                  .arg(locale.toString(100 * m_sample->removed, 'f', 0),
                      locale.toString(100 * m_sample->removedOnAverage, 'f', 0));
    text += QLatin1Char(' ') + (fit == ImageFit::Crop ? tr("Training sees the centre.") : tr("Training sees the whole image."));
    const bool losesMuch = fit == ImageFit::Crop && m_sample->removedOnAverage > kMuchRemoved;
    if (losesMuch)
        text += QLatin1Char(' ') + tr("What lies at the edges is never seen: choose the whole image if it matters.");
    m_image->setText(text);
    setTone(m_image, losesMuch ? QStringLiteral("warning") : QStringLiteral("muted"));
}

void AugmentationCard::preview()
{
    if (!m_sample)
        return;
    read<ShownVariants>(
        tr("Augmenting"),
        [sample = m_sample, fit = projectsFit(), pipeline = m_editor->pipeline(),
            seed = quint64(m_seed->value())](Project &, Progress &progress) {
            const RgbImage &image = sample->prepared(fit);
            return shownOf(image,
                previewAugmentation(pipeline, image, seed, sample->number, kVariants, progress, fit));
        },
        [this](const ShownVariants &shown) { show(shown); });
}

void AugmentationCard::show(const ShownVariants &shown)
{
    m_grid->setVariants(shown.original, shown.variants, shown.visible);
    m_histogram->setHistograms(shown.before, shown.after);
    m_hidden = int(std::count_if(shown.visible.begin(), shown.visible.end(),
        [](double share) { return share < VariantGrid::kLeastVisible; }));
    showWarnings();
}

void AugmentationCard::showWarnings()
{
    QStringList sentences = orientationWarnings(m_editor->pipeline(), orientationClasses());
    if (m_hidden > 0)
        sentences.append(tr("%n variant(s) show less than half of the picture: is what it shows still there?",
            nullptr, m_hidden));
    m_warnings->setText(sentences.join(QLatin1Char('\n')));
    m_warnings->setVisible(!sentences.isEmpty());
}

/// Ticks stay with their classes.
void AugmentationCard::fillClasses()
{
    const QStringList ticked = orientationClasses();
    m_classMenu->clear();
    if (session().project())
        session().attempt([&] {
            for (const ImageClass &label : session().project()->classes().counted()) {
                QAction *action = m_classMenu->addAction(label.name);
                action->setCheckable(true);
                action->setChecked(ticked.contains(label.name));
                connect(action, &QAction::toggled, this, &AugmentationCard::showWarnings);
            }
        });
    m_classes->setEnabled(!m_classMenu->isEmpty());
}

QStringList AugmentationCard::orientationClasses() const
{
    QStringList names;
    for (const QAction *action : m_classMenu->actions())
        if (action->isChecked())
            names.append(action->text());
    return names;
}

} // namespace taxon
