#include "app/workbench/label/filter_panel.h"

#include "app/workbench/label/facet_list.h"
#include "app/workbench/label/range_edit.h"
#include "app/workbench/label/saved_filter_list.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kWidth = 272;
constexpr int kLongestSide = 200'000; ///< pixels

template <class Enum, std::size_t N> QList<Facet> facetsOf(const Enum (&values)[N], const std::array<int, N> &counts, const QList<Enum> &chosen)
{
    QList<Facet> facets;
    for (std::size_t i = 0; i < N; ++i)
        facets.append({.key = qint64(i), .text = textOf(values[i]), .count = counts[i], .isChosen = chosen.contains(values[i]), .color = {}});
    return facets;
}

template <class Enum, std::size_t N> QList<Enum> chosenOf(const Enum (&values)[N], const FacetList &list)
{
    QList<Enum> chosen;
    for (const qint64 key : list.chosen())
        chosen.append(values[key]);
    return chosen;
}

template <class Tag> QList<Id<Tag>> idsOf(const FacetList &list)
{
    QList<Id<Tag>> ids;
    for (const qint64 key : list.chosen())
        ids.append(Id<Tag>{key});
    return ids;
}

// 0 for what came into the catalogue after the count.
int countOf(const std::vector<int> &counts, qint64 place)
{
    return place < 0 || std::size_t(place) >= counts.size() ? 0 : counts[std::size_t(place)];
}

bool isAny(const std::vector<int> &counts)
{
    return std::any_of(counts.begin(), counts.end(), [](int count) { return count > 0; });
}

constexpr OwnState kStates[] = {OwnState::Unlabeled, OwnState::Labeled, OwnState::Skipped};
constexpr PartChoice kPartChoices[] = {PartChoice::Train, PartChoice::Validation, PartChoice::Test, PartChoice::None};
constexpr SortOrder kOrders[] = {SortOrder::Imported, SortOrder::Name, SortOrder::Date, SortOrder::Size, SortOrder::Confidence,
    SortOrder::Disagreement, SortOrder::Random};
constexpr Whose kWhose[] = {Whose::Own, Whose::Anyone, Whose::Resolved};

} // namespace

FilterPanel::FilterPanel(SavedFilterList *saved, QWidget *parent)
    : QScrollArea(parent)
    , m_order(new QComboBox)
    , m_direction(makeIconButton(QStringLiteral("down"), tr("Turn the order round")))
    , m_whose(new QComboBox)
    , m_group(new QLineEdit)
    , m_states(new FacetList(tr("My state")))
    , m_classes(new FacetList(tr("Class")))
    , m_marks(new FacetList(tr("Only images that are")))
    , m_annotators(new FacetList(tr("Labeled by")))
    , m_parts(new FacetList(tr("Split")))
    , m_predicted(new FacetList(tr("Predicted class")))
    , m_folderList(new FacetList(tr("Folder")))
    , m_predictionConfidence(new NumberRangeEdit(tr("Model's confidence"), 100, QStringLiteral(" %")))
    , m_ownConfidence(new NumberRangeEdit(tr("My confidence"), 100, QStringLiteral(" %")))
    , m_side(new NumberRangeEdit(tr("Longer side"), kLongestSide, QStringLiteral(" px")))
    , m_fileDate(new DateRangeEdit(tr("File's date")))
    , m_decisionDate(new DateRangeEdit(tr("Date of my decision")))
{
    build(saved);
    connectAll();
}

