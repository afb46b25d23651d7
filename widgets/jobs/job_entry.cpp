#include "widgets/jobs/job_entry.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace taxon {
namespace {

constexpr int kBarWidth = 110;
constexpr int kBarSteps = 1'000;

} // namespace

JobEntry::JobEntry(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_text(makeMutedLabel(title))
    , m_bar(new QProgressBar)
    , m_cancel(makeIconButton(QStringLiteral("close"), tr("Stop “%1”").arg(title)))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    m_cancel->setIconSize(QSize(16, 16));
    connect(m_cancel, &QToolButton::clicked, this, &JobEntry::requestCancel);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
}

void JobEntry::setReport(const ProgressReport &report)
{
    const QLocale locale;
    QString text = m_title;
    if (report.total > 0) {
        m_bar->setRange(0, kBarSteps);
        m_bar->setValue(int(report.done * kBarSteps / report.total));
        text = tr("%1: %2 of %3").arg(m_title, locale.toString(report.done), locale.toString(report.total));
    }
    if (report.remainingMs)
        text = tr("%1, %2 left").arg(text, durationText(*report.remainingMs));
    m_text->setText(text);
    m_text->setToolTip(report.what);
}

void JobEntry::requestCancel()
{
    m_cancel->setEnabled(false);
    m_text->setText(tr("%1: stopping…").arg(m_title));
    Q_EMIT cancelRequested();
}

} // namespace taxon
