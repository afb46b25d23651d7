#include "app/workbench/label/label_header.h"

#include "app/workbench/label/filter_bar.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace taxon {

namespace {

constexpr int kFileWidth = 110; // fits beside the rest at the smallest window

} // namespace

LabelHeader::LabelHeader(QWidget *parent)
    : QWidget(parent)
    , m_tools(new QHBoxLayout)
    , m_filter(new FilterBar)
    , m_place(makeMutedLabel({}))
    , m_file(makeMutedLabel({}, TextSize::Small))
    , m_progressText(new QPushButton)
    , m_blind(makeMutedLabel(tr("blind"), TextSize::Small))
    , m_progress(new QProgressBar)
    , m_bannerText(makeLabel({}))
    , m_normal(makeNormal())
    , m_banner(makeBanner())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_normal, 1);
    layout->addWidget(m_banner, 1);
    layout->addWidget(m_file);
    layout->addWidget(m_place);
    layout->addLayout(m_tools);
    m_file->setObjectName(QStringLiteral("labelFile"));
    m_file->setTextFormat(Qt::PlainText);
    setReview(0);
}

void LabelHeader::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

QWidget *LabelHeader::makeNormal()
{
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(100);
    m_progress->setAccessibleName(tr("Decided images"));
    m_progressText->setObjectName(QStringLiteral("labelProgress"));
    m_progressText->setFlat(true);
    m_progressText->setProperty("flat", true);
    m_progressText->setFocusPolicy(Qt::TabFocus);
    m_progressText->setToolTip(tr("My times and pace, which only I see"));
    connect(m_progressText, &QPushButton::clicked, this, &LabelHeader::showTimes);
    m_blind->setObjectName(QStringLiteral("blindBadge"));
    m_blind->setProperty("badge", true);
    m_blind->setToolTip(tr("Others' labels, predictions, and the names of files, folders and groups are hidden: Labeling rules on the Data page"));
    m_blind->hide();
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_filter);
    layout->addWidget(m_progress);
    layout->addWidget(m_progressText);
    layout->addWidget(m_blind);
    layout->addStretch();
    return row;
}

QWidget *LabelHeader::makeBanner()
{
    m_bannerText->setWordWrap(true);
    auto *back = makeButton(QStringLiteral("back"), tr("Back to the results  (Esc)"));
    back->setFocusPolicy(Qt::TabFocus);
    connect(back, &QPushButton::clicked, this, &LabelHeader::reviewLeft);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kMedium);
    layout->addWidget(back);
    layout->addWidget(m_bannerText, 1);
    return row;
}

void LabelHeader::setPlace(int place, int shown, const QString &file)
{
    const QLocale locale;
    m_file->setText(m_file->fontMetrics().elidedText(file, Qt::ElideMiddle, kFileWidth));
    m_file->setToolTip(file);
    m_place->setText(shown == 0 ? QString() : tr("Image %1 of %2").arg(locale.toString(place), locale.toString(shown)));
}

void LabelHeader::setProgress(int decided, int total)
{
    const QLocale locale;
    m_progress->setRange(0, qMax(1, total));
    m_progress->setValue(decided);
    m_progressText->setText(decided == total && total > 0
            ? tr("All %1 images are decided").arg(locale.toString(total))
            : tr("%1 of %2 decided").arg(locale.toString(decided), locale.toString(total)));
}

const QWidget &LabelHeader::progress() const
{
    return *m_progressText;
}

void LabelHeader::setNames(Names names)
{
    m_blind->setVisible(names == Names::Hidden);
}

void LabelHeader::setReview(int images)
{
    m_banner->setVisible(images > 0);
    m_normal->setVisible(images == 0);
    m_bannerText->setText(tr("Reviewing %n image(s). A label given here corrects the image.", nullptr, images));
}

} // namespace taxon
