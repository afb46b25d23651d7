#include "app/workbench/label/guide_panel.h"

#include "app/workbench/label/class_button.h"
#include "app/workbench/label/label_controller.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr char kOpen[] = "label/guide";
constexpr int kExamplesHeight = 182; // a thumbnail, its caption and the scroll bar
constexpr int kDescriptionLines = 6;

} // namespace

GuidePanel::GuidePanel(Session &session, LabelController &controller, QWidget &classes, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_classes(classes)
    , m_toggle(new QToolButton)
{
    m_toggle->setObjectName(QStringLiteral("guideToggle"));
    m_toggle->setText(tr("Guide"));
    m_toggle->setToolTip(tr("What belongs to a class: its description and examples (Ctrl+H)"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::TabFocus);
    m_toggle->setArrowType(Qt::RightArrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, 0, space::kMedium, space::kSmall);
    layout->setSpacing(space::kTiny);
    layout->addWidget(m_toggle);
    connect(m_toggle, &QToolButton::toggled, this, &GuidePanel::open);
    m_toggle->setChecked(workbenchSettings().value(QLatin1String(kOpen), false).toBool());

    m_classes.installEventFilter(this);
    connect(&session, &Session::classesChanged, this, &GuidePanel::forget);
    connect(&session, &Session::projectChanged, this, &GuidePanel::forget);
    connect(&controller, &LabelController::currentChanged, this, &GuidePanel::refresh);
    connect(&controller, &LabelController::countsChanged, this, &GuidePanel::refresh);
}

bool GuidePanel::isOpen() const
{
    return m_toggle->isChecked();
}

void GuidePanel::toggle()
{
    m_toggle->toggle();
}

bool GuidePanel::isSettled() const
{
    return !isOpen() || !m_examples || m_examples->isSettled();
}

void GuidePanel::open()
{
    workbenchSettings().setValue(QLatin1String(kOpen), isOpen());
    m_toggle->setArrowType(isOpen() ? Qt::DownArrow : Qt::RightArrow);
    if (isOpen() && !m_content) {
        m_content = new QWidget;
        m_name = makeLabel({});
        m_name->setTextFormat(Qt::PlainText);
        m_name->setObjectName(QStringLiteral("guideName"));
        m_description = makeMutedLabel({});
        m_description->setObjectName(QStringLiteral("guideDescription"));
        m_description->setTextFormat(Qt::PlainText);
        m_description->setWordWrap(true);
        m_description->setMaximumHeight(kDescriptionLines * QFontMetrics(textFont(TextSize::Normal)).lineSpacing());
        m_description->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_examples = new GalleryView;
        m_examples->setObjectName(QStringLiteral("guideExamples"));
        m_examples->setAccessibleName(tr("Examples of the class"));
        m_examples->setFocusPolicy(Qt::NoFocus);
        m_examples->setFixedHeight(kExamplesHeight);
        m_add = makeButton(QStringLiteral("pin"), {});
        m_add->setObjectName(QStringLiteral("guideAdd"));
        m_add->setFocusPolicy(Qt::TabFocus);
        connect(m_add, &QPushButton::clicked, this, [this] {
            if (m_shown)
                toggleExample(*m_shown);
        });
        auto *column = new QVBoxLayout(m_content);
        column->setContentsMargins({});
        column->setSpacing(space::kTiny);
        for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_examples), static_cast<QWidget *>(m_add)})
            column->addWidget(widget);
        layout()->addWidget(m_content);
    }
    if (m_content)
        m_content->setVisible(isOpen());
    m_shown.reset();
    refresh();
}

// The buttons are made anew when classes change; those that are there when somebody comes near are watched.
void GuidePanel::watchButtons()
{
    const auto buttons = m_classes.findChildren<ClassButton *>();
    for (ClassButton *button : buttons) {
        button->installEventFilter(this);
        if (button->actions().isEmpty())
            button->addActions(makeActions(button->id(), button));
    }
}