void FilterPanel::build(SavedFilterList *saved)
{
    setFixedWidth(kWidth);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Filter"));
    setFocusPolicy(Qt::NoFocus);
    for (const Whose whose : kWhose)
        m_whose->addItem(textOf(whose));
    m_whose->setAccessibleName(tr("Whose labels"));
    m_classes->setHeader(m_whose);
    m_group->setPlaceholderText(tr("Group: its exact key"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setClearButtonEnabled(true);
    auto *completer = new QCompleter(new QStringListModel(this), m_group);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_group->setCompleter(completer);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kMedium);
    layout->setSpacing(space::kMedium);
    const QList<QWidget *> parts{saved, makeOrder(), m_states, m_classes, m_marks, m_annotators, m_folderList, m_group, m_parts, m_predicted,
        m_predictionConfidence, m_ownConfidence, m_side, m_fileDate, m_decisionDate};
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    setWidget(content);
}

QWidget *FilterPanel::makeOrder()
{
    for (const SortOrder order : kOrders)
        m_order->addItem(textOf(order));
    for (QComboBox *box : {m_order, m_whose}) { // the scroll bar leaves less room than the longest text wants
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_order->setAccessibleName(tr("Order"));
    m_direction->setCheckable(true);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(m_order, 1);
    layout->addWidget(m_direction);
    return row;
}

void FilterPanel::connectAll()
{
    for (FacetList *list : {m_states, m_classes, m_marks, m_annotators, m_parts, m_predicted, m_folderList})
        connect(list, &FacetList::chosenChanged, this, &FilterPanel::choose);
    for (NumberRangeEdit *range : {m_predictionConfidence, m_ownConfidence, m_side})
        connect(range, &NumberRangeEdit::rangeChanged, this, &FilterPanel::choose);
    for (DateRangeEdit *range : {m_fileDate, m_decisionDate})
        connect(range, &DateRangeEdit::rangeChanged, this, &FilterPanel::choose);
    for (QComboBox *box : {m_order, m_whose})
        connect(box, &QComboBox::activated, this, &FilterPanel::choose);
    connect(m_direction, &QToolButton::clicked, this, &FilterPanel::choose);
    connect(m_group, &QLineEdit::editingFinished, this, &FilterPanel::choose);
}

void FilterPanel::focusFirst()
{
    m_states->focusValues();
}

void FilterPanel::showFilter(const ImageFilter &filter, const Catalog &catalog, const FacetCounts &counts, const FilterNames &names, const QList<ImageClass> &classes)
{
    m_filter = filter;
    m_order->setCurrentIndex(int(std::find(std::begin(kOrders), std::end(kOrders), filter.sort) - std::begin(kOrders)));
    m_direction->setChecked(filter.isDescending);
    m_direction->setIcon(icon(filter.isDescending ? QStringLiteral("up") : QStringLiteral("down")));
    showLabels(catalog, counts, names, classes);
    showImages(catalog, counts);
    showRanges();
}

void FilterPanel::showLabels(const Catalog &catalog, const FacetCounts &counts, const FilterNames &names, const QList<ImageClass> &classes)
{
    QList<Facet> ofClass;
    QList<Facet> predicted;
    for (const ImageClass &label : classes) {
        const std::int16_t place = catalog.placeOf(label.id);
        ofClass.append({.key = label.id.value, .text = label.name, .count = countOf(counts.classes, place),
            .isChosen = m_filter.classes.contains(label.id), .color = QColor(label.color)});
        predicted.append({.key = label.id.value, .text = label.name, .count = countOf(counts.predicted, place),
            .isChosen = m_filter.predicted.contains(label.id), .color = QColor(label.color)});
    }
    m_whose->setCurrentIndex(int(std::find(std::begin(kWhose), std::end(kWhose), m_filter.whose) - std::begin(kWhose)));
    m_classes->setFacets(ofClass);
    m_predicted->setFacets(predicted);
    const bool hasRun = isAny(counts.predicted) || !m_filter.predicted.isEmpty() || m_filter.predictionConfidence.isSet();
    m_predicted->setVisible(hasRun);
    m_predictionConfidence->setVisible(hasRun);

    QList<Facet> people;
    for (const AnnotatorId id : catalog.annotators)
        people.append({.key = id.value, .text = names.annotators.value(id), .count = countOf(counts.annotators, catalog.placeOf(id)),
            .isChosen = m_filter.annotators.contains(id), .color = {}});
    m_annotators->setFacets(people);
    m_annotators->setVisible(people.size() > 1 || !m_filter.annotators.isEmpty());
    m_states->setFacets(facetsOf(kStates, counts.states, m_filter.states));
}

void FilterPanel::showImages(const Catalog &catalog, const FacetCounts &counts)
{
    m_marks->setFacets(facetsOf(kMarks, counts.marks, m_filter.marks));
    m_parts->setFacets(facetsOf(kPartChoices, counts.parts, m_filter.parts));
    const bool isSplit = counts.parts[0] + counts.parts[1] + counts.parts[2] > 0;
    m_parts->setVisible(isSplit || !m_filter.parts.isEmpty());

    m_folders = catalog.folders;
    QList<Facet> folders;
    for (qsizetype i = 0; i < m_folders.size(); ++i)
        folders.append({.key = i, .text = m_folders[i].isEmpty() ? tr("(top folder)") : m_folders[i], .count = countOf(counts.folders, i),
            .isChosen = m_filter.folders.contains(m_folders[i]), .color = {}});
    m_folderList->setFacets(folders);
    m_folderList->setVisible(folders.size() > 1 || !m_filter.folders.isEmpty());

    m_group->setText(m_filter.group);
    m_group->setVisible(catalog.groups.size() > 1 || !m_filter.group.isEmpty());
    auto *known = static_cast<QStringListModel *>(m_group->completer()->model());
    if (known->rowCount() != catalog.groups.size() - 1)
        known->setStringList(catalog.groups.mid(1));
}

void FilterPanel::showRanges()
{
    m_predictionConfidence->setRange(m_filter.predictionConfidence);
    m_ownConfidence->setRange(m_filter.ownConfidence);
    m_side->setRange(m_filter.side);
    m_fileDate->setRange(m_filter.fileDate);
    m_decisionDate->setRange(m_filter.decisionDate);
}

ImageFilter FilterPanel::chosenFilter() const
{
    ImageFilter filter = m_filter;
    filter.sort = kOrders[m_order->currentIndex()];
    filter.isDescending = m_direction->isChecked();
    if (filter.sort == SortOrder::Random && m_filter.sort != SortOrder::Random)
        filter.seed = QRandomGenerator::global()->generate(); // another order each time it is chosen
    filter.whose = kWhose[m_whose->currentIndex()];
    filter.classes = idsOf<ClassTag>(*m_classes);
    filter.annotators = idsOf<AnnotatorTag>(*m_annotators);
    filter.predicted = idsOf<ClassTag>(*m_predicted);
    filter.states = chosenOf(kStates, *m_states);
    filter.marks = chosenOf(kMarks, *m_marks);
    filter.parts = chosenOf(kPartChoices, *m_parts);
    filter.folders.clear();
    for (const qint64 place : m_folderList->chosen())
        filter.folders.append(m_folders[place]);
    filter.group = m_group->text().trimmed();
    filter.predictionConfidence = m_predictionConfidence->range();
    filter.ownConfidence = m_ownConfidence->range();
    filter.side = m_side->range();
    filter.fileDate = m_fileDate->range();
    filter.decisionDate = m_decisionDate->range();
    return filter;
}

void FilterPanel::choose()
{
    const ImageFilter filter = chosenFilter();
    if (!(filter == m_filter))
        Q_EMIT filterChosen(filter);
}

void FilterPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace taxon
