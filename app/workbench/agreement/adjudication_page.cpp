#include "app/workbench/agreement/adjudication_page.h"

#include "app/workbench/agreement/opinion_request.h"
#include "app/workbench/inspect/probability_bars.h"
#include "app/workbench/label/image_pane.h"
#include "app/workbench/label/key_names.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/image_view/image_view.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kSideWidth = 300;
constexpr int kAhead = 4; ///< images decoded ahead
constexpr int kWatchMs = 2'000;

QString reasonText(const QString &reason)
{
    if (reason == QStringLiteral("tie"))
        return AdjudicationPage::tr("Disputed: several classes are equally likely.");
    if (reason == QStringLiteral("few_votes"))
        return AdjudicationPage::tr("Open: it has fewer labels than the policy asks for.");
    if (reason == QStringLiteral("low_posterior"))
        return AdjudicationPage::tr("Disputed: no class is certain enough.");
    if (reason == QStringLiteral("depends_on_start"))
        return AdjudicationPage::tr("Disputed: the estimate is not stable on this image.");
    return {};
}

QLabel *wrapping(QLabel *label)
{
    label->setWordWrap(true);
    return label;
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QString answerText(const AnonymousAnswer &answer, const QString &label, const QString &name)
{
    QStringList details;
    if (answer.confidence)
        details << AdjudicationPage::tr("%1 % sure").arg(*answer.confidence);
    if (answer.milliseconds > 0)
        details << AdjudicationPage::tr("%1 s").arg(QLocale().toString(answer.milliseconds / 1000.0, 'f', 1));
    QString text = QStringLiteral("<b>%1</b>&nbsp; %2").arg(AdjudicationPage::tr("Person %1").arg(answer.person), label.toHtmlEscaped());
    if (!name.isEmpty())
        text += QStringLiteral(" – %1").arg(name.toHtmlEscaped());
    if (!details.isEmpty())
        text += QStringLiteral(" <span style='color:%1'>(%2)</span>").arg(theme().mutedText.name(), details.join(QStringLiteral(", ")));
    if (!answer.comment.isEmpty())
        text += QStringLiteral("<br>“%1”").arg(answer.comment.toHtmlEscaped());
    return text;
}

} // namespace

AdjudicationPage::AdjudicationPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_controller(session)
{
    setFocusPolicy(Qt::StrongFocus);
    const auto stale = [this] { m_isStale = true; };
    connect(&m_session, &Session::projectChanged, this, stale);
    connect(&m_session, &Session::classesChanged, this, stale);
    connect(&m_session, &Session::labelsChanged, this, [this] {
        if (!isVisible())
            m_isStale = true;
        else if (!m_controller.isTelling())
            m_controller.refresh();
    });
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (isVisible() && m_controller.isWaiting())
            m_controller.sync();
    });
}

void AdjudicationPage::build()
{
    m_isBuilt = true;
    QPushButton *button = makePrimaryButton(tr("Go to Agreement"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT m_session.pageRequested(QStringLiteral("agreement")); });
    m_nothing = makeEmptyState(iconName(), tr("Nothing is disputed"),
        tr("Images on which people gave different labels, or that a consensus leaves open, come here to be settled one by one."), button);
    m_work = makeWork();
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->addWidget(m_stack);
    connectController();
}

QWidget *AdjudicationPage::makeWork()
{
    auto *work = new QWidget;
    m_source = new QComboBox;
    m_source->setAccessibleName(tr("Which images"));
    m_source->setFocusPolicy(Qt::ClickFocus);
    m_progressText = makeMutedLabel({});
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setMaximumWidth(180);
    m_progress->setAccessibleName(tr("Settled"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_source);
    top->addStretch();
    top->addWidget(m_progressText);
    top->addWidget(m_progress);
    m_pane = new ImagePane;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_pane, 1);
    row->addWidget(makeSide());
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    layout->addLayout(top);
    layout->addLayout(row, 1);
    return work;
}

