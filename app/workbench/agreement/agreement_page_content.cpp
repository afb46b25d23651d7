// What the Agreement page reads and shows; how it is built and wired stands in agreement_page.cpp.

#include "app/workbench/agreement/agreement_intervals.h"
#include "app/workbench/agreement/agreement_page.h"
#include "app/workbench/agreement/agreement_words.h"
#include "app/workbench/agreement/consensus_panel.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/agreement/person_colors.h"
#include "app/workbench/agreement/plan_card.h"
#include "app/workbench/agreement/repeats_panel.h"
#include "app/workbench/session.h"
#include "core/base/job.h"
#include "core/project/project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/heat_map.h"
#include "widgets/plots/curve_plot.h"
#include "widgets/theme/controls.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>

#include <numeric>

namespace taxon {
namespace {

struct Analysis {
    std::shared_ptr<const AgreementData> data;
    AgreementFigures figures;
};

FigureCell numberCell(qint64 value)
{
    return {QLocale().toString(value), value, {}, {}};
}

FigureCell optionalCell(const std::optional<double> &value)
{
    return value ? FigureCell {coefficientText(*value), *value, {}, {}} : FigureCell {QStringLiteral("–"), -2.0, {}, {}};
}

FigureCell valueCell(const Coefficient &coefficient)
{
    if (coefficient.value)
        return optionalCell(coefficient.value);
    const QString reason = AgreementPage::tr("undefined: %1").arg(undefinedText(coefficient.reason));
    return {reason, -2.0, reason, {}};
}

FigureCell intervalCell(const Coefficient &coefficient)
{
    FigureCell cell {intervalText(coefficient), coefficient.interval ? coefficient.interval->low : -2.0, {}, {}};
    if (coefficient.interval && coefficient.interval->undefined > 0)
        cell.hint = AgreementPage::tr("%Ln resample(s) in which the value is undefined were left out.", nullptr, coefficient.interval->undefined);
    return cell;
}

QList<FigureCell> coefficientRow(const QString &name, const QString &hint, const Coefficient &coefficient, bool hasBand)
{
    const QString words = hasBand && coefficient.value ? bandText(landisKochBand(*coefficient.value)) : QString();
    return {{name, {}, hint, {}}, valueCell(coefficient), intervalCell(coefficient), {words, {}, {}, {}}, numberCell(coefficient.units),
        numberCell(coefficient.ratings), optionalCell(coefficient.observed), optionalCell(coefficient.expected)};
}

/// Percent agreement is no coefficient: its value and interval are per cent, and no word stands for it.
QList<FigureCell> percentRow(const QString &name, const QString &hint, const Coefficient &percent)
{
    QList<FigureCell> row = coefficientRow(name, hint, percent, false);
    if (percent.value)
        row[1].text = perCentText(*percent.value);
    row[2].text = perCentIntervalText(percent);
    return row;
}

QString kindName(AgreementSlice::Kind kind)
{
    switch (kind) {
    case AgreementSlice::Kind::Group:
        return AgreementPage::tr("group");
    case AgreementSlice::Kind::Folder:
        return AgreementPage::tr("source folder");
    case AgreementSlice::Kind::Size:
        return AgreementPage::tr("size");
    }
    return {};
}

/// κ from 0 to 1 in shades; at most 0: the bad colour.
HeatCell pairCell(const QString &first, const QString &second, const PairAgreement &agreement, Weights weights)
{
    const Coefficient &kappa = weights == Weights::Linear ? agreement.cohenLinear
        : weights == Weights::Quadratic                   ? agreement.cohenQuadratic
                                                          : agreement.cohen;
    HeatCell cell;
    const QString people = AgreementPage::tr("%1 and %2").arg(first, second);
    if (!kappa.value) {
        cell.text = QStringLiteral("–");
        cell.sentence = AgreementPage::tr("%1: κ is undefined: %2").arg(people, undefinedText(kappa.reason));
        return cell;
    }
    cell.text = QLocale().toString(*kappa.value, 'f', 2);
    cell.isGood = *kappa.value > 0;
    cell.heat = std::abs(*kappa.value);
    cell.value = kappa.value;
    cell.sentence = AgreementPage::tr("%1: κ %2").arg(people, coefficientText(*kappa.value));
    if (kappa.interval)
        cell.sentence += AgreementPage::tr(" (%1)").arg(intervalText(kappa));
    cell.sentence += AgreementPage::tr(", from %Ln image(s) that both labeled", nullptr, int(kappa.units));
    if (agreement.percent.value)
        cell.sentence += AgreementPage::tr("; the same label on %1").arg(perCentText(*agreement.percent.value));
    return cell;
}

} // namespace

void AgreementPage::read()
{
    m_readSoon.stop();
    if (!m_session.project()) {
        m_data.reset();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const QString path = m_session.project()->path();
    ++m_reading;
    Job *job = runJob<Analysis>(
        tr("Reading labels"),
        [path](Progress &) {
            const auto read = std::make_shared<const AgreementData>(readAgreementData(*Project::open(path)));
            return Analysis {read, analyseAgreement(*read)};
        },
        this,
        [this, path](const Analysis &analysis) {
            if (!m_session.project() || m_session.project()->path() != path)
                return;
            const bool isFirst = !m_data || m_data->fingerprint() != analysis.data->fingerprint();
            m_data = analysis.data;
            m_figures = analysis.figures;
            if (isFirst)
                m_shown.clear();
            m_intervals->addTo(m_figures, m_data);
            showAnalysis();
        });
    connect(job, &Job::failed, this, [this](const Error &error) { m_session.showError(error); });
    connect(job, &Job::finished, this, [this] { --m_reading; });
}

void AgreementPage::showAnalysis()
{
    m_stack->setCurrentWidget(m_data->votes.empty() ? m_empty : m_content);
    if (m_data->votes.empty())
        return;
    {
        const QSignalBlocker blocker(m_person);
        const QString before = m_person->currentText();
        m_person->clear();
        m_person->addItems(m_data->annotators);
        m_person->setCurrentIndex(std::max(0, m_person->findText(before)));
    }
    showVerdict();
    showOverall();
    showPairs();
    showPerson();
    showClasses();
    showTime();
    showSlices();
    if (m_shown.empty())
        showDisputed();
    refreshTab();
}

void AgreementPage::refreshTab()
{
    if (m_tabs->currentWidget() == m_repeats)
        m_repeats->refresh();
    else if (m_tabs->currentWidget() == m_consensus)
        m_consensus->refresh();
    else if (m_tabs->currentWidget() == m_plan)
        m_plan->refresh();
}

void AgreementPage::showById(const QString &title, const QList<ImageId> &images)
{
    if (!m_data)
        return;
    const QSet<ImageId> wanted(images.begin(), images.end());
    std::vector<int> units;
    for (std::size_t unit = 0; unit < m_data->images.size(); ++unit)
        if (wanted.contains(m_data->images[unit]))
            units.push_back(int(unit));
    showImages(title, units);
}

void AgreementPage::showVerdict()
{
    const AgreementVerdict verdict = verdictOf(*m_data, m_figures);
    m_headline->setText(verdict.headline);
    setTone(m_headline, verdict.tone);
    m_advice->setText(verdict.advice);
    m_showAdvised->setVisible(!verdict.units.empty());
    QStringList notes;
    for (const QString &note : {paradoxNote(*m_data, m_figures), missingDataNote(m_figures)})
        if (!note.isEmpty())
            notes << note;
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void AgreementPage::showOverall()
{
    const AgreementSummary &summary = m_figures.summary;
    QList<QList<FigureCell>> rows {
        percentRow(tr("Percent agreement"), tr("Share of agreeing pairs of labels, averaged over images."), summary.percent),
        coefficientRow(tr("Krippendorff's α"), tr("For any number of labels an image; the usual figure to report."), summary.alphaNominal, true),
        coefficientRow(tr("Fleiss' κ"), tr("Chance from how often each class is used."), summary.fleiss, true),
        coefficientRow(tr("Gwet's AC1"), tr("Steadier when nearly all labels are of one class; depends on the number of classes (%1).")
                .arg(QLocale().toString(m_data->classes.size())), summary.ac1, true),
        coefficientRow(tr("Free-marginal κ"), tr("As if all classes were equally likely by chance."), summary.freeMarginal, true),
    };
    rows += scaledRows();
    m_overall->setRows(rows);
    m_overallTable->setFixedHeight(m_overallTable->horizontalHeader()->sizeHint().height() + m_overallTable->horizontalScrollBar()->sizeHint().height()
        + int(rows.size()) * m_overallTable->verticalHeader()->defaultSectionSize() + 2 * m_overallTable->frameWidth());
    showIntervalState();
}

// Only where the classes were declared to have an order.
QList<QList<FigureCell>> AgreementPage::scaledRows() const
{
    const AgreementSummary &summary = m_figures.summary;
    if (m_data->scale.level() == Level::Nominal)
        return {};
    const QString near = tr("Classes that are near on the declared scale count as partly the same.");
    QList<QList<FigureCell>> rows {coefficientRow(tr("α, ordered classes"), tr("Krippendorff's α with ordinal distances."), summary.alphaOrdinal, true)};
    if (m_data->scale.level() == Level::Interval)
        rows.append(coefficientRow(tr("α, numbers"), tr("Krippendorff's α with interval distances."), summary.alphaInterval, true));
    rows.append(coefficientRow(tr("Gwet's AC2, linear"), near, summary.ac2Linear, true));
    rows.append(coefficientRow(tr("Gwet's AC2, quadratic"), near, summary.ac2Quadratic, true));
    return rows;
}

void AgreementPage::showIntervalState()
{
    const AgreementIntervals::State state = m_intervals->state();
    m_startIntervals->setVisible(state == AgreementIntervals::State::Stopped);
    QString text;
    if (state == AgreementIntervals::State::Running)
        text = tr("Finding intervals …");
    else if (state == AgreementIntervals::State::Stopped)
        text = tr("The intervals were stopped.");
    else if (m_figures.summary.percent.interval)
        text = tr("Intervals from %1 resamples of the images.").arg(QLocale().toString(AgreementIntervals::kResamples));
    m_intervalState->setText(text);
}

void AgreementPage::showPairs()
{
    if (!m_data)
        return;
    const bool isOrdered = m_data->scale.level() != Level::Nominal;
    m_pairWeights->setVisible(isOrdered);
    const Weights weights = isOrdered ? Weights(m_pairWeights->currentData().toInt()) : Weights::Identity;
    const int people = int(m_data->annotators.size());
    std::vector<HeatCell> cells(std::size_t(people) * std::size_t(people));
    for (int i = 0; i < people; ++i)
        cells[std::size_t(i * people + i)].sentence = m_data->annotators[i];
    for (std::size_t i = 0; i < m_figures.pairs.size(); ++i) {
        const int a = m_figures.pairs[i].first;
        const int b = m_figures.pairs[i].second;
        const HeatCell cell = pairCell(m_data->annotators[a], m_data->annotators[b], m_figures.pairAgreements[i], weights);
        cells[std::size_t(a * people + b)] = cells[std::size_t(b * people + a)] = cell;
    }
    m_pairs->setCells(m_data->annotators, m_data->annotators, std::move(cells));
}

void AgreementPage::showPerson()
{
    const int person = m_person->currentIndex();
    if (!m_data || person < 0)
        return;
    const std::vector<qint64> &confusion = m_figures.confusion[std::size_t(person)];
    const int q = int(m_data->classes.size());
    std::vector<HeatCell> cells(confusion.size());
    qint64 right = 0;
    qint64 all = 0;
    for (int row = 0; row < q; ++row) {
        const auto begin = confusion.begin() + row * q;
        const qint64 sum = std::accumulate(begin, begin + q, qint64(0));
        for (int column = 0; column < q; ++column) {
            const qint64 count = confusion[std::size_t(row * q + column)];
            HeatCell &cell = cells[std::size_t(row * q + column)];
            cell.text = count > 0 ? QLocale().toString(count) : QString();
            cell.heat = sum > 0 ? double(count) / double(sum) : 0;
            cell.isGood = row == column;
            cell.value = double(count);
            cell.sentence = tr("Others say “%1”, %2 says “%3”: %4 of %5 images")
                                .arg(m_data->classes[row], m_data->annotators[person], m_data->classes[column], QLocale().toString(count), QLocale().toString(sum));
            right += row == column ? count : 0;
        }
        all += sum;
    }
    m_confusion->setCells(m_data->classes, m_data->classes, std::move(cells));
    m_personText->setText(all == 0
            ? tr("Nobody else labeled the same images.")
            : tr("%1 says what most of the others say on %2 of %Ln image(s). Images on which the others are divided are left out.", nullptr, int(all))
                  .arg(m_data->annotators[person], perCentText(double(right) / double(all))));
}

void AgreementPage::showClasses()
{
    QList<QList<FigureCell>> rows;
    for (int c = 0; c < m_data->classes.size(); ++c) {
        const ClassAgreement &one = m_figures.summary.perClass[std::size_t(c)];
        rows.append({{m_data->classes[c], {}, {}, QColor(m_data->colors[c])}, valueCell(one.fleiss), intervalCell(one.fleiss), valueCell(one.ac1),
            one.percent.value ? FigureCell {perCentText(*one.percent.value), *one.percent.value, {}, {}} : valueCell(one.percent),
            numberCell(qint64(m_figures.disputedOfClass[std::size_t(c)].size()))});
    }
    m_classes->setRows(rows);
    QList<QList<FigureCell>> pairs;
    for (const ConfusedClasses &pair : m_figures.confused)
        pairs.append({{tr("%1 – %2").arg(m_data->classes[pair.first], m_data->classes[pair.second]), {}, {}, {}},
            numberCell(qint64(pair.units.size())), numberCell(pair.people)});
    m_confused->setRows(pairs);
}

void AgreementPage::showTime()
{
    QList<Curve> curves;
    std::vector<int> people;
    qint64 first = 0;
    qint64 last = 0;
    for (int person = 0; person < m_data->annotators.size() && curves.size() < kMostPeopleDrawn; ++person) {
        if (m_figures.stretches[std::size_t(person)].empty())
            continue;
        curves.append(personCurve(m_data->annotators[person], int(curves.size())));
        people.push_back(person);
    }
    m_time->setCurves(curves);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto &stretches = m_figures.stretches[std::size_t(people[i])];
        for (std::size_t w = 0; w < stretches.size(); ++w)
            m_time->setValue(int(i), int(w) + 1, double(stretches[w].agreeing) / stretches[w].labels);
    }
    for (const qint64 time : m_data->times) {
        first = first == 0 ? time : std::min(first, time);
        last = std::max(last, time);
    }
    const auto day = [](qint64 time) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(), QLocale::ShortFormat); };
    m_timeText->setText(curves.isEmpty()
            ? tr("This needs people with %1 or more labels that can be compared with the others'.").arg(QString::number(kLeastInStretch))
            : tr("Each person's labels in the order in which they were given, %1 to %2, cut into stretches of equal length (%3 or more labels). "
                 "A line that falls means that the person drifts away from the others.")
                  .arg(day(first), day(last), QString::number(kLeastInStretch)));
}

