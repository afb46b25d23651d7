#include "widgets/augmentation/pipeline_editor.h"

#include "core/augmentation/training_augmenter.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {

namespace {

constexpr int kStepRole = Qt::UserRole;

QString groupTitle(TransformGroup group)
{
    switch (group) {
    case TransformGroup::Geometric:
        return PipelineEditor::tr("Geometric");
    case TransformGroup::Color:
        return PipelineEditor::tr("Colour");
    case TransformGroup::NoiseAndQuality:
        return PipelineEditor::tr("Noise and quality");
    case TransformGroup::Automatic:
        return PipelineEditor::tr("Automatic");
    case TransformGroup::Composition:
        break;
    }
    return {};
}

bool isWhole(const ParameterSpec &parameter)
{
    return parameter.kind == ParameterKind::Integer || parameter.kind == ParameterKind::IntegerRange;
}

/// Shows no more decimals than a number has.
class NumberBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 5); }
};

/// OpenCV's numbers with their names.
using Choices = QList<std::pair<int, QString>>;

Choices interpolations()
{
    return {{0, PipelineEditor::tr("nearest")}, {1, PipelineEditor::tr("linear")}, {2, PipelineEditor::tr("cubic")},
        {3, PipelineEditor::tr("area")}, {4, PipelineEditor::tr("Lanczos")}};
}

Choices borders()
{
    return {{0, PipelineEditor::tr("one colour")}, {1, PipelineEditor::tr("edge repeated")}, {2, PipelineEditor::tr("mirrored")},
        {3, PipelineEditor::tr("other side")}, {4, PipelineEditor::tr("mirrored, edge once")}};
}

QString interpolationSentence()
{
    return PipelineEditor::tr("How pixels between pixels are found: nearest is hard and keeps exact values, linear is usual, cubic "
                              "and Lanczos are sharper and slower, area is meant for making smaller.");
}

QString borderSentence()
{
    return PipelineEditor::tr("What fills the room that a move or a turn leaves: one colour, the edge repeated, the picture mirrored, or "
                              "what lies at its other side. Mirroring can show an object twice.");
}

QString fillSentence()
{
    return PipelineEditor::tr("Red, green and blue of what is filled, 0 to 255; where there is a border, only if it is one colour.");
}

/// Red, green and blue of a kept fill; black where none is set.
QList<double> channelsOf(const QJsonValue &fill)
{
    if (fill.isArray())
        return {fill[0].toDouble(), fill[1].toDouble(), fill[2].toDouble()};
    return QList<double>(3, fill.toDouble());
}

/// In the form in which it is kept: one number for a gray.
QJsonValue fillOf(const QList<double> &channels)
{
    if (channels[0] == channels[1] && channels[1] == channels[2])
        return channels[0];
    return QJsonArray {channels[0], channels[1], channels[2]};
}

/// Steps of the arrows, by the size of the value.
double stepFor(const ParameterSpec &parameter, double value)
{
    if (isWhole(parameter))
        return 1;
    return std::abs(value) >= 10 ? 1 : std::abs(value) >= 1 ? 0.1 : 0.01;
}

} // namespace

PipelineEditor::PipelineEditor(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QTreeWidget)
    , m_add(makeButton(QStringLiteral("plus"), tr("Add")))
    , m_remove(makeIconButton(QStringLiteral("trash"), tr("Remove the transform")))
    , m_form(new QWidget)
    , m_rows(new QFormLayout(m_form))
    , m_problem(makeLabel({}))
{
    build();
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &PipelineEditor::showForm);
    connect(m_steps, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        Entry entry = entryOf(item);
        entry.isOn = item->checkState(0) == Qt::Checked;
        if (entry.isOn == item->data(0, kStepRole + 1).toBool())
            return;
        setEntry(item, entry);
        Q_EMIT pipelineChanged();
    });
    connect(m_remove, &QToolButton::clicked, this, &PipelineEditor::removeCurrent);
}

void PipelineEditor::build()
{
    m_steps->setObjectName(QStringLiteral("pipelineSteps"));
    m_steps->setHeaderHidden(true);
    m_steps->setAccessibleName(tr("Transforms of the pipeline"));
    m_add->setObjectName(QStringLiteral("addTransform"));
    auto *menu = new QMenu(m_add);
    for (const TransformGroup group : {TransformGroup::Geometric, TransformGroup::Color,
             TransformGroup::NoiseAndQuality, TransformGroup::Automatic}) {
        QMenu *part = menu->addMenu(groupTitle(group));
        for (const TransformSpec &known : transformCatalog())
            if (known.group == group)
                connect(part->addAction(known.name), &QAction::triggered, this,
                    [this, name = known.name] { addFromMenu(name); });
    }
    m_add->setMenu(menu);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("pipelineProblem"));
    setTone(m_problem, QStringLiteral("warning"));
    m_problem->hide();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_rows->setContentsMargins(0, 0, space::kSmall, 0);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    layout->addWidget(scroll, 1);
}

