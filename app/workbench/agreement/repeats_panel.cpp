#include "app/workbench/agreement/repeats_panel.h"

#include "app/workbench/agreement/agreement_words.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/agreement/person_colors.h"
#include "app/workbench/session.h"
#include "core/agreement/bootstrap.h"
#include "core/base/job.h"
#include "core/consensus/self_consistency.h"
#include "core/dataset/labeling_rules.h"
#include "core/project/project.h"
#include "widgets/plots/curve_plot.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace taxon {

/// What the panel shows. People who were shown no image twice are left out.
struct RepeatFigures {
    QStringList names; ///< one a person of `people`
    std::vector<SelfConsistency> people;
    std::vector<Drift> drifts;
    bool isOrdered = false;  ///< weighted κ means something
    int sharePercent = 0;    ///< of silent repeats, by the rules now
};

namespace {

RepeatFigures readRepeats(const QString &path, Progress &progress)
{
    const auto project = Project::open(path);
    const NamedRatings table = projectRatings(*project);
    const ClassScale scale = scaleOf(*project, table, {});
    RepeatFigures figures;
    figures.isOrdered = scale.level() != Level::Nominal;
    figures.sharePercent = labelingRules(*project).repeats.sharePercent;
    std::vector<SelfConsistency> people = selfConsistency(*project, table, scale);
    std::vector<Drift> drifts = driftOf(*project, table);
    std::vector<RaterPair> pairs;
    std::vector<PairAgreement> agreements;
    for (std::size_t person = 0; person < people.size(); ++person) {
        if (people[person].table.units() + people[person].skipped == 0)
            continue;
        pairs.push_back({int(person), int(person), people[person].table});
        agreements.push_back(people[person].agreement);
        figures.names << table.annotators[qsizetype(person)];
        figures.people.push_back(std::move(people[person]));
        figures.drifts.push_back(std::move(drifts[person]));
    }
    RunControl control;
    control.isCancelled = [&progress] { return progress.isCancelled(); };
    if (!addIntervals(agreements, pairs, scale, {}, control))
        throw Cancelled();
    for (std::size_t i = 0; i < agreements.size(); ++i)
        figures.people[i].agreement = agreements[i];
    return figures;
}

constexpr int kNameWidth = 180;

FigureCell repeatsCell(const SelfConsistency &one)
{
    const qint64 repeats = one.table.units();
    const QString hint = one.skipped == 0 ? QString() : RepeatsPanel::tr("%Ln more: skipped before, or at the repeat.", nullptr, int(one.skipped));
    return {QLocale().toString(repeats), repeats, hint, {}};
}

FigureCell coefficientCell(const Coefficient &coefficient)
{
    if (coefficient.value)
        return {coefficientText(*coefficient.value), *coefficient.value, {}, {}};
    const QString reason = RepeatsPanel::tr("undefined: %1").arg(undefinedText(coefficient.reason));
    return {QStringLiteral("–"), -2.0, reason, {}};
}

} // namespace

