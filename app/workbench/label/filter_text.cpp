#include "app/workbench/label/filter_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace taxon {
namespace {

class FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

template <class List, class Text> QString joined(const List &values, Text text)
{
    QStringList words;
    for (const auto &value : values)
        words.append(text(value));
    return words.join(FilterText::tr(" or ", "between values of which one must hold"));
}

QString word(int number) { return QLocale().toString(number); }
QString word(const QDate &date) { return QLocale().toString(date, QLocale::ShortFormat); }

template <class T> QString rangeText(const Range<T> &range, const QString &unit = {})
{
    const auto end = [&unit](const T &value) -> QString { return word(value) + unit; };
    if (range.from && range.to)
        return FilterText::tr("%1 to %2", "a range").arg(end(*range.from), end(*range.to));
    return range.from ? FilterText::tr("from %1", "a range").arg(end(*range.from)) : FilterText::tr("up to %1", "a range").arg(end(*range.to));
}

class Chips {
public:
    Chips(const ImageFilter &filter, const FilterNames &names)
        : m_filter(filter)
        , m_names(names)
    {
        addLists();
        addRanges();
    }

    QList<FilterChip> chips;

private:
    template <class Field> void add(bool isSet, const QString &text, Field ImageFilter::*field)
    {
        if (!isSet)
            return;
        FilterChip chip{text, m_filter};
        chip.without.*field = Field();
        chips.append(chip);
    }
    QString className(ClassId id) const { return m_names.classes.value(id, FilterText::tr("a removed class")); }
    void addLists();
    void addRanges();

    const ImageFilter &m_filter;
    const FilterNames &m_names;
};

void Chips::addLists()
{
    const auto nameOf = [this](ClassId id) { return className(id); };
    const auto folderName = [](const QString &folder) { return folder.isEmpty() ? FilterText::tr("(top folder)") : folder; };
    add(!m_filter.text.isEmpty(), FilterText::tr("“%1”").arg(m_filter.text), &ImageFilter::text);
    add(!m_filter.states.isEmpty(), joined(m_filter.states, [](OwnState state) { return textOf(state); }), &ImageFilter::states);
    add(!m_filter.classes.isEmpty(), FilterText::tr("%1: %2", "whose labels: classes").arg(textOf(m_filter.whose), joined(m_filter.classes, nameOf)),
        &ImageFilter::classes);
    for (const Mark mark : m_filter.marks) {
        FilterChip chip{textOf(mark), m_filter};
        chip.without.marks.removeAll(mark);
        chips.append(chip);
    }
    add(!m_filter.annotators.isEmpty(), FilterText::tr("labeled by %1").arg(joined(m_filter.annotators, [this](AnnotatorId id) { return m_names.annotators.value(id); })),
        &ImageFilter::annotators);
    add(!m_filter.parts.isEmpty(), FilterText::tr("split: %1").arg(joined(m_filter.parts, [](PartChoice part) { return textOf(part); })), &ImageFilter::parts);
    add(!m_filter.predicted.isEmpty(), FilterText::tr("predicted: %1").arg(joined(m_filter.predicted, nameOf)), &ImageFilter::predicted);
    add(!m_filter.folders.isEmpty(), FilterText::tr("folder: %1").arg(joined(m_filter.folders, folderName)), &ImageFilter::folders);
    add(!m_filter.group.isEmpty(), FilterText::tr("group: %1").arg(m_filter.group), &ImageFilter::group);
}

void Chips::addRanges()
{
    const QString percent = QStringLiteral(" %");
    const auto addRange = [this](const auto &range, const QString &title, const QString &unit, auto field) {
        if (range.isSet())
            add(true, FilterText::tr("%1: %2", "condition: range").arg(title, rangeText(range, unit)), field);
    };
    addRange(m_filter.predictionConfidence, FilterText::tr("model's confidence"), percent, &ImageFilter::predictionConfidence);
    addRange(m_filter.ownConfidence, FilterText::tr("my confidence"), percent, &ImageFilter::ownConfidence);
    addRange(m_filter.side, FilterText::tr("longer side"), QStringLiteral(" px"), &ImageFilter::side);
    addRange(m_filter.fileDate, FilterText::tr("file's date"), QString(), &ImageFilter::fileDate);
    addRange(m_filter.decisionDate, FilterText::tr("decided"), QString(), &ImageFilter::decisionDate);
}

} // namespace

QList<FilterChip> chipsOf(const ImageFilter &filter, const FilterNames &names)
{
    return Chips(filter, names).chips;
}

QString textOf(Mark mark)
{
    switch (mark) {
    case Mark::Flagged: return FilterText::tr("flagged");
    case Mark::Commented: return FilterText::tr("with a comment");
    case Mark::Unsure: return FilterText::tr("unsure");
    case Mark::Disagreement: return FilterText::tr("people disagree");
    case Mark::Duplicate: return FilterText::tr("same content as another");
    case Mark::NearDuplicate: return FilterText::tr("same picture as another");
    case Mark::Missing: return FilterText::tr("file is missing");
    case Mark::Wrong: break;
    }
    return FilterText::tr("model is wrong");
}

QString textOf(OwnState state)
{
    switch (state) {
    case OwnState::Unlabeled: return FilterText::tr("unlabeled");
    case OwnState::Labeled: return FilterText::tr("labeled");
    case OwnState::Skipped: break;
    }
    return FilterText::tr("skipped");
}

QString textOf(PartChoice part)
{
    switch (part) {
    case PartChoice::Train: return FilterText::tr("training");
    case PartChoice::Validation: return FilterText::tr("validation");
    case PartChoice::Test: return FilterText::tr("test");
    case PartChoice::None: break;
    }
    return FilterText::tr("in no split");
}

QString textOf(SortOrder order)
{
    switch (order) {
    case SortOrder::Imported: return FilterText::tr("As imported");
    case SortOrder::Name: return FilterText::tr("By name");
    case SortOrder::Date: return FilterText::tr("By the file's date");
    case SortOrder::Size: return FilterText::tr("By size");
    case SortOrder::Confidence: return FilterText::tr("By the model's confidence");
    case SortOrder::Disagreement: return FilterText::tr("Most disputed first");
    case SortOrder::Random: break;
    }
    return FilterText::tr("Shuffled");
}

QString textOf(Whose whose)
{
    switch (whose) {
    case Whose::Own: return FilterText::tr("my label");
    case Whose::Anyone: return FilterText::tr("anyone's label");
    case Whose::Resolved: break;
    }
    return FilterText::tr("the image's label");
}

} // namespace taxon
