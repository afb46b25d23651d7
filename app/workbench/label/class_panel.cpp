#include "app/workbench/label/class_panel.h"

#include "app/workbench/label/class_button.h"
#include "app/workbench/label/class_keys.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taxon {

ClassPanel::ClassPanel(QWidget *parent)
    : QWidget(parent)
    , m_note(makeMutedLabel({}, TextSize::Small))
    , m_layout(new QVBoxLayout)
{
    setMinimumWidth(200);
    auto *list = new QWidget;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    list->setLayout(m_layout);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAlignment(Qt::AlignTop);

    auto *skip = makeButton(QStringLiteral("skip"), tr("Skip  (S)"));
    skip->setFocusPolicy(Qt::TabFocus);
    skip->setToolTip(tr("Looked at, and left without a class. It can be found again with the filter “skipped”."));
    connect(skip, &QPushButton::clicked, this, &ClassPanel::skipChosen);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->setSpacing(space::kSmall);
    // Three lines always, so that the buttons stay where they are.
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->setFixedHeight(3 * QFontMetrics(textFont(TextSize::Small)).lineSpacing() + 2);
    layout->addWidget(m_note);
    layout->addWidget(scroll, 1);
    layout->addWidget(skip);
    setNote({});
    layout->addWidget(makeMutedLabel(tr("←  →  back and forward     ?  all keys"), TextSize::Small));
}

void ClassPanel::setClasses(const QList<ImageClass> &classes)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    for (int place = 0; place < classes.size(); ++place) {
        auto *button = new ClassButton(classes[place], classKey(place));
        connect(button, &ClassButton::clicked, this, [this, id = button->id()] { Q_EMIT chosen(id); });
        m_layout->addWidget(button);
        m_buttons.append(button);
    }
    m_layout->addStretch();
}

void ClassPanel::setNote(const QString &note)
{
    m_note->setText(note.isEmpty() ? tr("One key labels the image and moves on to the next.") : note);
}

void ClassPanel::setCounts(const std::function<int(ClassId)> &countOf)
{
    for (ClassButton *button : std::as_const(m_buttons))
        button->setCount(countOf(button->id()));
}

void ClassPanel::setCurrent(std::optional<ClassId> label)
{
    for (ClassButton *button : std::as_const(m_buttons))
        button->setChecked(label == button->id());
}

} // namespace taxon
