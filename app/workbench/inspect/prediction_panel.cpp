#include "app/workbench/inspect/prediction_panel.h"

#include "app/workbench/inspect/inspection.h"
#include "app/workbench/inspect/probability_bars.h"
#include "core/project/project.h"
#include "widgets/image_view/image_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kCacheBytes = 64LL << 20;
constexpr int kLeastView = 150;   ///< pixels of height for the image
constexpr int kFactsHeight = 380; ///< pixels for the answers, the bars and the button, before the image gets more

QString answerText(const Decision &decision, const QHash<AnnotatorId, QString> &people,
    const QHash<ClassId, QString> &classes)
{
    const QString who = decision.annotator ? people.value(*decision.annotator)
                                           : PredictionPanel::tr("came with the images");
    const QString what = decision.label ? classes.value(*decision.label) : PredictionPanel::tr("skipped");
    if (decision.purpose == DecisionPurpose::Correction)
        return PredictionPanel::tr("%1: %2 (correction)").arg(who, what);
    return PredictionPanel::tr("%1: %2").arg(who, what);
}

QLabel *wrappingLabel()
{
    QLabel *label = makeLabel({});
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QStringList annotatorAnswers(Project &project, ImageId image)
{
    QHash<AnnotatorId, QString> people;
    for (const Annotator &one : project.annotators().all())
        people.insert(one.id, one.name);
    QHash<ClassId, QString> classes;
    for (const ImageClass &one : project.classes().every())
        classes.insert(one.id, one.name);
    QStringList answers;
    for (const Decision &decision : project.decisions().history(image))
        if (!decision.isUndone)
            answers << answerText(decision, people, classes);
    return answers;
}

PredictionPanel::PredictionPanel(QWidget *parent)
    : QWidget(parent)
    , m_loader(fullDecode(), kCacheBytes)
    , m_view(new ImageView)
    , m_name(makeMutedLabel({}, TextSize::Small))
    , m_truth(wrappingLabel())
    , m_prediction(wrappingLabel())
    , m_bars(new ProbabilityBars)
    , m_answers(wrappingLabel())
    , m_correct(makePrimaryButton(tr("Correct the label")))
{
    m_name->setWordWrap(true);
    m_correct->setToolTip(
        tr("Opens these images on the Label page. A label given there is used from the next split on."));
    auto *facts = new QWidget;
    auto *factsLayout = new QVBoxLayout(facts);
    factsLayout->setContentsMargins(0, 0, space::kSmall, 0);
    factsLayout->setSpacing(space::kSmall);
    factsLayout->addWidget(m_name);
    factsLayout->addWidget(m_truth);
    factsLayout->addWidget(m_prediction);
    factsLayout->addWidget(m_answers);
    factsLayout->addWidget(m_bars);
    factsLayout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(facts);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    facts->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_view);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_correct);
    connect(&m_loader, &PictureLoader::loaded, this, &PredictionPanel::showPicture);
    connect(m_correct, &QPushButton::clicked, this, &PredictionPanel::correctionRequested);
    clear();
}

void PredictionPanel::showAnswer(Project &project, const Inspection &inspection, const InspectedImage &image)
{
    m_current = {image.image, image.path};
    m_name->setText(QFileInfo(image.path).fileName());
    m_name->setToolTip(image.path);
    m_correct->setEnabled(true);
    showVerdict(inspection, image);
    showPicture();
    const QStringList answers = annotatorAnswers(project, image.image);
    m_answers->setText(answers.isEmpty() ? tr("Nobody has labeled this image.")
                                         : tr("Labels: %1").arg(answers.join(QStringLiteral(" · "))));
}

void PredictionPanel::showVerdict(const Inspection &inspection, const InspectedImage &image)
{
    m_truth->setText(tr("Truth: %1").arg(inspection.classes[image.truth]));
    m_prediction->setText(image.isRight() ? tr("✓ Prediction: %1").arg(inspection.classes[image.predicted])
                                          : tr("✗ Prediction: %1").arg(inspection.classes[image.predicted]));
    setTone(m_prediction, image.isRight() ? QStringLiteral("good") : QStringLiteral("bad"));
    m_bars->setProbabilities(inspection.classes, inspection.colors, image.probabilities);
}

void PredictionPanel::showPicture()
{
    if (!m_current.id.isValid())
        return;
    if (m_current.path.isEmpty()) {
        m_view->showReason(tr("The file of this image is gone."));
    } else if (const Picture *picture = m_loader.find(m_current.id)) {
        if (picture->image.isNull())
            m_view->showReason(picture->error);
        else
            m_view->showImage(picture->image);
    } else {
        m_view->showNothing();
        m_loader.want({m_current});
    }
}

void PredictionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setFixedHeight(std::max(kLeastView, std::min(width(), height() - kFactsHeight)));
}

void PredictionPanel::clear()
{
    m_current = {};
    m_view->showNothing();
    for (QLabel *label : {m_name, m_truth, m_prediction, m_answers})
        label->clear();
    m_bars->setProbabilities({}, {}, {});
    m_correct->setEnabled(false);
}

} // namespace taxon