RepeatsPanel::RepeatsPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(makeMutedLabel({}))
    , m_rules(new QPushButton(tr("Labeling rules")))
    , m_people(new FigureTableModel(this))
    , m_driftText(makeMutedLabel({}))
    , m_drift(new CurvePlot(tr("Repeats with the same answer"), CurveScale::Fraction, {}))
{
    m_people->setHeaders({tr("Person"), tr("Repeats"), tr("Same"), tr("κ"), tr("95 % interval"), tr("Linear"), tr("Quadratic")},
        {{}, tr("Images labeled twice without knowing it."), tr("The same class both times."), tr("Cohen's κ of the label that stood before, and the first repeat."),
            tr("Of κ, from 2,000 resamples of the images."), tr("κ with linear weights: near classes count as partly the same."),
            tr("κ with quadratic weights: the same, and far classes count more.")});
    m_table = makeFigureTable(m_people, tr("Agreement with oneself"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive); // long names give way to figures
    m_table->setColumnWidth(0, kNameWidth);
    for (QLabel *label : {m_text, m_driftText})
        label->setWordWrap(true);
    m_drift->setHorizontalName(tr("Stretch of repeats"));
    m_rules->setToolTip(tr("On the Data page: how many images are silently shown again."));
    auto *top = new QHBoxLayout;
    top->addWidget(m_text, 1);
    top->addWidget(m_rules, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addLayout(top);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_driftText);
    layout->addWidget(m_drift, 3);
    layout->addStretch();
    connect(m_rules, &QPushButton::clicked, this, [this] { Q_EMIT m_session.pageRequested(QStringLiteral("data/rules")); });
    const auto chosen = [this] {
        const int row = currentFigureRow(*m_table);
        if (row < 0)
            return;
        const std::vector<ImageId> &images = m_figures->people[std::size_t(row)].differing;
        Q_EMIT imagesWanted(tr("%1 said something else the second time").arg(m_figures->names[row]), {images.begin(), images.end()});
    };
    connect(m_table, &QTableView::clicked, this, chosen);
    connect(m_table, &QTableView::activated, this, chosen);
}

void RepeatsPanel::refresh()
{
    if (!m_session.project())
        return;
    const QString path = m_session.project()->path();
    ++m_running;
    Job *job = runJob<RepeatFigures>(
        tr("Reading repeats"), [path](Progress &progress) { return readRepeats(path, progress); }, this,
        [this, path](const RepeatFigures &figures) {
            if (m_session.project() && m_session.project()->path() == path)
                accept(figures);
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_running; });
}

void RepeatsPanel::accept(const RepeatFigures &figures)
{
    m_figures = std::make_shared<const RepeatFigures>(figures);
    const bool isAny = !figures.people.empty();
    m_table->setVisible(isAny);
    m_driftText->setVisible(isAny);
    showText();
    showTable();
    showDrift();
}

void RepeatsPanel::showText()
{
    if (!m_figures->people.empty())
        m_text->setText(tr("Images that a person labeled a second time without knowing it. A click shows where the two answers differ."));
    else if (m_figures->sharePercent > 0)
        m_text->setText(tr("No image was labeled twice yet. Silent repeats are on (%1 % of the images): they come while people go on labeling.")
                            .arg(QLocale().toString(m_figures->sharePercent)));
    else
        m_text->setText(tr("Nobody has labeled an image twice, so nothing can be told about how steady people are. Switch silent repeats on: "
                           "Data › Rules. Then some images come a second time, without a sign."));
}

void RepeatsPanel::showTable()
{
    m_table->setColumnHidden(5, !m_figures->isOrdered);
    m_table->setColumnHidden(6, !m_figures->isOrdered);
    QList<QList<FigureCell>> rows;
    for (std::size_t i = 0; i < m_figures->people.size(); ++i) {
        const SelfConsistency &one = m_figures->people[i];
        const PairAgreement &agreement = one.agreement;
        rows.append({{m_figures->names[qsizetype(i)], {}, {}, {}}, repeatsCell(one),
            agreement.percent.value ? FigureCell {perCentText(*agreement.percent.value), *agreement.percent.value, {}, {}} : coefficientCell(agreement.percent),
            coefficientCell(agreement.cohen), {intervalText(agreement.cohen), agreement.cohen.interval ? agreement.cohen.interval->low : -2.0, {}, {}},
            coefficientCell(agreement.cohenLinear), coefficientCell(agreement.cohenQuadratic)});
    }
    m_people->setRows(rows);
}

void RepeatsPanel::showDrift()
{
    QList<Curve> curves;
    std::vector<const Drift *> drawn;
    QStringList drifting;
    for (std::size_t i = 0; i < m_figures->drifts.size(); ++i) {
        const Drift &drift = m_figures->drifts[i];
        if (drift.isDrifting)
            drifting << m_figures->names[qsizetype(i)];
        if (drift.withSelf.empty() || curves.size() == kMostPeopleDrawn)
            continue;
        curves.append(personCurve(m_figures->names[qsizetype(i)], int(curves.size())));
        drawn.push_back(&drift);
    }
    m_drift->setCurves(curves);
    for (std::size_t curve = 0; curve < drawn.size(); ++curve)
        for (std::size_t window = 0; window < drawn[curve]->withSelf.size(); ++window)
            m_drift->setValue(int(curve), int(window) + 1, drawn[curve]->withSelf[window].share());
    m_drift->setVisible(!curves.isEmpty());
    QString text = curves.isEmpty()
        ? tr("A line over time needs %1 or more repeats of a person.").arg(QLocale().toString(kLeastInWindow))
        : tr("Each person's repeats in the order of time, cut into stretches of equal length (%1 or more). A line that falls means that the person "
             "gets less steady.").arg(QLocale().toString(kLeastInWindow));
    if (!drifting.isEmpty())
        text += u' ' + tr("Between the first and the last stretch these changed by more than chance, alone or against the others: %1.").arg(drifting.join(QStringLiteral(", ")));
    m_driftText->setText(text);
}

} // namespace taxon
