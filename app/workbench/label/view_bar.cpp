#include "app/workbench/label/view_bar.h"

#include "app/workbench/label/view_adjustments.h"
#include "app/workbench/settings.h"
#include "widgets/image_view/image_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>

namespace taxon {
namespace {

constexpr char kKeep[] = "label/keepView";
constexpr char kAutomatic[] = "label/automaticWindow";

/// Whole numbers as such; measured values with as many digits as tell them apart.
QString number(double value)
{
    const bool isWhole = value == double(qint64(value));
    return isWhole ? QLocale().toString(qint64(value)) : QLocale().toString(value, 'g', 5);
}

QToolButton *makeToggle(const QString &iconName, const QString &name)
{
    QToolButton *button = makeIconButton(iconName, name);
    button->setCheckable(true);
    return button;
}

} // namespace

ViewBar::ViewBar(ImageView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_pixel(makeMutedLabel({}, TextSize::Small))
    , m_window(makeMutedLabel({}, TextSize::Small))
    , m_automatic(makeToggle(QStringLiteral("window"), tr("Automatic window: from the 0.5 to the 99.5 percentile of the values")))
    , m_invert(makeToggle(QStringLiteral("invert"), tr("Invert: bright becomes dark")))
    , m_channel(new QComboBox)
    , m_adjust(makeIconButton(QStringLiteral("sliders"), tr("Brightness, contrast, gamma and histogram")))
    , m_reset(makeIconButton(QStringLiteral("reset"), tr("Show the image as it is decoded")))
    , m_keep(makeToggle(QStringLiteral("pin"), tr("Keep zoom and window from image to image")))
    , m_frames(makeFrames())
    , m_adjustments(new ViewAdjustments(view, this))
{
    build();
    connectAll();
    restore();
    showPixel({-1, -1}, {});
    setFrames(0, 1);
    showState();
}

ViewBar::~ViewBar()
{
    QSettings settings = workbenchSettings();
    settings.setValue(QLatin1String(kKeep), m_keep->isChecked());
    settings.setValue(QLatin1String(kAutomatic), m_automatic->isChecked());
}

void ViewBar::build()
{
    m_channel->setFocusPolicy(Qt::TabFocus);
    m_channel->setAccessibleName(tr("Colour channel"));
    m_channel->setToolTip(tr("Colour channel"));
    m_channel->addItem(tr("Colour"), int(DisplayChannel::All));
    m_channel->addItem(tr("Red"), int(DisplayChannel::Red));
    m_channel->addItem(tr("Green"), int(DisplayChannel::Green));
    m_channel->addItem(tr("Blue"), int(DisplayChannel::Blue));
    m_channel->addItem(tr("Luminance"), int(DisplayChannel::Luminance));
    // What is under the pointer changes all the time: it takes the room that is left and moves nothing.
    m_pixel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pixel->setObjectName(QStringLiteral("pixel"));
    m_window->setObjectName(QStringLiteral("window"));
    m_window->setToolTip(tr("Width and level of the window. Drag with the right button on the image: across for the width, "
                            "up and down for the level; a double click takes it back."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, 2, space::kSmall, 2);
    layout->setSpacing(space::kTiny);
    layout->addWidget(m_pixel, 1);
    layout->addWidget(m_frames);
    layout->addWidget(m_window);
    layout->addSpacing(space::kTiny);
    for (QWidget *widget : {static_cast<QWidget *>(m_automatic), static_cast<QWidget *>(m_invert), static_cast<QWidget *>(m_channel),
             static_cast<QWidget *>(m_adjust), static_cast<QWidget *>(m_reset), static_cast<QWidget *>(m_keep)})
        layout->addWidget(widget);
}

QWidget *ViewBar::makeFrames()
{
    auto *frames = new QWidget;
    m_frame = new QSlider(Qt::Horizontal);
    m_frame->setObjectName(QStringLiteral("frame"));
    m_frame->setFixedWidth(96);
    m_frame->setFocusPolicy(Qt::TabFocus);
    m_frame->setAccessibleName(tr("Frame"));
    m_frame->setToolTip(tr("Frame or page: [ and ]"));
    m_frameText = makeMutedLabel({}, TextSize::Small);
    auto *layout = new QHBoxLayout(frames);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frameText);
    layout->addWidget(m_frame);
    return frames;
}

void ViewBar::connectAll()
{
    connect(&m_view, &ImageView::pixelHovered, this, &ViewBar::showPixel);
    connect(&m_view, &ImageView::displayChanged, this, &ViewBar::showState);
    connect(&m_view, &ImageView::pictureChanged, this, &ViewBar::showState);
    connect(m_frame, &QSlider::valueChanged, this, &ViewBar::frameChosen);
    connect(m_automatic, &QToolButton::clicked, this, [this](bool isOn) {
        ImageDisplay display = m_view.display();
        display.isAutomatic = isOn;
        display.window.reset();
        m_view.setDisplay(display);
    });
    connect(m_invert, &QToolButton::clicked, this, [this](bool isOn) {
        ImageDisplay display = m_view.display();
        display.isInverted = isOn;
        m_view.setDisplay(display);
    });
    connect(m_channel, &QComboBox::activated, this, [this] {
        ImageDisplay display = m_view.display();
        display.channel = DisplayChannel(m_channel->currentData().toInt());
        m_view.setDisplay(display);
    });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_view.setDisplay({}); });
    connect(m_keep, &QToolButton::clicked, this, [this](bool isOn) { m_view.setKeepsView(isOn); });
    connect(m_adjust, &QToolButton::clicked, this, [this] { m_adjustments->popUpAbove(*m_adjust); });
}

