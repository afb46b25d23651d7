#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/catalog/catalog_loader.h"
#include "core/catalog/filter_words.h"
#include "core/catalog/image_files.h"
#include "core/catalog/image_search.h"
#include "core/project/filter_store.h"
#include "core/project/project.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr int kWidestLabel = 30;

/// Names in place of the catalogue's places.
class Listing {
public:
    Listing(Project &project, const Catalog &catalog)
        : m_catalog(catalog)
    {
        QHash<ClassId, QString> classes;
        for (const ImageClass &label : project.classes().all())
            classes.insert(label.id, label.name);
        for (const ClassId id : catalog.classes)
            m_classes.append(classes.value(id));
        for (const QString &name : std::as_const(m_classes))
            m_width = std::clamp(displayWidth(name), m_width, kWidestLabel);
        for (const Annotator &annotator : project.annotators().all())
            m_annotators.insert(annotator.id, annotator.name);
    }

    QJsonObject entry(std::size_t row) const
    {
        const Catalog &catalog = m_catalog;
        return {{QStringLiteral("id"), catalog.images[row].value}, {QStringLiteral("path"), path(row)},
            {QStringLiteral("label"), label(catalog.resolved[row])}, {QStringLiteral("votes"), votes(row)}, {QStringLiteral("marks"), marks(row)},
            {QStringLiteral("group"), catalog.groups[catalog.groupOf[row]]}, {QStringLiteral("width"), catalog.widths[row]},
            {QStringLiteral("height"), catalog.heights[row]},
            {QStringLiteral("part"), partChoiceName(catalog.parts[row] < 0 ? PartChoice::None : PartChoice(catalog.parts[row]))},
            {QStringLiteral("predicted"), label(catalog.predicted[row])},
            {QStringLiteral("prediction_confidence"), catalog.predicted[row] < 0 ? QJsonValue() : QJsonValue(double(catalog.confidences[row]))}};
    }

    QString line(std::size_t row) const
    {
        const std::int16_t place = m_catalog.resolved[row];
        return padded(place < 0 ? QStringLiteral("–") : shortened(m_classes[place], m_width), m_width) + QStringLiteral("  ") + path(row);
    }

private:
    QString path(std::size_t row) const { return m_catalog.files->displayPath(m_catalog.images[row]); }
    QJsonValue label(std::int16_t place) const { return place < 0 ? QJsonValue() : QJsonValue(m_classes[place]); }

    QJsonArray votes(std::size_t row) const
    {
        QJsonArray all;
        for (const Vote *vote = m_catalog.votesBegin(row); vote != m_catalog.votesEnd(row); ++vote)
            all.append(QJsonObject{
                {QStringLiteral("annotator"), vote->annotator < 0 ? QJsonValue() : QJsonValue(m_annotators.value(m_catalog.annotators[std::size_t(vote->annotator)]))},
                {QStringLiteral("label"), label(vote->label)},
                {QStringLiteral("confidence"), vote->confidence < 0 ? QJsonValue() : QJsonValue(vote->confidence / 100.0)},
                {QStringLiteral("correction"), vote->isCorrection}});
        return all;
    }

    QJsonArray marks(std::size_t row) const
    {
        QJsonArray all;
        for (const Mark mark : kMarks)
            if (m_catalog.has(row, mark))
                all.append(markName(mark));
        return all;
    }

    const Catalog &m_catalog;
    QStringList m_classes;
    int m_width = 1;
    QHash<AnnotatorId, QString> m_annotators;
};

AnnotatorId annotatorNamed(Project &project, const QString &name)
{
    for (const Annotator &annotator : project.annotators().all())
        if (annotator.name == name)
            return annotator.id;
    throw Error(ErrorCode::NotFound, CommandLine::tr("Nobody called \"%1\" labels in the project.").arg(name));
}

QString savedFilter(Project &project, const QString &name)
{
    const QList<SavedFilter> all = FilterStore(project.database()).all();
    QStringList names;
    for (const SavedFilter &saved : all) {
        if (saved.name == name)
            return QString::fromUtf8(QJsonDocument(saved.filter).toJson(QJsonDocument::Compact));
        names.append(saved.name);
    }
    throw Error(ErrorCode::NotFound, names.isEmpty() ? CommandLine::tr("The project has no saved filters.")
                                                     : CommandLine::tr("There is no saved filter \"%1\", but %2.").arg(name, names.join(QStringLiteral(", "))));
}

/// Without a person, labels are the images' own; what is one person's alone needs one.
void withoutPerson(ImageFilter &filter)
{
    if (!filter.states.isEmpty() || filter.ownConfidence.isSet() || filter.decisionDate.isSet() || filter.marks.contains(Mark::Unsure))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("State, confidence, \"unsure\" and decision date are those of one person: say whose with --annotator NAME."));
    if (filter.whose == Whose::Own)
        filter.whose = Whose::Resolved;
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    QStringList words;
    if (invocation.has(QStringLiteral("saved")))
        words.append(savedFilter(*project, invocation.value(QStringLiteral("saved"))));
    words += invocation.values(QStringLiteral("filter"));
    ImageFilter filter = filterFromWords(words, *project);
    CatalogView view;
    if (invocation.has(QStringLiteral("annotator")))
        view.annotator = annotatorNamed(*project, invocation.value(QStringLiteral("annotator")));
    else
        withoutPerson(filter);
    const auto catalog = loadCatalog(*project, view, invocation.progress());
    const SearchResult found = findImages(*catalog, filter);
    const auto most = std::size_t(invocation.number(QStringLiteral("limit")).value_or(qint64(found.rows.size())));
    const std::vector<std::uint32_t> rows(found.rows.begin(), found.rows.begin() + std::ptrdiff_t(std::min(most, found.rows.size())));

    const Listing listing(*project, *catalog);
    QJsonArray images;
    if (invocation.wantsJson())
        for (const std::uint32_t row : rows)
            images.append(listing.entry(row));
    const QJsonObject json{{QStringLiteral("total"), qint64(catalog->size())}, {QStringLiteral("passing"), qint64(found.rows.size())},
        {QStringLiteral("filter"), filter.toJson()}, {QStringLiteral("images"), images}};
    invocation.answer(json, [&] {
        QStringList lines;
        for (const std::uint32_t row : rows)
            lines.append(listing.line(row));
        if (lines.isEmpty())
            lines.append(CommandLine::tr("No image passes this filter."));
        return lines.join(u'\n');
    });
    return kNoError;
}

} // namespace

Command imagesCommand()
{
    return {.name = QStringLiteral("images"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("list the images that pass a filter, with their labels"),
        .options = {option(QStringLiteral("filter"), CommandLine::tr("a condition, as often as needed; keys: %1").arg(filterKeys().join(QStringLiteral(", "))),
                        QStringLiteral("KEY=VALUE")),
            option(QStringLiteral("saved"), CommandLine::tr("a filter that was saved in the workbench; --filter goes over it"), QStringLiteral("NAME")),
            option(QStringLiteral("annotator"), CommandLine::tr("whose labels \"own\" and the states mean"), QStringLiteral("NAME")),
            option(QStringLiteral("limit"), CommandLine::tr("at most so many images"), QStringLiteral("N"))},
        .run = run};
}

} // namespace taxon::cli
