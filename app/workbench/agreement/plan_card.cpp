#include "app/workbench/agreement/plan_card.h"

#include "app/workbench/agreement/agreement_words.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/session.h"
#include "core/base/job.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kForecastDelayMs = 200;
constexpr int kIdRole = Qt::UserRole;
constexpr int kLeastListHeight = 84; ///< pixels: three people

} // namespace

PlanCard::PlanCard(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_people(new QListWidget)
    , m_share(new QDoubleSpinBox)
    , m_perImage(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_forecast(makeLabel({}))
    , m_assign(makePrimaryButton(tr("Assign")))
    , m_withdraw(new QPushButton(tr("Take the last plan back")))
    , m_queues(new FigureTableModel(this))
{
    m_forecast->setWordWrap(true);
    m_forecast->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_forecast->setMinimumHeight(3 * m_forecast->fontMetrics().lineSpacing()); // so that the page does not jump
    m_queues->setHeaders({tr("Person"), tr("Asked"), tr("Done"), tr("Left")});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_assign);
    buttons->addWidget(m_withdraw);
    buttons->addStretch();
    m_withdraw->setToolTip(tr("Labels made meanwhile stay."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeForm(), 2);
    layout->addWidget(m_forecast);
    layout->addLayout(buttons);
    layout->addWidget(makeFigureTable(m_queues, tr("Queue of each person")), 2);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kForecastDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanCard::forecastNow);
    const auto soon = [this] { m_soon.start(); };
    connect(m_share, &QDoubleSpinBox::valueChanged, this, soon);
    connect(m_perImage, &QSpinBox::valueChanged, this, soon);
    connect(m_people, &QListWidget::itemChanged, this, soon);
    connect(m_assign, &QPushButton::clicked, this, &PlanCard::assign);
    connect(m_withdraw, &QPushButton::clicked, this, &PlanCard::withdraw);
}

QWidget *PlanCard::makeForm()
{
    m_share->setRange(0, 100);
    m_share->setDecimals(0);
    m_share->setSuffix(tr(" %"));
    m_share->setValue(OverlapPlan().overlapShare * 100);
    m_perImage->setRange(2, 50);
    m_perImage->setValue(OverlapPlan().annotatorsPerImage);
    m_seed->setRange(1, 1'000'000);
    m_seed->setToolTip(tr("The same number gives the same assignment."));
    m_people->setAccessibleName(tr("Who takes part"));
    m_people->setMinimumHeight(kLeastListHeight);
    auto *form = new QWidget;
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins({});
    layout->addRow(tr("Who takes part"), m_people);
    layout->addRow(tr("Images labeled by several people"), m_share);
    layout->addRow(tr("People on each of those"), m_perImage);
    layout->addRow(tr("Seed"), m_seed);
    return form;
}

OverlapPlan PlanCard::plan() const
{
    OverlapPlan plan;
    for (int row = 0; row < m_people->count(); ++row)
        if (m_people->item(row)->checkState() == Qt::Checked)
            plan.annotators.push_back(AnnotatorId {m_people->item(row)->data(kIdRole).toLongLong()});
    plan.overlapShare = m_share->value() / 100;
    plan.annotatorsPerImage = m_perImage->value();
    plan.seed = quint64(m_seed->value());
    return plan;
}

void PlanCard::refresh()
{
    if (!m_session.project())
        return;
    m_session.attempt([&] {
        const QSignalBlocker blocker(m_people);
        QSet<qint64> without;
        for (int row = 0; row < m_people->count(); ++row)
            if (m_people->item(row)->checkState() != Qt::Checked)
                without.insert(m_people->item(row)->data(kIdRole).toLongLong());
        m_people->clear();
        for (const Annotator &one : m_session.project()->annotators().all()) {
            auto *item = new QListWidgetItem(one.name, m_people);
            item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(kIdRole, one.id.value);
            item->setCheckState(without.contains(one.id.value) ? Qt::Unchecked : Qt::Checked);
        }
        showQueues();
    });
    m_soon.start();
}

void PlanCard::showQueues()
{
    if (!m_session.project())
        return;
    QHash<AnnotatorId, QString> names;
    for (const Annotator &one : m_session.project()->annotators().all())
        names.insert(one.id, one.name);
    QList<QList<FigureCell>> rows;
    const auto number = [](qint64 value) { return FigureCell {QLocale().toString(value), value, {}, {}}; };
    for (const QueueCount &one : m_session.project()->assignments().counts())
        rows.append({{names.value(one.annotator), {}, {}, {}}, number(one.assigned), number(one.done), number(one.assigned - one.done)});
    m_queues->setRows(rows);
    m_withdraw->setEnabled(m_session.project()->assignments().newestPlan().has_value());
}

void PlanCard::forecastNow()
{
    const OverlapPlan wanted = plan();
    const int people = int(wanted.annotators.size());
    const int turn = ++m_newest; // of several changes in a row the last one counts
    m_assign->setEnabled(people >= wanted.annotatorsPerImage);
    if (people < wanted.annotatorsPerImage) {
        m_forecast->setText(people < 2 ? tr("A plan needs two people or more: name them at the top of the window.")
                                       : tr("There are fewer people than labels an image."));
        return;
    }
    const QString path = m_session.project() ? m_session.project()->path() : QString();
    if (path.isEmpty())
        return;
    ++m_running;
    Job *job = runJob<PlanForecast>(
        tr("Forecasting"),
        [path, wanted](Progress &) {
            const auto project = Project::open(path);
            return forecast(*project, wanted, project->images().count());
        },
        this, [this, turn](const PlanForecast &found) {
            if (turn == m_newest)
                showForecast(found);
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_running; });
}

void PlanCard::showForecast(const PlanForecast &forecast)
{
    QString text = tr("%1 of %Ln image(s) are labeled by several people", nullptr, int(forecast.images)).arg(QLocale().toString(forecast.overlapping))
        + tr(": %1 decisions in all.").arg(QLocale().toString(forecast.decisions));
    if (forecast.halfWidth)
        text += u' ' + tr("The 95 % interval of κ will be about ±%1.").arg(QLocale().toString(*forecast.halfWidth, 'f', 2));
    text += u' ';
    text += forecast.hours ? tr("That takes about %1 of work of all people together, from %2 measured decisions.")
                                 .arg(durationText(qint64(*forecast.hours * 3'600'000)), QLocale().toString(forecast.timed))
                           : tr("How long it takes is not known yet: nobody's time was measured.");
    m_forecast->setText(text);
}

void PlanCard::assign()
{
    if (!m_session.project())
        return;
    const QString path = m_session.project()->path();
    const OverlapPlan wanted = plan();
    ++m_running;
    Job *job = runJob<qint64>(
        tr("Assigning images"),
        [path, wanted](Progress &) {
            wanted.validate();
            const auto project = Project::open(path);
            const auto rows = divideImages(project->images().ids(), wanted);
            return project->assignments().assign(rows, wanted.toJson()).added;
        },
        this,
        [this](const qint64 &rows) {
            m_session.showMessage(MessageKind::Good, tr("%Ln label(s) are asked for.", nullptr, int(rows)));
            m_session.attempt([this] { showQueues(); });
        });
    connect(job, &Job::finished, this, [this] { --m_running; });
    m_session.track(job);
}

void PlanCard::withdraw()
{
    if (!m_session.project())
        return;
    m_session.attempt([this] {
        if (const auto newest = m_session.project()->assignments().newestPlan())
            m_session.project()->assignments().withdrawPlan(newest->first);
        showQueues();
    });
}

} // namespace taxon
