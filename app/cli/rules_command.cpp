#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/dataset/labeling_rules.h"
#include "core/project/project.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace taxon::cli {
namespace {

bool isOn(const QString &option, const QString &value)
{
    if (value != QLatin1StringView("on") && value != QLatin1StringView("off"))
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 needs \"on\" or \"off\", not \"%2\".").arg(option, value));
    return value == QLatin1StringView("on");
}

int percentOf(QString value)
{
    bool isNumber = false;
    const QString written = value;
    if (value.endsWith(u'%'))
        value.chop(1);
    const int percent = value.toInt(&isNumber);
    if (!isNumber)
        throw Error(ErrorCode::Usage, CommandLine::tr("--repeats needs a whole number of per cent, such as 10%, not \"%1\".").arg(written));
    return percent;
}

/// What the options change in `rules`; unset ones leave it as it is.
LabelingRules changed(LabelingRules rules, const Invocation &invocation)
{
    const auto number = [&](const char *name, int &value) {
        if (const auto given = invocation.number(QLatin1String(name)))
            value = int(std::min<qint64>(*given, std::numeric_limits<int>::max()));
    };
    if (invocation.has(QStringLiteral("blind")))
        rules.isBlind = isOn(QStringLiteral("blind"), invocation.value(QStringLiteral("blind")));
    if (invocation.has(QStringLiteral("order")))
        rules.order = orderFromName(invocation.value(QStringLiteral("order")));
    if (invocation.has(QStringLiteral("repeats")))
        rules.repeats.sharePercent = percentOf(invocation.value(QStringLiteral("repeats")));
    number("distance", rules.repeats.distance);
    number("hours", rules.repeats.minHours);
    return rules;
}

QJsonObject toJson(const LabelingRules &rules, const QList<RulesChange> &changes)
{
    QJsonArray rows;
    for (const RulesChange &change : changes) {
        QJsonObject row = change.rules.toJson();
        row.insert(QStringLiteral("time"), change.madeAt.toString(Qt::ISODateWithMs));
        row.insert(QStringLiteral("by"), change.by);
        row.insert(QStringLiteral("decisions_before"), change.decisions);
        rows.append(row);
    }
    QJsonObject json = rules.toJson();
    json.insert(QStringLiteral("changes"), rows);
    return json;
}

QString repeatsText(const RepeatRule &repeats)
{
    if (repeats.sharePercent == 0)
        return CommandLine::tr("none");
    const QString text = CommandLine::tr("%1 % of the images, at least %2 images later").arg(repeats.sharePercent).arg(repeats.distance);
    return repeats.minHours == 0 ? text : CommandLine::tr("%1 and %2 hours later").arg(text).arg(repeats.minHours);
}

QString toText(const LabelingRules &rules, const QList<RulesChange> &changes)
{
    QString text = alignedPairs({{CommandLine::tr("blind"), rules.isBlind ? CommandLine::tr("on") : CommandLine::tr("off")},
        {CommandLine::tr("order"), rules.order == LabelingOrder::Shuffled ? CommandLine::tr("shuffled for each annotator") : CommandLine::tr("as imported")},
        {CommandLine::tr("silent repeats"), repeatsText(rules.repeats)}}).chopped(1);
    for (const RulesChange &change : changes)
        text += u'\n' + CommandLine::tr("changed %1 after %2 decisions%3")
                            .arg(change.madeAt.toString(Qt::ISODate), numberText(change.decisions),
                                change.by.isEmpty() ? QString() : CommandLine::tr(" by %1").arg(change.by));
    return text;
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const LabelingRules before = labelingRules(*project);
    const LabelingRules rules = changed(before, invocation);
    changeLabelingRules(*project, rules, invocation.value(QStringLiteral("by")));
    const QList<RulesChange> changes = rulesChanges(*project);
    if (!invocation.wantsJson() && rules != before && changes.constLast().decisions > 0)
        note(CommandLine::tr("Note: there were %1 decisions already. Labels made before and after this change are not made "
                             "alike; the change is noted with its time.")
                 .arg(numberText(changes.constLast().decisions)));
    invocation.answer(toJson(rules, changes), [&] { return toText(rules, changes); });
    return kNoError;
}

} // namespace

Command rulesCommand()
{
    return {.name = QStringLiteral("rules"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("show or change how images come to those who label"),
        .options = {option(QStringLiteral("blind"), CommandLine::tr("hide others' labels, predictions and names"), QStringLiteral("on|off")),
            option(QStringLiteral("order"), CommandLine::tr("shuffled: by a seed of each annotator's own"), QStringLiteral("imported|shuffled")),
            option(QStringLiteral("repeats"), CommandLine::tr("share of images shown twice, silently; 0% for none"), QStringLiteral("PERCENT")),
            option(QStringLiteral("distance"), CommandLine::tr("images before a repeat, at least (50)"), QStringLiteral("N")),
            option(QStringLiteral("hours"), CommandLine::tr("hours before a repeat, at least (0)"), QStringLiteral("N")),
            option(QStringLiteral("by"), CommandLine::tr("who changes the rules, for the record"), QStringLiteral("NAME"))},
        .run = run};
}

} // namespace taxon::cli
