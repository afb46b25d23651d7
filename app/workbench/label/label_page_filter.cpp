// What the Label page does with filters.
#include "app/workbench/label/label_page.h"

#include "app/workbench/label/filter_bar.h"
#include "app/workbench/label/filter_panel.h"
#include "app/workbench/label/filmstrip.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/label/label_header.h"
#include "app/workbench/label/queue_bar.h"
#include "app/workbench/label/saved_filter_list.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr char kPanelOpen[] = "label/filterPanel";
constexpr int kRecountMs = 1'000;

} // namespace

QWidget *LabelPage::makeCenter()
{
    auto *clear = makePrimaryButton(tr("Show all images"));
    clear->setObjectName(QStringLiteral("clearFilter"));
    connect(clear, &QPushButton::clicked, this, [this] { choose({}); });
    m_noImages = makeEmptyState(QStringLiteral("search"), tr("No image passes this filter"),
        tr("Take a condition away above the image, or show all images again."), clear);
    m_center = new QStackedWidget;
    m_center->addWidget(m_views);
    m_center->addWidget(m_noImages);
    auto *column = new QWidget; // the queue's line moves the image, never the classes
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_queue);
    layout->addWidget(m_center, 1);
    layout->addWidget(m_strip);
    return column;
}

void LabelPage::connectFilter()
{
    FilterBar &bar = m_header->filterBar();
    connect(&bar, &FilterBar::filterChosen, &m_controller, &LabelController::setFilter);
    connect(&bar, &FilterBar::panelToggled, this, &LabelPage::openPanel);
    connect(&bar, &FilterBar::left, this, &LabelPage::takeFocus);
    connect(m_panel, &FilterPanel::filterChosen, &m_controller, &LabelController::setFilter);
    connect(m_panel, &FilterPanel::left, this, &LabelPage::takeFocus);
    connect(m_saved, &SavedFilterList::applied, this, &LabelPage::choose);
    connect(m_queue, &QueueBar::queueChosen, this, [this] {
        m_controller.showQueue();
        takeFocus();
    });
    connect(m_queue, &QueueBar::allChosen, this, [this] { choose(m_controller.filter()); });
    connect(&m_controller, &LabelController::queueChanged, this, &LabelPage::showFilter);
    connect(&m_controller, &LabelController::filterChanged, this, &LabelPage::showFilter);
    connect(&m_controller, &LabelController::reviewChanged, this, &LabelPage::showFilter);
    connect(&m_controller.loader(), &SequenceLoader::counted, this, &LabelPage::showFacets);
    connect(&m_session, &Session::labelsChanged, &m_recount, qOverload<>(&QTimer::start));
    m_recount.setSingleShot(true);
    m_recount.setInterval(kRecountMs);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        if (m_panel->isVisible())
            m_controller.recount();
    });
    const bool isOpen = workbenchSettings().value(QLatin1String(kPanelOpen)).toBool();
    m_panel->setVisible(isOpen);
    bar.setPanelOpen(isOpen);
}

void LabelPage::openPanel(bool isOpen)
{
    m_panel->setVisible(isOpen);
    m_header->filterBar().setPanelOpen(isOpen);
    workbenchSettings().setValue(QLatin1String(kPanelOpen), isOpen);
    if (!isOpen) {
        takeFocus();
        return;
    }
    showFacets();
    m_controller.recount();
    m_panel->focusFirst();
}

FilterNames LabelPage::filterNames() const
{
    FilterNames names;
    for (const ImageClass &label : m_controller.classes())
        names.classes.insert(label.id, label.name);
    if (m_session.project())
        m_session.attempt([&] {
            for (const Annotator &annotator : m_session.project()->annotators().all())
                names.annotators.insert(annotator.id, annotator.name);
        });
    return names;
}

// After the filter was set, or the images were read anew.
void LabelPage::showFilter()
{
    FilterBar &bar = m_header->filterBar();
    const SequenceLoader &loader = m_controller.loader();
    bar.setFilter(m_controller.filter(), filterNames());
    bar.setCounts(loader.isSearching() || !loader.isComplete() ? -1 : m_controller.sequence().rowCount(), m_controller.sequence().total());
    if (m_controller.isReview() || m_controller.isQueue())
        bar.chips()->hide();
    showQueue();
    m_saved->setFilter(m_controller.filter());
    const bool isNothingLeft = loader.isComplete() && m_controller.sequence().total() > 0 && m_controller.sequence().rowCount() == 0;
    m_center->setCurrentWidget(isNothingLeft ? m_noImages : static_cast<QWidget *>(m_views));
    showFacets();
}