void ViewBar::restore()
{
    const QSettings settings = workbenchSettings();
    m_keep->setChecked(settings.value(QLatin1String(kKeep), false).toBool());
    m_view.setKeepsView(m_keep->isChecked());
    ImageDisplay display = m_view.display();
    display.isAutomatic = settings.value(QLatin1String(kAutomatic), false).toBool();
    m_view.setDisplay(display);
}

void ViewBar::setFrames(int frame, int frames)
{
    const QSignalBlocker blocker(m_frame);
    m_frames->setVisible(frames > 1);
    m_frame->setRange(0, qMax(0, frames - 1));
    m_frame->setValue(frame);
    m_frameText->setText(tr("%1 of %2").arg(QLocale().toString(frame + 1), QLocale().toString(frames)));
}

void ViewBar::showPixel(const QPoint &pixel, const QList<double> &values)
{
    if (pixel.x() < 0) {
        m_pixel->clear();
        return;
    }
    QStringList texts;
    for (const double value : values)
        texts.append(number(value));
    const QString place = tr("x %1  y %2").arg(QLocale().toString(pixel.x()), QLocale().toString(pixel.y()));
    const QString value = values.isEmpty() ? QString() : tr("value %1").arg(texts.join(QStringLiteral("  ")));
    m_pixel->setText(place + QStringLiteral("   ") + value);
}

void ViewBar::showState()
{
    const ImageDisplay &display = m_view.display();
    const bool hasImage = m_view.hasImage();
    const ValueWindow window = m_view.shownWindow();
    m_window->setText(hasImage ? tr("W %1  L %2").arg(number(qRound64(window.width() * 100) / 100.0),
                                     number(qRound64(window.center() * 100) / 100.0))
                               : QString());
    m_automatic->setChecked(display.isAutomatic);
    m_invert->setChecked(display.isInverted);
    m_channel->setCurrentIndex(m_channel->findData(int(display.channel)));
    m_channel->setVisible(!hasImage || m_view.picture()->image().channels == 3);
    m_reset->setEnabled(!display.isAsDecoded());
}

} // namespace taxon