QWidget *AdjudicationPage::makeSide()
{
    m_why = wrapping(makeMutedLabel({}));
    m_answers = wrapping(makeLabel({}));
    m_answers->setTextFormat(Qt::RichText);
    m_answers->setAccessibleName(tr("What people said"));
    m_names = new QPushButton(tr("Show names (N)"));
    m_names->setCheckable(true);
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setToolTip(tr("Names may sway you: they hide again with the next image."));
    m_bars = new ProbabilityBars;
    m_model = wrapping(makeMutedLabel({}));
    m_opinion = new QPushButton(tr("Ask for a second &opinion"));
    m_opinion->setFocusPolicy(Qt::NoFocus);
    m_request = new OpinionRequest(this);
    auto *facts = new QWidget;
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_why);
    layout->addWidget(m_answers);
    layout->addWidget(m_names);
    layout->addSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("How likely each class is")));
    layout->addWidget(m_bars);
    layout->addWidget(m_model);
    layout->addStretch();
    auto *classes = new QWidget;
    m_classLayout = new QVBoxLayout(classes);
    m_classLayout->setContentsMargins({});
    m_classLayout->setSpacing(2);
    m_classArea = scrolled(classes);
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::kMedium, space::kSmall, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(scrolled(facts), 1);
    column->addWidget(makeLabel(tr("Settle it as")));
    column->addWidget(m_classArea);
    column->addLayout(makeSteps());
    column->addWidget(m_opinion);
    return side;
}

QLayout *AdjudicationPage::makeSteps()
{
    m_back = makeButton(QStringLiteral("back"), tr("Back  (←)"));
    m_forward = makeButton(QStringLiteral("next"), tr("Forward  (→)"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_controller.go(m_controller.row() - 1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { m_controller.go(m_controller.row() + 1); });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    for (QPushButton *button : {m_back, m_forward}) {
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button, 1);
    }
    return row;
}

void AdjudicationPage::connectController()
{
    connect(&m_controller, &AdjudicationController::loaded, this, &AdjudicationPage::showQueue);
    m_controller.setViewSource([this] { return m_pane->view().viewDescription(); });
    connect(m_pane, &ImagePane::shownChanged, &m_controller, &AdjudicationController::setShown);
    connect(&m_controller, &AdjudicationController::currentChanged, this, &AdjudicationPage::showCurrent);
    connect(&m_controller, &AdjudicationController::settledImage, this, [this](const QColor &color) { m_pane->view().flash(color); });
    connect(m_source, &QComboBox::activated, this, [this] {
        const qint64 id = m_source->currentData().toLongLong();
        m_controller.load(id > 0 ? std::optional(ProposalId {id}) : std::nullopt);
    });
    connect(m_names, &QPushButton::toggled, this, [this](bool isOn) {
        m_isNaming = isOn;
        showAnswers();
    });
    connect(m_opinion, &QPushButton::clicked, this, &AdjudicationPage::requestOpinion);
    connect(m_request, &OpinionRequest::asked, this, &AdjudicationPage::askOpinion);
}

QString AdjudicationPage::stateText() const
{
    const int left = int(m_controller.rows().size()) - m_controller.settled();
    return left > 0 ? tr("%Ln left", nullptr, left) : QString();
}

void AdjudicationPage::activate()
{
    if (!m_isBuilt)
        build();
    if (m_isStale)
        m_controller.load(m_controller.proposal());
    else
        m_controller.sync();
    m_isStale = false;
    m_watch.start();
    setFocus();
}

bool AdjudicationPage::isSettled() const
{
    return !m_controller.isLoading() && (!m_isBuilt || m_pane->isSettled());
}

void AdjudicationPage::showQueue()
{
    {
        const QSignalBlocker blocker(m_source);
        m_source->clear();
        m_source->addItem(tr("Images on which votes differ"), 0);
        for (const Proposal &one : m_controller.proposals())
            m_source->addItem(tr("Left open by “%1”").arg(one.name), one.id.value);
        m_source->setCurrentIndex(std::max(0, m_source->findData(m_controller.proposal() ? m_controller.proposal()->value : 0)));
    }
    // With proposals to choose from, an empty queue must not hide the choice.
    const bool isEmpty = m_controller.rows().empty();
    m_stack->setCurrentWidget(isEmpty && m_controller.proposals().isEmpty() ? m_nothing : m_work);
    showClasses();
    showCurrent();
}

void AdjudicationPage::showClasses()
{
    qDeleteAll(m_classButtons);
    m_classButtons.clear();
    m_first.reset();
    m_keys.readCommands();
    m_keys.setClasses(m_controller.classes());
    for (const ImageClass &one : m_controller.classes()) {
        const QString key = m_keys.textOf(one.id);
        auto *button = new QPushButton(QIcon(swatch(QColor(one.color))), key.isEmpty() ? one.name : tr("%1   %2").arg(key, one.name));
        button->setFocusPolicy(Qt::NoFocus);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 2px 8px;"));
        button->setAccessibleName(tr("Settle as %1").arg(one.name));
        connect(button, &QPushButton::clicked, this, [this, id = one.id] { m_controller.settle(id); });
        m_classLayout->addWidget(button);
        button->show(); // else it has no size yet
        m_classButtons.append(button);
    }
    fitClasses();
}

/// As high as they are, within a third of the page.
void AdjudicationPage::fitClasses()
{
    if (m_classArea)
        m_classArea->setFixedHeight(std::min(m_classArea->widget()->sizeHint().height(), height() / 3));
}

void AdjudicationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitClasses();
}

