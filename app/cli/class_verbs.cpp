#include "app/cli/class_verbs.h"

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/catalog/catalog_loader.h"
#include "core/catalog/filter_words.h"
#include "core/catalog/image_search.h"
#include "core/project/class_use.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr int kMostChangesShown = 50;

// Of any state, so that what was deleted can be brought back.
ImageClass classNamed(Project &project, const QString &name)
{
    const QString wanted = name.normalized(QString::NormalizationForm_C).trimmed();
    for (const ImageClass &item : project.classes().every())
        if (item.name == wanted)
            return item;
    throw Error(ErrorCode::NotFound, CommandLine::tr("The project has no class \"%1\".").arg(name));
}

QJsonObject toJson(Project &project, const ImageClass &item)
{
    QJsonObject json {{QStringLiteral("id"), item.id.value}, {QStringLiteral("name"), item.name}, {QStringLiteral("color"), item.color},
        {QStringLiteral("description"), item.description}, {QStringLiteral("state"), classStateName(item.state)}};
    if (item.mergedInto.isValid())
        json.insert(QStringLiteral("merged_into"), item.mergedInto.value);
    QJsonArray examples;
    for (const ImageId image : project.classes().examples(item.id))
        examples.append(project.images().displayPath(project.images().image(image)));
    json.insert(QStringLiteral("examples"), examples);
    return json;
}

QJsonObject toJson(Project &project, const ClassChange &change)
{
    QString who;
    for (const Annotator &annotator : project.annotators().all())
        if (change.annotator == annotator.id)
            who = annotator.name;
    static const QStringList states {QStringLiteral("standing"), QStringLiteral("undone"), QStringLiteral("gone")};
    return {{QStringLiteral("id"), change.id.value}, {QStringLiteral("class"), change.label.value},
        {QStringLiteral("kind"), changeKindName(change.kind)}, {QStringLiteral("text"), project.classes().history().text(change)},
        {QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after},
        {QStringLiteral("annotator"), who.isEmpty() ? QJsonValue() : QJsonValue(who)},
        {QStringLiteral("made_at"), change.madeAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("state"), states[int(change.state)]}};
}

// The newest change is what the verb has just made; none when nothing was different.
void answerChange(const ClassCall &call, const std::optional<ClassChangeId> &before, const QJsonObject &more = {}, const QString &effect = {})
{
    ClassHistory &history = call.project.classes().history();
    const QList<ClassChange> newest = history.newest(1);
    const bool isChanged = !newest.isEmpty() && newest.constFirst().id != before;
    QJsonObject json = more;
    json.insert(QStringLiteral("change"), isChanged ? QJsonValue(toJson(call.project, newest.constFirst())) : QJsonValue());
    call.invocation.answer(json, [&]() -> QString {
        if (!isChanged)
            return CommandLine::tr("Nothing to change.");
        const QString text = CommandLine::tr("%1 (change %2)").arg(history.text(newest.constFirst())).arg(newest.constFirst().id.value);
        return effect.isEmpty() ? text : QString(text + u'\n' + effect);
    });
}

std::optional<ClassChangeId> newestChange(Project &project)
{
    const QList<ClassChange> newest = project.classes().history().newest(1);
    return newest.isEmpty() ? std::nullopt : std::optional(newest.constFirst().id);
}

// Runs a change and answers with it.
template <class Action> void change(const ClassCall &call, Action action)
{
    const auto before = newestChange(call.project);
    action();
    answerChange(call, before);
}

// The same, with how many labels it concerns.
template <class Action> void changeLabels(const ClassCall &call, const ImageClass &item, const QString &effect, Action action)
{
    const auto before = newestChange(call.project);
    const ClassUse use = useWithMerged(call.project.database(), classUse(call.project.database()), item.id);
    action();
    answerChange(call, before, {{QStringLiteral("labels"), use.labels}, {QStringLiteral("people"), use.people.size()}},
        effect.arg(numberText(use.labels), numberText(use.people.size())));
}

void list(const ClassCall &call)
{
    Project &project = call.project;
    const QList<ImageClass> classes = project.classes().every();
    const auto use = classUse(project.database());
    const QString level = scaleLevelName(project.classScale().level());
    const QHash<ClassId, double> numbers = project.classScale().values();
    QJsonArray json;
    QList<QStringList> rows;
    for (const ImageClass &item : classes) {
        const ClassUse labels = useWithMerged(project.database(), use, item.id);
        QJsonObject row = toJson(project, item);
        row.insert(QStringLiteral("labels"), labels.labels);
        row.insert(QStringLiteral("people"), labels.people.size());
        if (numbers.contains(item.id))
            row.insert(QStringLiteral("number"), numbers.value(item.id));
        json.append(row);
        QString state;
        if (item.state == ClassState::Retired)
            state = CommandLine::tr("retired");
        else if (item.state == ClassState::Merged)
            state = CommandLine::tr("merged into %1").arg(project.classes().get(item.mergedInto).name);
        else if (item.state == ClassState::Deleted)
            state = CommandLine::tr("deleted");
        rows.append({item.name, CommandLine::tr("%1 labels").arg(numberText(labels.labels)), state});
    }
    call.invocation.answer({{QStringLiteral("classes"), json}, {QStringLiteral("scale"), level}}, [&] {
        return rows.isEmpty() ? CommandLine::tr("The project has no class yet.") : alignedTable(rows).chopped(1);
    });
}