void LabelPage::showQueue()
{
    QueueBar::State state;
    if (!m_controller.isReview() && m_controller.loader().isComplete()) {
        state.images = int(m_controller.queue().images().size());
        state.toDo = m_controller.queueLeft();
        state.opinions = int(m_controller.queue().openOpinions().size());
        state.isShown = m_controller.isQueue();
        state.question = questionText();
    }
    m_queue->setState(state);
}

// What the asker wrote, and nothing of what anybody has labeled.
QString LabelPage::questionText() const
{
    const Assignment *asked = m_controller.question();
    if (!asked)
        return {};
    const QString asker = asked->askedBy ? filterNames().annotators.value(*asked->askedBy) : QString();
    if (asked->comment.isEmpty())
        return asker.isEmpty() ? tr("A second opinion is asked for on this image.") : tr("%1 asks for your second opinion on this image.").arg(asker);
    return asker.isEmpty() ? tr("A second opinion is asked for: “%1”").arg(asked->comment)
                           : tr("%1 asks for your second opinion: “%2”").arg(asker, asked->comment);
}

void LabelPage::showFacets()
{
    if (!m_panel->isHidden() && m_controller.loader().isComplete())
        m_panel->showFilter(m_controller.filter(), *m_controller.sequence().catalog(), m_controller.sequence().facets(), filterNames(), m_controller.classes());
}

QList<PaletteEntry> LabelPage::filterEntries()
{
    QList<PaletteEntry> entries;
    const auto add = [&](const QString &title, const QString &hint, const QString &iconName, const ImageFilter &filter) {
        entries.append({title, hint, iconName, [this, filter] {
                            Q_EMIT m_session.pageRequested(this->iconName());
                            choose(filter);
                        }});
    };
    ImageFilter filter;
    add(tr("Show all images"), tr("filter"), QStringLiteral("image"), filter);
    if (!m_controller.queue().images().isEmpty())
        entries.append({tr("Show my queue"), tr("filter"), QStringLiteral("label"), [this] {
                            Q_EMIT m_session.pageRequested(this->iconName());
                            m_controller.showQueue();
                            takeFocus();
                        }});
    for (const OwnState state : {OwnState::Unlabeled, OwnState::Skipped}) {
        filter.states = {state};
        add(state == OwnState::Unlabeled ? tr("Show unlabeled images") : tr("Show skipped images"), tr("filter"), QStringLiteral("image"), filter);
    }
    for (const Mark mark : kMarks) {
        ImageFilter marked;
        marked.marks = {mark};
        add(tr("Show images: %1", "a mark such as flagged").arg(textOf(mark)), tr("filter"), QStringLiteral("search"), marked);
    }
    for (const ImageClass &label : m_controller.classes()) {
        ImageFilter ofClass;
        ofClass.classes = {label.id};
        add(tr("Show images labeled %1").arg(label.name), tr("class"), QStringLiteral("label"), ofClass);
    }
    for (const SavedFilter &saved : m_saved->filters())
        entries.append({tr("Show saved filter %1").arg(saved.name), tr("saved filter"), QStringLiteral("pin"), [this, saved] {
                            Q_EMIT m_session.pageRequested(this->iconName());
                            m_saved->apply(saved);
                        }});
    entries.append({tr("Find images by text"), tr("Ctrl+F"), QStringLiteral("search"), [this] {
                        Q_EMIT m_session.pageRequested(this->iconName());
                        m_header->filterBar().focusSearch();
                    }});
    entries.append({tr("Filter images"), tr("Ctrl+Shift+F"), QStringLiteral("sliders"), [this] {
                        Q_EMIT m_session.pageRequested(this->iconName());
                        openPanel(true);
                    }});
    return entries;
}

void LabelPage::choose(const ImageFilter &filter)
{
    m_controller.setFilter(filter);
    takeFocus();
}

} // namespace taxon