void AdjudicationPage::showCurrent()
{
    const auto count = int(m_controller.rows().size());
    const int settled = m_controller.settled();
    m_progress->setRange(0, std::max(1, count));
    m_progress->setValue(settled);
    m_progressText->setText(tr("%1 of %2 settled").arg(QLocale().toString(settled), QLocale().toString(count)));
    m_names->setChecked(false);
    Q_EMIT stateTextChanged();
    for (QPushButton *button : std::as_const(m_classButtons))
        button->setEnabled(count > 0);
    m_opinion->setEnabled(count > 0);
    m_back->setEnabled(m_controller.row() > 0);
    m_forward->setEnabled(m_controller.row() + 1 < count);
    if (m_controller.row() < 0) {
        m_pane->showReason(tr("Nothing is disputed here."));
        m_bars->setProbabilities({}, {}, {});
        for (QLabel *label : {m_why, m_answers, m_model})
            label->clear();
        return;
    }
    const AdjudicationController::Row &row = m_controller.current();
    m_pane->showImage({row.disputed.image, row.path, 0});
    QList<PixelRequest> next;
    for (int ahead = 1; ahead <= std::min(kAhead, count - 1); ++ahead) {
        const AdjudicationController::Row &other = m_controller.rows()[std::size_t((m_controller.row() + ahead) % count)];
        next.append({other.disputed.image, other.path, 0});
    }
    m_pane->prepare(next);
    QStringList names;
    QStringList colors;
    for (const ImageClass &one : m_controller.classes()) {
        names << one.name;
        colors << one.color;
    }
    m_bars->setProbabilities(names, colors, m_controller.posterior());
    m_why->setText(whyText());
    showAnswers();
    showModel();
}

void AdjudicationPage::showAnswers()
{
    QHash<ClassId, QString> classes;
    for (const ImageClass &one : m_controller.classes())
        classes.insert(one.id, one.name);
    QHash<AnnotatorId, QString> people;
    if (m_isNaming && m_session.project())
        m_session.attempt([&] {
            for (const Annotator &one : m_session.project()->annotators().all())
                people.insert(one.id, one.name);
        });
    QStringList lines;
    for (const AnonymousAnswer &answer : m_controller.answers())
        lines << answerText(answer, answer.label ? classes.value(*answer.label) : tr("skipped"), people.value(answer.annotator));
    m_answers->setText(lines.join(QStringLiteral("<br>")));
}

