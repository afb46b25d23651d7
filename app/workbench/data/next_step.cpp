#include "app/workbench/data/next_step.h"

#include "app/workbench/data/project_figures.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxon {

NextStep::NextStep(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}))
    , m_go(makeButton(QStringLiteral("next"), {}))
{
    setProperty("card", true);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("nextStepText"));
    m_go->setObjectName(QStringLiteral("nextStep"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Next"), TextSize::Large));
    layout->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->addWidget(m_go);
    line->addStretch();
    layout->addLayout(line);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page); });
}

void NextStep::show(const ProjectFigures &figures)
{
    struct Step {
        QString text;
        QString button;
        QString page;
    };
    const auto step = [&]() -> Step {
        if (figures.images == 0)
            return {tr("Choose a folder of images at the left, or drop one on the window."), {}, {}};
        if (figures.classes.isEmpty())
            return {tr("The images need classes: the names that they are sorted by."), tr("Name the classes"), QStringLiteral("data/classes")};
        if (figures.unlabeled == figures.images)
            return {tr("Nothing is labeled yet. One key an image is enough."), tr("Label images"), QStringLiteral("label")};
        if (!figures.split)
            return {tr("Label on, or divide what is labeled into images to learn from and images to be tested on."),
                tr("Split the data"), QStringLiteral("data/split")};
        return {tr("The data is split. A network can be trained on it."), tr("Train"), QStringLiteral("train")};
    }();
    m_text->setText(step.text);
    m_go->setText(step.button);
    m_go->setVisible(!step.button.isEmpty());
    m_page = step.page;
}

} // namespace taxon