void add(const ClassCall &call)
{
    change(call, [&] { call.project.classes().add(call.arguments[0]); });
}

void rename(const ClassCall &call)
{
    change(call, [&] { call.project.classes().rename(classNamed(call.project, call.arguments[0]).id, call.arguments[1]); });
}

void recolor(const ClassCall &call)
{
    change(call, [&] { call.project.classes().setColor(classNamed(call.project, call.arguments[0]).id, call.arguments[1]); });
}

void describe(const ClassCall &call)
{
    change(call, [&] { call.project.classes().describe(classNamed(call.project, call.arguments[0]).id, call.arguments[1]); });
}

void examples(const ClassCall &call)
{
    QList<ImageId> images;
    for (const QString &path : call.arguments.mid(1)) {
        const auto found = call.project.images().atPath(QFileInfo(path).absoluteFilePath());
        if (!found)
            throw Error(ErrorCode::NotFound, CommandLine::tr("The project has no image %1.").arg(path));
        images.append(found->id);
    }
    change(call, [&] { call.project.classes().setExamples(classNamed(call.project, call.arguments[0]).id, images); });
}

void order(const ClassCall &call)
{
    QList<ClassId> ids;
    for (const QString &name : call.arguments)
        ids.append(classNamed(call.project, name).id);
    change(call, [&] { call.project.classes().reorder(ids); });
}

// CLASS, whose rank is its place, or CLASS=NUMBER.
void scale(const ClassCall &call)
{
    const ScaleLevel level = scaleLevelFromName(call.arguments[0]);
    QList<std::pair<ClassId, double>> values;
    for (const QString &word : call.arguments.mid(1)) {
        bool isNumber = level != ScaleLevel::Interval;
        const qsizetype split = isNumber ? word.size() : word.lastIndexOf(u'=');
        const double number = isNumber ? double(values.size() + 1) : word.mid(split + 1).toDouble(&isNumber);
        if (!isNumber || split < 0)
            throw Error(ErrorCode::Usage, CommandLine::tr("\"%1\" is no CLASS=NUMBER.").arg(word));
        values.append({classNamed(call.project, word.left(split)).id, number});
    }
    if ((level == ScaleLevel::Nominal) != values.isEmpty())
        throw Error(ErrorCode::Usage, level == ScaleLevel::Nominal ? CommandLine::tr("Classes without an order have no ranks.")
                                                                  : CommandLine::tr("Name the classes from the lowest to the highest."));
    change(call, [&] { call.project.classScale().declare(level, values, call.project.classes().history()); });
}

void merge(const ClassCall &call)
{
    const ImageClass item = classNamed(call.project, call.arguments[0]);
    const ImageClass into = classNamed(call.project, call.arguments[1]);
    changeLabels(call, item, CommandLine::tr("%1 labels by %2 people count as %3 now.").arg(QStringLiteral("%1"), QStringLiteral("%2"), into.name),
        [&] { call.project.classes().merge(item.id, into.id); });
}

void split(const ClassCall &call)
{
    Invocation &invocation = call.invocation;
    Project &project = call.project;
    const ImageClass from = classNamed(project, call.arguments[0]);
    const QStringList words = invocation.values(QStringLiteral("where"));
    if (words.isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(QStringLiteral("where")));
    const ImageFilter filter = filterFromWords(words, project);
    const auto catalog = loadCatalog(project, {}, invocation.progress());
    const std::vector<ImageId> found = findImages(*catalog, filter).images;
    const QList<ImageId> images(found.begin(), found.end());
    change(call, [&] {
        if (invocation.has(QStringLiteral("new")))
            project.classes().split(from.id, images, call.arguments[1]);
        else
            project.classes().split(from.id, images, classNamed(project, call.arguments[1]).id);
    });
}

void retire(const ClassCall &call)
{
    const ImageClass item = classNamed(call.project, call.arguments[0]);
    changeLabels(call, item, CommandLine::tr("It is no longer offered; its %1 labels by %2 people count."), [&] { call.project.classes().retire(item.id); });
}

void restore(const ClassCall &call)
{
    change(call, [&] { call.project.classes().restore(classNamed(call.project, call.arguments[0]).id); });
}

void remove(const ClassCall &call)
{
    const ImageClass item = classNamed(call.project, call.arguments[0]);
    changeLabels(call, item, CommandLine::tr("%1 labels by %2 people count nowhere now; \"restore\" and \"undo\" bring them back."),
        [&] { call.project.classes().remove(item.id); });
}