void AdjudicationPage::showModel()
{
    const auto &settledAs = m_controller.current().settledAs;
    if (!settledAs) {
        m_model->setText(tr("The model's answer shows once you have settled the image."));
        return;
    }
    QString name;
    for (const ImageClass &one : m_controller.classes())
        if (one.id == *settledAs)
            name = one.name;
    QString text = tr("Settled as “%1”.").arg(name);
    if (const auto answer = m_controller.modelAnswer())
        text += u' ' + tr("The model says “%1” (%2 %).").arg(answer->label, QLocale().toString(answer->probability * 100, 'f', 0));
    else
        text += u' ' + tr("No model has an answer for it.");
    m_model->setText(text);
}

void AdjudicationPage::requestOpinion()
{
    QList<Annotator> people;
    if (m_session.project())
        m_session.attempt([&] { people = m_session.project()->annotators().all(); });
    people.removeIf([this](const Annotator &one) { return one.id == m_session.annotator(); });
    m_request->popUpAbove(*m_opinion, people);
}

void AdjudicationPage::askOpinion(AnnotatorId annotator, const QString &comment)
{
    QString name;
    m_session.attempt([&] {
        for (const Annotator &one : m_session.project()->annotators().all())
            if (one.id == annotator)
                name = one.name;
    });
    if (m_controller.askSecondOpinion(annotator, comment))
        m_session.showMessage(MessageKind::Good, tr("%1 is asked for a second opinion.").arg(name));
    setFocus();
}

QString AdjudicationPage::whyText() const
{
    const DisputedImage &disputed = m_controller.current().disputed;
    QStringList lines;
    if (const QString reason = reasonText(disputed.reason); !reason.isEmpty() && !disputed.waits)
        lines << reason;
    for (const Assignment &one : m_controller.opinions()) {
        const QString state = one.isDone ? tr("The second opinion that was asked for is there.") : tr("A second opinion was asked for and is not there yet.");
        lines << (one.comment.isEmpty() ? state : tr("%1 “%2”").arg(state, one.comment));
    }
    return lines.join(u'\n');
}

void AdjudicationPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_isBuilt || m_stack->currentWidget() != m_work)
        return Page::keyPressEvent(event);
    if (event->matches(QKeySequence::Undo)) {
        m_controller.undo();
        return;
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return Page::keyPressEvent(event);
    if (pressClassKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left: return m_controller.go(m_controller.row() - 1);
    case Qt::Key_Right: return m_controller.go(m_controller.row() + 1);
    case Qt::Key_N: return m_names->toggle();
    case Qt::Key_Z: return m_pane->view().toggleOneToOne();
    default: Page::keyPressEvent(event);
    }
}

/// The same keys as on the Label page.
bool AdjudicationPage::pressClassKey(const QKeyEvent &event)
{
    const QStringList names = keyNames(event);
    if (names.isEmpty())
        return false;
    const KeyMeaning meaning = m_keys.meaning(names);
    const bool isFirst = meaning.command == LabelCommand::FirstOfTwo || meaning.command == LabelCommand::OtherFirstOfTwo;
    if (!m_first && !meaning.label && !isFirst)
        return false;
    if (event.isAutoRepeat()) // a key that is held down never decides twice
        return true;
    const std::optional<ClassId> label = m_first ? m_keys.second(*m_first, names) : meaning.label;
    m_first = !m_first && isFirst ? meaning.command : std::nullopt;
    if (label)
        m_controller.settle(*label);
    return true;
}

QList<std::pair<QString, QString>> AdjudicationPage::keys() const
{
    return {{tr("1 … 9, 0"), tr("Settle the image as this class and go to the next; the keys are those of the Label page")},
        {tr("← →"), tr("Back and forward")}, {tr("N"), tr("Show who said what, for this image")},
        {tr("Z"), tr("One image pixel on one screen pixel, and back to the whole image")},
        {tr("Ctrl+Z"), tr("Take the last decision back")}, {tr("Alt+O"), tr("Ask for a second opinion")}};
}

} // namespace taxon
