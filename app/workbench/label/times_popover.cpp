#include "app/workbench/label/times_popover.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kWidth = 320;

QString unknown()
{
    return QStringLiteral("–");
}

} // namespace

TimesPopover::TimesPopover(Session &session, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_export(makeButton(QStringLiteral("export"), tr("Export my times…")))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("timesPopover"));
    setAccessibleName(tr("My times"));
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(space::kLarge);
    rows->setVerticalSpacing(space::kTiny);
    m_today = addRow(rows, tr("Decisions today"));
    m_median = addRow(rows, tr("Time a decision"));
    m_perMinute = addRow(rows, tr("Decisions a minute"));
    m_left = addRow(rows, tr("Left at this pace"));
    m_days = addRow(rows, tr("Days like the usual"));
    m_median->setToolTip(tr("The median of the last 200 decisions. More than two minutes are taken for a pause."));
    m_perMinute->setToolTip(tr("Of the last 200 decisions, without pauses."));
    m_days->setToolTip(tr("From the median of the last two weeks of work, without today."));
    QLabel *privacy = makeMutedLabel(tr("Only you see this. It is in no report and no export."), TextSize::Small);
    privacy->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(makeLabel(tr("My times")));
    layout->addLayout(rows);
    layout->addWidget(privacy);
    layout->addWidget(m_export, 0, Qt::AlignLeft);
    setFixedWidth(kWidth);
    connect(m_export, &QPushButton::clicked, this, &TimesPopover::askAndExport);
}

QLabel *TimesPopover::addRow(QFormLayout *rows, const QString &title)
{
    QLabel *value = makeLabel(unknown());
    value->setAccessibleName(title);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setWordWrap(true);
    rows->addRow(makeMutedLabel(title), value);
    return value;
}

void TimesPopover::popUpBelow(const QWidget &anchor)
{
    read();
    adjustSize();
    const QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + space::kTiny));
    const QRect screen = anchor.screen()->availableGeometry();
    move(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - width())), corner.y());
    show();
    m_export->setFocus();
}

void TimesPopover::read()
{
    const AnnotatorId annotator = m_session.annotator();
    if (!m_session.project() || !annotator.isValid())
        return showPace({});
    ++m_working;
    const std::function<LabelingPace(Progress &)> work = [path = m_session.project()->path(), annotator](Progress &) {
        return readPace(*Project::open(path), annotator, QDateTime::currentMSecsSinceEpoch());
    };
    Job *job = runJob<LabelingPace>(tr("Counting"), work, this, [this, annotator](const LabelingPace &pace) {
        if (annotator == m_session.annotator())
            showPace(pace);
    });
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_working; });
}

void TimesPopover::showPace(const LabelingPace &pace)
{
    const QLocale locale;
    m_today->setText(pace.todayWorkMs > 0 ? tr("%1 in %2").arg(locale.toString(pace.today), durationText(pace.todayWorkMs))
                                          : locale.toString(pace.today));
    m_median->setText(pace.medianMs ? tr("%1 s").arg(locale.toString(double(*pace.medianMs) / 1000, 'f', 1)) : unknown());
    m_perMinute->setText(pace.perMinute ? locale.toString(*pace.perMinute, 'f', 1) : unknown());
    m_left->setText(pace.left == 0 ? tr("nothing") : pace.leftMs ? tr("%1 of work").arg(durationText(*pace.leftMs)) : unknown());
    m_days->setText(pace.left > 0 && pace.daysLeft
            ? tr("%n day(s) of %1 images", nullptr, int(*pace.daysLeft)).arg(locale.toString(*pace.usualADay)) : unknown());
    m_export->setEnabled(pace.decisions > 0);
    m_export->setToolTip(pace.decisions > 0 ? tr("One row a decision: when and how long, neither which image nor which class")
                                            : tr("There are no decisions yet."));
    adjustSize();
}

void TimesPopover::askAndExport()
{
    if (!m_session.project())
        return;
    hide();
    const QString path = QFileDialog::getSaveFileName(parentWidget(), tr("Export my times"), QStringLiteral("my-times.csv"), tr("Tables (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void TimesPopover::exportTo(const QString &path)
{
    ++m_working;
    const std::function<qint64(Progress &)> work = [project = m_session.project()->path(), annotator = m_session.annotator(), path](Progress &) {
        return exportTimes(*Project::open(project), annotator, path);
    };
    Job *job = runJob<qint64>(tr("Exporting my times"), work, this, [this, path](qint64 rows) {
        m_session.showMessage(MessageKind::Good, tr("The times of %n decision(s) are in %1", nullptr, int(rows)).arg(path));
    });
    connect(job, &Job::finished, this, [this] { --m_working; });
    m_session.track(job);
}

} // namespace taxon
