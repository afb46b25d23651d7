#include "app/workbench/data/split_card.h"

#include "app/workbench/data/project_figures.h"
#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "core/dataset/test_lock.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

namespace taxon {
namespace {

SplitOptions withNearDistance(SplitOptions options, Project &project)
{
    options.nearDistance = newestNearDistance(project);
    return options;
}

} // namespace

SplitCard::SplitCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_ratios{new QSpinBox, new QSpinBox, new QSpinBox}
    , m_seed(new QSpinBox)
    , m_folds(new QSpinBox)
    , m_make(makePrimaryButton(tr("Make split")))
    , m_lock(new QCheckBox(tr("Keep this test set in later splits")))
    , m_together(makeLabel({}))
    , m_current(makeMutedLabel({}))
    , m_table(makeReportTable({tr("Class"), tr("Training"), tr("Validation"), tr("Test")}))
    , m_warnings(makeLabel({}))
    , m_excludedTitle(makeLabel({}))
    , m_excluded(makeReportTable({tr("Image"), tr("Left out because")}))
{
    setProperty("card", true);
    build();
    connect(m_make, &QPushButton::clicked, this, &SplitCard::makeSplit);
    connect(m_lock, &QCheckBox::toggled, this, &SplitCard::setLock);
    connect(&session, &Session::projectChanged, this, [this] { m_reported = {}; });
}

void SplitCard::build()
{
    auto *text = makeMutedLabel(tr("Training learns from the first part, picks the best epoch on the second and is judged "
                                   "on the third."));
    text->setWordWrap(true);
    m_together->setWordWrap(true);
    m_together->setObjectName(QStringLiteral("keptTogether"));
    m_current->setWordWrap(true);
    m_warnings->setWordWrap(true);
    setTone(m_warnings, QStringLiteral("warning"));
    m_make->setObjectName(QStringLiteral("makeSplit"));
    m_lock->setObjectName(QStringLiteral("lockTestSet"));
    m_warnings->setObjectName(QStringLiteral("splitWarnings"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_warnings, m_excludedTitle, m_excluded})
        widget->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Split"), TextSize::Large));
    layout->addWidget(text);
    layout->addWidget(m_together);
    layout->addWidget(makeOptions());
    layout->addWidget(m_current);
    layout->addWidget(m_lock, 0, Qt::AlignLeft);
    layout->addWidget(m_table);
    layout->addWidget(m_warnings);
    m_excludedTitle->setObjectName(QStringLiteral("splitLeftOut"));
    m_excludedTitle->setWordWrap(true);
    layout->addWidget(m_excludedTitle);
    layout->addWidget(m_excluded);
}

QWidget *SplitCard::makeOptions()
{
    const std::array<QString, 3> names{tr("Training"), tr("Validation"), tr("Test")};
    const SplitOptions defaults;
    auto *options = new QWidget;
    auto *grid = new QGridLayout(options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    for (int i = 0; i < 3; ++i) {
        const auto part = std::size_t(i);
        m_ratios[part]->setRange(i == 0 ? 1 : 0, 1'000);
        m_ratios[part]->setValue(defaults.ratios[part]);
        m_ratios[part]->setAccessibleName(tr("Share of %1").arg(names[part]));
        grid->addWidget(makeMutedLabel(names[part], TextSize::Small), 0, i);
        grid->addWidget(m_ratios[part], 1, i);
    }
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed and labels give the same split."));
    grid->addWidget(makeMutedLabel(tr("Seed"), TextSize::Small), 0, 3);
    grid->addWidget(m_seed, 1, 3);
    m_folds->setObjectName(QStringLiteral("folds"));
    m_folds->setRange(1, kMostFolds);
    m_folds->setSpecialValueText(tr("none"));
    m_folds->setAccessibleName(tr("Folds"));
    m_folds->setToolTip(tr("For cross-validation: so many splits with one test set. Every other image is used for validation in exactly one of them."));
    grid->addWidget(makeMutedLabel(tr("Folds"), TextSize::Small), 0, 4);
    grid->addWidget(m_folds, 1, 4);
    grid->addWidget(m_make, 1, 5);
    grid->setColumnStretch(6, 1);
    return options;
}

void SplitCard::showTogether(const ProjectFigures &figures)
{
    const QLocale locale;
    QStringList together{tr("images of the same content")};
    if (figures.groups.groups > 0)
        together.append(tr("the %1 groups of %2 images (Data › Groups)").arg(locale.toString(figures.groups.groups), locale.toString(figures.groups.images)));
    if (figures.nearDistance)
        together.append(tr("look-alikes up to %1 of 64 apart (Data › Similar)").arg(*figures.nearDistance));
    m_together->setText(tr("Never divided between two parts: %1.").arg(together.join(QStringLiteral("; "))));
}

void SplitCard::show(const ProjectFigures &figures)
{
    const QLocale locale;
    showTogether(figures);
    const int labeled = figures.images - figures.unlabeled;
    m_make->setEnabled(labeled > 0);
    m_make->setToolTip(labeled > 0 ? QString() : tr("There are no labeled images yet."));
    m_table->setVisible(figures.split.has_value());
    showLock(figures);
    if (!figures.split) {
        m_current->setText(labeled > 0     ? tr("No split yet: make one before training.")
                : figures.images > 0 ? tr("Label some images first; then they can be split.")
                                     : tr("There are no images yet."));
        m_warnings->hide();
        m_excluded->hide();
        m_excludedTitle->hide();
        return;
    }
    const ProjectFigures::Split &split = *figures.split;
    const QString fold = split.folds > 0 ? tr("; fold %1 of %2").arg(split.fold).arg(split.folds) : QString();
    m_current->setText(tr("Current: snapshot %1 of %2, seed %3, ratios %4:%5:%6, fingerprint %7")
                           .arg(QString::number(split.id.value), locale.toString(split.createdAt.toLocalTime(), QLocale::ShortFormat),
                               QString::number(split.seed), QString::number(split.ratios[0]), QString::number(split.ratios[1]),
                               QString::number(split.ratios[2]), split.sha256.left(8))
        + fold);
    fillTable(figures);
    if (figures.split->id != m_reported) {
        showWarnings(figures.split->warnings);
        m_excluded->hide();
        showLeftOut(figures);
    }
}

/// Of a stored split, the reasons are known as far as the labels of now tell them.
void SplitCard::showLeftOut(const ProjectFigures &figures)
{
    const QLocale locale;
    const ProjectFigures::Split &split = *figures.split;
    QStringList reasons;
    if (split.leftOutUnlabeled > 0)
        reasons.append(tr("%1 without an agreed label").arg(locale.toString(split.leftOutUnlabeled)));
    if (const int others = split.leftOut - split.leftOutUnlabeled; others > 0)
        reasons.append(tr("%1 contradictory, missing or labeled since then").arg(locale.toString(others)));
    m_excludedTitle->setText(tr("%n image(s) left out: %1.", nullptr, split.leftOut).arg(reasons.join(QStringLiteral(", "))));
    m_excludedTitle->setVisible(split.leftOut > 0);
}

/// The box is ticked while a test set is locked, be it that of the newest split or of one before.
void SplitCard::showLock(const ProjectFigures &figures)
{
    const QSignalBlocker quiet(m_lock);
    m_newest = figures.split ? std::optional(figures.split->id) : std::nullopt;
    int tests = 0;
    if (figures.split)
        for (const auto &counts : figures.split->counts)
            tests += counts[std::size_t(Part::Test)];
    m_lock->setVisible(figures.split.has_value());
    m_lock->setChecked(figures.testLock.has_value());
    m_lock->setEnabled(figures.testLock || tests > 0);
    m_lock->setText(figures.testLock ? tr("Keep this test set in later splits: it is that of snapshot %1").arg(figures.testLock->value)
                                     : tr("Keep this test set in later splits"));
    m_lock->setToolTip(tests > 0 || figures.testLock ? tr("Models stay comparable while images and labels are added: the test images stay the same, and what belongs together with one of them is left out of training.")
                                                     : tr("The split has no test images."));
    QSpinBox *test = m_ratios[std::size_t(Part::Test)];
    test->setEnabled(!figures.testLock);
    test->setToolTip(figures.testLock ? tr("The test set is locked: it stays as it is.") : QString());
}

void SplitCard::setLock(bool isLocked)
{
    if (!m_session.project() || !m_newest)
        return;
    m_session.attempt([&] {
        if (isLocked)
            lockTestSet(*m_session.project(), *m_newest);
        else
            unlockTestSet(*m_session.project());
    });
    Q_EMIT m_session.snapshotChanged();
}

void SplitCard::fillTable(const ProjectFigures &figures)
{
    const QLocale locale;
    QList<QStringList> rows;
    std::array<int, 3> sums{};
    for (int i = 0; i < figures.split->classes.size(); ++i) {
        QStringList row{figures.split->classes[i]};
        for (std::size_t part = 0; part < 3; ++part) {
            const int count = figures.split->counts[std::size_t(i)][part];
            sums[part] += count;
            row.append(locale.toString(count));
        }
        rows.append(row);
    }
    rows.append({tr("Total"), locale.toString(sums[0]), locale.toString(sums[1]), locale.toString(sums[2])});
    QStringList shares{tr("Share")};
    for (const int sum : sums)
        shares.append(tr("%1 %").arg(locale.toString(100.0 * sum / (sums[0] + sums[1] + sums[2]), 'f', 1)));
    rows.append(shares);
    fillReportTable(m_table, rows, 2);
}

void SplitCard::makeSplit()
{
    if (!m_session.project())
        return;
    SplitOptions options;
    for (std::size_t part = 0; part < 3; ++part)
        options.ratios[part] = m_ratios[part]->value();
    options.seed = quint64(m_seed->value());
    if (m_folds->value() > 1)
        return makeFolds(options, m_folds->value());
    startMaking(runJob<SnapshotReport>(
        tr("Making the split"),
        [options, path = m_session.project()->path()](Progress &progress) {
            const auto project = Project::open(path);
            return buildSnapshot(*project, withNearDistance(options, *project), progress);
        },
        this, [this](const SnapshotReport &report) { showReport(report); }));
}

void SplitCard::makeFolds(const SplitOptions &options, int folds)
{
    startMaking(runJob<FoldsReport>(
        tr("Making the folds"),
        [options, folds, path = m_session.project()->path()](Progress &progress) {
            const auto project = Project::open(path);
            return buildFolds(*project, withNearDistance(options, *project), folds, progress);
        },
        this, [this](const FoldsReport &report) { showFolds(report); }));
}

void SplitCard::startMaking(Job *job)
{
    if (m_make->hasFocus())
        setFocus(); // else the next widget would get it, and with it the next Space
    m_make->setEnabled(false);
    connect(job, &Job::finished, m_make, [this] {
        m_make->setEnabled(true);
        if (hasFocus())
            m_make->setFocus();
    });
    m_session.track(job);
}

void SplitCard::showReport(const SnapshotReport &report)
{
    showReport(report.snapshot.id, report.warnings, report.excluded);
    m_session.showMessage(MessageKind::Good,
        tr("Split made: %n image(s) in three parts. Training can start.", nullptr, int(report.snapshot.items.size())));
    Q_EMIT m_session.snapshotChanged();
}

void SplitCard::showFolds(const FoldsReport &report)
{
    showReport(report.folds.constLast().id, report.warnings, report.excluded);
    QStringList numbers;
    for (const Snapshot &snapshot : report.folds)
        numbers.append(QString::number(snapshot.id.value));
    m_session.showMessage(MessageKind::Good,
        tr("%n folds made: snapshots %1. The last is shown; train on each of them, and compare.", nullptr, int(numbers.size())).arg(numbers.join(QStringLiteral(", "))));
    Q_EMIT m_session.snapshotChanged();
}

void SplitCard::showWarnings(const QStringList &warnings)
{
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
}

void SplitCard::showReport(SnapshotId snapshot, const std::vector<SplitWarning> &warnings, const QList<ExcludedImage> &excluded)
{
    m_reported = snapshot;
    QStringList texts;
    for (const SplitWarning &warning : warnings)
        texts.append(warning.text);
    showWarnings(texts);
    QList<QStringList> rows;
    QMap<QString, int> countOf;
    for (const ExcludedImage &image : excluded) {
        rows.append({image.path, image.reason});
        ++countOf[image.reason];
    }
    QStringList reasons;
    for (const auto &[reason, count] : countOf.asKeyValueRange())
        reasons.append(QStringLiteral("%1 (%2)").arg(reason, QLocale().toString(count)));
    m_excludedTitle->setText(tr("%n image(s) left out: %1.", nullptr, int(rows.size())).arg(reasons.join(QStringLiteral(", "))));
    m_excludedTitle->setVisible(!rows.isEmpty());
    m_excluded->setVisible(!rows.isEmpty());
    fillReportTable(m_excluded, rows);
}

} // namespace taxon
