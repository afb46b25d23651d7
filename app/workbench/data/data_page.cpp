#include "app/workbench/data/data_page.h"

#include "app/workbench/data/class_card.h"
#include "app/workbench/data/contents_card.h"
#include "app/workbench/data/exchange_card.h"
#include "app/workbench/data/import_card.h"
#include "app/workbench/data/project_figures.h"
#include "app/workbench/session.h"
#include "app/workbench/data/split_card.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kMaxWidth = 1'240;
constexpr int kTwoColumns = 1'060; ///< narrower than this the cards stand below each other

QVBoxLayout *columnOf(std::initializer_list<QWidget *> cards)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kLarge);
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch();
    return column;
}

} // namespace

DataPage::DataPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_columns(new QHBoxLayout)
    , m_import(new ImportCard(session))
    , m_contents(new ContentsCard)
    , m_exchange(new ExchangeCard(session))
    , m_classes(new ClassCard(session))
    , m_split(new SplitCard(session))
{
    build();
    for (const auto signal : {&Session::projectChanged, &Session::classesChanged, &Session::imagesChanged, &Session::snapshotChanged})
        connect(&session, signal, this, &DataPage::markStale);
    connect(&session, &Session::labelsChanged, this, &DataPage::markStale);
    connect(&session, &Session::annotatorChanged, m_import, &ImportCard::reset);
    connect(&session, &Session::projectChanged, m_classes, &ClassCard::reload);
    connect(&session, &Session::classRequested, this, [this](ClassId label) {
        m_scroll->ensureWidgetVisible(m_classes);
        m_classes->choose(label);
    });
    connect(&session, &Session::importRequested, this, &DataPage::prepare);
    connect(&session, &Session::annotatorChanged, m_exchange, &ExchangeCard::reset);
    markStale();
}

void DataPage::build()
{
    auto *content = new QWidget;
    content->setMaximumWidth(kMaxWidth);
    content->setLayout(m_columns);
    m_columns->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kHuge);
    m_columns->setSpacing(space::kLarge);
    m_columns->addLayout(columnOf({m_import, m_contents, m_exchange}), 1);
    m_columns->addLayout(columnOf({m_classes, m_split}), 1);

    auto *middle = new QWidget;
    auto *middleLayout = new QHBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->addStretch(1);
    middleLayout->addWidget(content, 1'000);
    middleLayout->addStretch(1);
    auto *scroll = m_scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

/// A folder holds images; a file holds labels.
void DataPage::prepare(const QString &path)
{
    if (QFileInfo(path).isFile())
        m_exchange->setSource(path);
    else
        m_import->setFolder(path);
}

void DataPage::activate()
{
    m_import->reset();
    m_exchange->reset();
    refresh();
}

QList<PaletteEntry> DataPage::paletteEntries()
{
    if (!m_session.project())
        return {};
    QList<PaletteEntry> entries;
    entries.append({tr("Manage classes"), tr("class"), QStringLiteral("label"), [this] { m_session.editClass({}); }});
    for (const ClassRow &row : m_classes->model().rows())
        entries.append({tr("Edit class %1").arg(row.item.name), tr("class"), QStringLiteral("edit"), [this, id = row.item.id] { m_session.editClass(id); }});
    return entries;
}

void DataPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void DataPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < kTwoColumns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

/// Labeling changes the figures with every key: they are read when somebody looks.
void DataPage::markStale()
{
    const bool wasStale = std::exchange(m_isStale, true);
    if (!wasStale && isVisible())
        QMetaObject::invokeMethod(this, &DataPage::refresh, Qt::QueuedConnection);
}

void DataPage::refresh()
{
    if (!m_session.project() || !std::exchange(m_isStale, false))
        return;
    ++m_readings;
    const int generation = ++m_generation;
    const std::function<ProjectFigures(Progress &)> work
        = [path = m_session.project()->path()](Progress &) { return readFigures(path); };
    Job *job = runJob<ProjectFigures>(tr("Counting"), work, this, [this, generation](const ProjectFigures &figures) {
        if (generation == m_generation)
            showFigures(figures);
    });
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_readings; });
}

void DataPage::showFigures(const ProjectFigures &figures)
{
    m_contents->show(figures);
    m_classes->setUse(figures.use);
    m_split->show(figures);
    m_state = figures.images == 0 ? tr("empty") : tr("%1 images").arg(QLocale().toString(figures.images));
    Q_EMIT stateTextChanged();
}

} // namespace taxon