void PipelineEditor::setPipeline(const TransformStep &pipeline)
{
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    const bool isPlain = pipeline.name == u"Compose" && pipeline.p == 1;
    if (isPlain)
        for (const TransformStep &step : pipeline.steps)
            add(step, nullptr);
    else
        add(pipeline, nullptr);
    m_steps->expandAll();
    m_steps->setCurrentItem(m_steps->topLevelItem(0));
    showForm();
}

TransformStep PipelineEditor::pipeline() const
{
    std::vector<TransformStep> steps;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i)
        steps.push_back(stepOf(m_steps->topLevelItem(i)));
    return compose(std::move(steps));
}

QTreeWidgetItem *PipelineEditor::add(const TransformStep &step, QTreeWidgetItem *parent)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_steps);
    TransformStep own = step;
    own.steps.clear();
    setEntry(item, {own, step.p > 0 || step.isAlwaysApplied});
    for (const TransformStep &child : step.steps)
        add(child, item);
    return item;
}

PipelineEditor::Entry PipelineEditor::entryOf(const QTreeWidgetItem *item) const
{
    return {item->data(0, kStepRole).value<TransformStep>(), item->data(0, kStepRole + 1).toBool()};
}

void PipelineEditor::setEntry(QTreeWidgetItem *item, const Entry &entry)
{
    const QSignalBlocker quiet(m_steps);
    item->setText(0, tr("%1 · %2").arg(entry.step.name, QLocale().toString(entry.step.p, 'g', 3)));
    item->setData(0, kStepRole, QVariant::fromValue(entry.step));
    item->setData(0, kStepRole + 1, entry.isOn);
    item->setCheckState(0, entry.isOn ? Qt::Checked : Qt::Unchecked);
}

TransformStep PipelineEditor::stepOf(const QTreeWidgetItem *item) const
{
    Entry entry = entryOf(item);
    if (!entry.isOn) {
        entry.step.p = 0;
        entry.step.isAlwaysApplied = false;
    }
    for (int i = 0; i < item->childCount(); ++i)
        entry.step.steps.push_back(stepOf(item->child(i)));
    return entry.step;
}

void PipelineEditor::addFromMenu(const QString &name)
{
    QTreeWidgetItem *item = add(makeStep(name), nullptr);
    m_steps->setCurrentItem(item);
    Q_EMIT pipelineChanged();
}

void PipelineEditor::removeCurrent()
{
    if (!m_steps->currentItem())
        return;
    delete m_steps->currentItem();
    showForm();
    Q_EMIT pipelineChanged();
}

void PipelineEditor::showForm()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_problem->hide();
    const QTreeWidgetItem *item = m_steps->currentItem();
    m_remove->setEnabled(item != nullptr);
    if (!item)
        return;
    const TransformStep step = entryOf(item).step;
    const ParameterSpec probability {.name = item->parent() ? tr("weight") : tr("probability"),
        .kind = ParameterKind::Real,
        .standard = 1,
        .low = 0,
        .high = 1};
    m_rows->addRow(
        probability.name, makeNumber(probability, step.p, [this](double p) { setProbability(p); }));
    for (const ParameterSpec &parameter : findTransform(step.name)->parameters) {
        if (isSetByTraining(step.name, parameter.name))
            continue;
        const QJsonValue value = step.parameters.value(parameter.name);
        addRow(parameter, value);
        addSamplingRow(parameter, value);
    }
}

/// Interpolation, border and fill.
void PipelineEditor::addSamplingRow(const ParameterSpec &parameter, const QJsonValue &value)
{
    const QString name = parameter.name;
    if (parameter.kind == ParameterKind::Interpolation || parameter.kind == ParameterKind::Border) {
        const bool isBorder = parameter.kind == ParameterKind::Border;
        QComboBox *box = makeChoice(isBorder ? borders() : interpolations(), value.toInt(), [this, name](int number) { setParameter(name, number); });
        addExplained(name, name, box, isBorder ? borderSentence() : interpolationSentence());
    } else if (parameter.kind == ParameterKind::InterpolationPair) {
        for (const QString &way : {QStringLiteral("downscale"), QStringLiteral("upscale")}) {
            QComboBox *box = makeChoice(interpolations(), value[way].toInt(), [this, name, way](int number) {
                QJsonObject pair = entryOf(m_steps->currentItem()).step.parameters.value(name).toObject();
                pair.insert(way, number);
                setParameter(name, pair);
            });
            addExplained(tr("%1, %2").arg(name, way), name + u' ' + way, box, interpolationSentence());
        }
    } else if (parameter.kind == ParameterKind::Fill) {
        addFill(parameter, value);
    }
}