void history(const ClassCall &call)
{
    const QList<ClassChange> changes = call.project.classes().history().newest();
    QJsonArray json;
    for (const ClassChange &change : changes)
        json.append(toJson(call.project, change));
    call.invocation.answer({{QStringLiteral("changes"), json}}, [&]() -> QString {
        QStringList lines;
        for (const ClassChange &change : changes.first(std::min<qsizetype>(changes.size(), kMostChangesShown))) {
            const QString who = toJson(call.project, change).value(QStringLiteral("annotator")).toString();
            QString line = QStringLiteral("%1  %2  %3").arg(change.id.value, 5).arg(change.madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                call.project.classes().history().text(change));
            if (!who.isEmpty())
                line += QStringLiteral(" · ") + who;
            if (change.state != ChangeState::Standing)
                line += QStringLiteral(" · ") + CommandLine::tr("undone");
            lines.append(line);
        }
        if (changes.size() > kMostChangesShown)
            lines.append(CommandLine::tr("and %1 more; --json lists all").arg(numberText(changes.size() - kMostChangesShown)));
        return lines.isEmpty() ? CommandLine::tr("No class was ever changed.") : lines.join(u'\n');
    });
}

ClassChangeId changeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        throw Error(ErrorCode::Usage, CommandLine::tr("\"%1\" is no number of a change; \"history\" lists them.").arg(text));
    return {number};
}

void answerMoved(const ClassCall &call, const std::optional<ClassChange> &moved, const QString &form, const QString &nothing)
{
    call.invocation.answer({{QStringLiteral("change"), moved ? QJsonValue(toJson(call.project, *moved)) : QJsonValue()}},
        [&] { return moved ? form.arg(call.project.classes().history().text(*moved)) : nothing; });
}

void undo(const ClassCall &call)
{
    ClassHistory &history = call.project.classes().history();
    const auto moved = call.arguments.isEmpty() ? history.undo() : history.undo(changeNumber(call.arguments[0]));
    answerMoved(call, moved, CommandLine::tr("Undone: %1"), CommandLine::tr("There is nothing to undo."));
}

void redo(const ClassCall &call)
{
    ClassHistory &history = call.project.classes().history();
    const auto moved = call.arguments.isEmpty() ? history.redo() : history.redo(changeNumber(call.arguments[0]));
    answerMoved(call, moved, CommandLine::tr("Done again: %1"), CommandLine::tr("There is nothing to do again."));
}

} // namespace

const QList<ClassVerb> &classVerbs()
{
    static const auto word = [](const char *text) { return QString::fromUtf8(text); };
    static const QList<ClassVerb> verbs {
        {word("list"), {}, 0, 0, CommandLine::tr("every class, its labels and its state (without a verb too)"), list},
        {word("add"), word("NAME"), 1, 1, CommandLine::tr("make a class"), add},
        {word("rename"), word("CLASS NAME"), 2, 2, CommandLine::tr("give it another name; its labels stay"), rename},
        {word("recolor"), word("CLASS #RRGGBB"), 2, 2, CommandLine::tr("give it another colour"), recolor},
        {word("describe"), word("CLASS TEXT"), 2, 2, CommandLine::tr("what those who label should know"), describe},
        {word("examples"), word("CLASS [IMAGE …]"), 1, kAnyNumber, CommandLine::tr("images that show what it is, in this order; none: no examples"), examples},
        {word("order"), word("CLASS …"), 1, kAnyNumber, CommandLine::tr("the order of all classes in use"), order},
        {word("scale"), word("LEVEL [CLASS …]"), 1, kAnyNumber,
            CommandLine::tr("nominal; ordinal LOW … HIGH; or interval CLASS=NUMBER …: what weighted coefficients depend on"), scale},
        {word("merge"), word("CLASS INTO"), 2, 2, CommandLine::tr("its labels count as those of INTO"), merge},
        {word("split"), word("CLASS INTO"), 2, 2, CommandLine::tr("its labels on the images of --where count as INTO"), split},
        {word("retire"), word("CLASS"), 1, 1, CommandLine::tr("offer it no longer; its labels count"), retire},
        {word("restore"), word("CLASS"), 1, 1, CommandLine::tr("bring back what was retired, merged or deleted"), restore},
        {word("delete"), word("CLASS"), 1, 1, CommandLine::tr("its labels count nowhere, until it is brought back"), remove},
        {word("history"), {}, 0, 0, CommandLine::tr("every change, the newest first"), history},
        {word("undo"), word("[CHANGE]"), 0, 1, CommandLine::tr("take back the newest change, or this one"), undo},
        {word("redo"), word("[CHANGE]"), 0, 1, CommandLine::tr("do again what was undone last, or this one"), redo},
    };
    return verbs;
}

} // namespace taxon::cli