void AgreementPage::showSlices()
{
    QList<QList<FigureCell>> rows;
    for (const AgreementSlice &slice : m_figures.slices)
        rows.append({{slice.name, {}, {}, {}}, {kindName(slice.kind), {}, {}, {}}, {perCentText(slice.agreement), slice.agreement, {}, {}},
            numberCell(slice.paired), numberCell(qint64(slice.disputed.size()))});
    m_slices->setRows(rows);
    m_sliceText->setText(rows.isEmpty() ? tr("All images come from one folder, have about one size and belong to no group: there is nothing to compare.")
                                        : tr("Where people agree least comes first. A click shows the disputed images."));
}

void AgreementPage::showDisputed()
{
    showImages(tr("All disputed images, the most divided first"), m_figures.disputed);
}

void AgreementPage::showImages(const QString &title, const std::vector<int> &units)
{
    m_shown = units;
    m_galleryText->setText(tr("%1: %Ln image(s)", nullptr, int(units.size())).arg(title));
    QList<GalleryRow> rows;
    for (const int unit : units) {
        QStringList labels;
        for (const auto &vote : m_data->ratings.on(unit))
            labels << m_data->classes[vote.label];
        labels.sort();
        const int settled = m_data->settled[std::size_t(unit)];
        rows.append({m_data->images[std::size_t(unit)], m_data->paths[unit], labels.join(QStringLiteral(" · ")),
            settled >= 0 ? QColor(m_data->colors[settled]) : QColor()});
    }
    m_gallery->setRows(rows);
    m_open->setEnabled(!rows.isEmpty());
}

void AgreementPage::review(int row)
{
    if (row < 0 || m_shown.empty())
        return;
    QList<ImageId> images;
    for (const int unit : m_shown)
        images.append(m_data->images[std::size_t(unit)]);
    m_session.review(images, row);
}

} // namespace taxon