void PipelineEditor::addFill(const ParameterSpec &parameter, const QJsonValue &value)
{
    auto *channels = new QWidget;
    auto *layout = new QHBoxLayout(channels);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto changed = [this, channels, name = parameter.name](double) {
        QList<double> values;
        for (const QDoubleSpinBox *box : channels->findChildren<QDoubleSpinBox *>())
            values.append(box->value());
        setParameter(name, fillOf(values));
    };
    for (const double channel : channelsOf(value)) {
        QWidget *box = makeNumber(parameter, channel, changed);
        box->setMinimumWidth(48);
        box->setToolTip(fillSentence());
        layout->addWidget(box);
    }
    addExplained(parameter.name, parameter.name, channels, fillSentence());
}

QComboBox *PipelineEditor::makeChoice(const QList<std::pair<int, QString>> &choices, int value, const std::function<void(int)> &changed)
{
    auto *box = new QComboBox;
    for (const auto &[number, text] : choices)
        box->addItem(text, number);
    box->setCurrentIndex(box->findData(value));
    connect(box, &QComboBox::currentIndexChanged, this, [box, changed] { changed(box->currentData().toInt()); });
    return box;
}

void PipelineEditor::addExplained(const QString &label, const QString &name, QWidget *field, const QString &sentence)
{
    field->setAccessibleName(name);
    field->setToolTip(sentence);
    m_rows->addRow(label, field);
    m_rows->labelForField(field)->setToolTip(sentence);
}

/// Kinds without a row of their own (ranges by axis, bits) stay as they are; their place is the file.
void PipelineEditor::addRow(const ParameterSpec &parameter, const QJsonValue &value)
{
    const QString name = parameter.name;
    if (parameter.kind == ParameterKind::Flag) {
        auto *box = new QCheckBox(name);
        box->setChecked(value.toBool());
        connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { setParameter(name, isOn); });
        m_rows->addRow(box);
    } else if (parameter.kind == ParameterKind::Choice) {
        auto *box = new QComboBox;
        box->addItems(parameter.choices);
        box->setCurrentText(value.toString());
        connect(box, &QComboBox::currentTextChanged, this,
            [this, name](const QString &text) { setParameter(name, text); });
        m_rows->addRow(name, box);
    } else if (parameter.kind == ParameterKind::IntegerRange || parameter.kind == ParameterKind::RealRange) {
        addRange(parameter, value);
    } else if ((parameter.kind == ParameterKind::Integer || parameter.kind == ParameterKind::Real)
        && value.isDouble()) {
        m_rows->addRow(name, makeNumber(parameter, value.toDouble(), [this, name](double number) {
            setParameter(name, number);
        }));
    }
}

void PipelineEditor::addRange(const ParameterSpec &parameter, const QJsonValue &value)
{
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto changed = [this, pair, name = parameter.name](double) {
        QJsonArray range;
        for (const QDoubleSpinBox *end : pair->findChildren<QDoubleSpinBox *>())
            range.append(end->value());
        setParameter(name, range);
    };
    for (int end = 0; end < 2; ++end)
        layout->addWidget(makeNumber(parameter, value[end].toDouble(), changed));
    m_rows->addRow(parameter.name, pair);
}

QWidget *PipelineEditor::makeNumber(
    const ParameterSpec &parameter, double value, const std::function<void(double)> &changed)
{
    auto *box = new NumberBox;
    box->setDecimals(isWhole(parameter) ? 0 : 4);
    box->setRange(parameter.low, parameter.high);
    box->setSingleStep(stepFor(parameter, value));
    box->setValue(value);
    box->setMinimumWidth(64);
    box->setAccessibleName(parameter.name);
    connect(box, &QDoubleSpinBox::valueChanged, this, changed);
    return box;
}

void PipelineEditor::setParameter(const QString &name, const QJsonValue &value)
{
    TransformStep step = entryOf(m_steps->currentItem()).step;
    step.parameters.insert(name, value);
    tryEntry(step);
}

void PipelineEditor::setProbability(double p)
{
    TransformStep step = entryOf(m_steps->currentItem()).step;
    step.p = p;
    tryEntry(step);
}

/// What is not allowed is said, and what was before stays.
void PipelineEditor::tryEntry(const TransformStep &changed)
{
    try {
        TransformStep step = makeStep(changed.name, changed.parameters, changed.p);
        step.isAlwaysApplied = changed.isAlwaysApplied;
        setEntry(m_steps->currentItem(), {step, entryOf(m_steps->currentItem()).isOn});
        m_problem->hide();
        Q_EMIT pipelineChanged();
    } catch (const Error &error) {
        m_problem->setText(error.message());
        m_problem->show();
    }
}

} // namespace taxon