QList<QAction *> GuidePanel::makeActions(ClassId label, QWidget *parent)
{
    auto *example = new QAction(icon(QStringLiteral("pin")), tr("Make this image an example, or no longer (Ctrl+E)"), parent);
    connect(example, &QAction::triggered, this, [this, label] { toggleExample(label); });
    auto *edit = new QAction(icon(QStringLiteral("edit")), tr("Edit, merge or split the class…"), parent);
    connect(edit, &QAction::triggered, this, [this, label] { m_session.editClass(label); });
    return {example, edit};
}

bool GuidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_classes && (event->type() == QEvent::Enter || event->type() == QEvent::ChildAdded || event->type() == QEvent::Show))
        QMetaObject::invokeMethod(this, &GuidePanel::watchButtons, Qt::QueuedConnection);
    const auto *button = qobject_cast<ClassButton *>(watched);
    if (button && event->type() == QEvent::Enter)
        m_hovered = button->id();
    else if (button && event->type() == QEvent::Leave)
        m_hovered.reset();
    else
        return QWidget::eventFilter(watched, event);
    refresh();
    return QWidget::eventFilter(watched, event);
}

void GuidePanel::forget()
{
    m_hovered.reset();
    m_shown.reset();
    refresh();
    QMetaObject::invokeMethod(this, &GuidePanel::watchButtons, Qt::QueuedConnection);
}

std::optional<ClassId> GuidePanel::imageLabel() const
{
    if (m_controller.row() < 0)
        return std::nullopt;
    if (m_controller.isReview())
        return m_controller.currentLabel();
    const auto own = m_controller.sequence().decision(m_controller.image());
    return own ? own->label : std::nullopt;
}

void GuidePanel::refresh()
{
    if (!isOpen() || !m_session.project())
        return;
    const std::optional<ClassId> wanted = m_hovered ? m_hovered : imageLabel();
    if (!wanted && m_shown)
        return; // the last one is better than nothing
    if (wanted && wanted != m_shown)
        m_session.attempt([&] { showClass(m_session.project()->classes().get(*wanted)); });
    if (!m_shown) {
        m_name->setText({});
        m_description->setText(tr("Point at a class, or label an image, to see what belongs there."));
        m_examples->hide();
        m_add->hide();
    }
}

void GuidePanel::showClass(const ImageClass &item)
{
    Project &project = *m_session.project();
    m_shown = item.id;
    QList<GalleryRow> rows;
    for (const ImageId image : project.classes().examples(item.id)) {
        const ImageRecord record = project.images().image(image);
        rows.append({image, project.images().absolutePath(record), {}, QColor(item.color)});
    }
    m_name->setText(item.name);
    m_description->setText(item.description.isEmpty() ? tr("No description yet.") : item.description);
    m_description->setToolTip(item.description);
    m_examples->setRows(rows);
    m_examples->setVisible(!rows.isEmpty());
    m_add->setText(tr("Example of %1").arg(item.name));
    m_add->setToolTip(tr("The image in front becomes an example of %1; pressed again, it is none any more").arg(item.name));
    m_add->show();
}

void GuidePanel::toggleExample(ClassId label)
{
    const ImageId image = m_controller.image();
    if (!image.isValid() || !m_session.project())
        return;
    QString said;
    const bool isDone = m_session.attempt([&] {
        ClassStore &classes = m_session.project()->classes();
        classes.setAuthor(m_session.annotator().isValid() ? std::optional(m_session.annotator()) : std::nullopt);
        QList<ImageId> images = classes.examples(label);
        const QString name = classes.get(label).name;
        if (images.removeAll(image) > 0) {
            said = tr("This image is no example of %1 any more.").arg(name);
        } else {
            images.append(image);
            said = tr("This image is an example of %1 now.").arg(name);
        }
        classes.setExamples(label, images);
    });
    if (!isDone)
        return;
    Q_EMIT m_session.classesChanged();
    m_session.showMessage(MessageKind::Info, said);
}

void GuidePanel::toggleExampleOfLabel()
{
    if (const auto label = imageLabel())
        toggleExample(*label);
    else
        m_session.showMessage(MessageKind::Info, tr("Label the image first: it becomes an example of its class."));
}

} // namespace taxon
