#include "app/workbench/data/split_card.h"

#include "app/workbench/data/project_figures.h"
#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

namespace taxon {

SplitCard::SplitCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_ratios{new QSpinBox, new QSpinBox, new QSpinBox}
    , m_seed(new QSpinBox)
    , m_make(makePrimaryButton(tr("Make split")))
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
    layout->addWidget(m_table);
    layout->addWidget(m_warnings);
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
    grid->addWidget(m_make, 1, 4);
    grid->setColumnStretch(5, 1);
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
    if (!figures.split) {
        m_current->setText(labeled > 0 ? tr("No split yet: make one before training.")
                                       : tr("Label some images first; then they can be split."));
        m_warnings->hide();
        m_excluded->hide();
        m_excludedTitle->hide();
        return;
    }
    m_current->setText(tr("Current: snapshot %1 of %2, seed %3, ratios %4:%5:%6, fingerprint %7")
                           .arg(QString::number(figures.split->id.value),
                               locale.toString(figures.split->createdAt.toLocalTime(), QLocale::ShortFormat),
                               QString::number(figures.split->seed), QString::number(figures.split->ratios[0]),
                               QString::number(figures.split->ratios[1]), QString::number(figures.split->ratios[2]),
                               figures.split->sha256.left(8)));
    fillTable(figures);
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
    rows.append({tr("Together"), locale.toString(sums[0]), locale.toString(sums[1]), locale.toString(sums[2])});
    fillReportTable(m_table, rows);
}

void SplitCard::makeSplit()
{
    if (!m_session.project())
        return;
    SplitOptions options;
    for (std::size_t part = 0; part < 3; ++part)
        options.ratios[part] = m_ratios[part]->value();
    options.seed = quint64(m_seed->value());
    const std::function<SnapshotReport(Progress &)> work = [options, path = m_session.project()->path()](Progress &progress) {
        const auto project = Project::open(path);
        SplitOptions wanted = options;
        wanted.nearDistance = newestNearDistance(*project);
        return buildSnapshot(*project, wanted, progress);
    };
    m_make->setEnabled(false);
    Job *job = runJob<SnapshotReport>(
        tr("Making the split"), work, this, [this](const SnapshotReport &report) { showReport(report); });
    connect(job, &Job::finished, m_make, [this] { m_make->setEnabled(true); });
    m_session.track(job);
}

void SplitCard::showReport(const SnapshotReport &report)
{
    QStringList warnings;
    for (const SplitWarning &warning : report.warnings)
        warnings.append(warning.text);
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());

    QList<QStringList> rows;
    for (const ExcludedImage &excluded : report.excluded)
        rows.append({excluded.path, excluded.reason});
    m_excludedTitle->setText(tr("%n image(s) left out:", nullptr, int(rows.size())));
    m_excludedTitle->setVisible(!rows.isEmpty());
    m_excluded->setVisible(!rows.isEmpty());
    fillReportTable(m_excluded, rows);
    m_session.showMessage(MessageKind::Good,
        tr("Split made: %n image(s) in three parts. Training can start.", nullptr, int(report.snapshot.items.size())));
    Q_EMIT m_session.snapshotChanged();
}

} // namespace taxon
