#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/dataset/labeling_pace.h"
#include "core/project/project.h"

#include <algorithm>

namespace taxon::cli {
namespace {

AnnotatorId annotatorOf(Project &project, const QString &name)
{
    if (name.isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(QStringLiteral("annotator")));
    for (const Annotator &annotator : project.annotators().all())
        if (annotator.name == name)
            return annotator.id;
    throw Error(ErrorCode::NotFound, CommandLine::tr("There is no annotator \"%1\" in this project.").arg(name));
}

template <class T> QJsonValue numberOrNull(const std::optional<T> &value, double unit = 1)
{
    return value ? QJsonValue(double(*value) / unit) : QJsonValue();
}

QJsonObject toJson(const QString &annotator, const LabelingPace &pace)
{
    return {{QStringLiteral("annotator"), annotator}, {QStringLiteral("decisions"), pace.decisions}, {QStringLiteral("today"), pace.today},
        {QStringLiteral("today_work_seconds"), double(pace.todayWorkMs) / 1000},
        {QStringLiteral("median_seconds"), numberOrNull(pace.medianMs, 1000)},
        {QStringLiteral("decisions_per_minute"), numberOrNull(pace.perMinute)}, {QStringLiteral("left"), pace.left},
        {QStringLiteral("left_seconds"), numberOrNull(pace.leftMs, 1000)}, {QStringLiteral("usual_per_day"), numberOrNull(pace.usualADay)},
        {QStringLiteral("days_left"), numberOrNull(pace.daysLeft)}};
}

QString toText(const QString &annotator, const LabelingPace &pace)
{
    const QString unknown = CommandLine::tr("not known yet");
    const auto duration = [&](const std::optional<qint64> &ms) { return ms ? durationText(*ms) : unknown; };
    return annotator + u'\n'
        + alignedPairs({{CommandLine::tr("decisions"), numberText(pace.decisions)}, {CommandLine::tr("today"), numberText(pace.today)},
            {CommandLine::tr("work today"), durationText(pace.todayWorkMs)},
            {CommandLine::tr("time a decision (median)"), pace.medianMs ? CommandLine::tr("%1 s").arg(double(*pace.medianMs) / 1000, 0, 'f', 1) : unknown},
            {CommandLine::tr("decisions a minute"), pace.perMinute ? QString::number(*pace.perMinute, 'f', 1) : unknown},
            {CommandLine::tr("images left"), numberText(pace.left)}, {CommandLine::tr("work left"), duration(pace.leftMs)}})
              .chopped(1);
}

int run(Invocation &invocation)
{
    const QString name = invocation.value(QStringLiteral("annotator"));
    const auto project = Project::open(invocation.arguments()[0]);
    const AnnotatorId annotator = annotatorOf(*project, name);
    const LabelingPace pace = readPace(*project, annotator, QDateTime::currentMSecsSinceEpoch());
    QJsonObject json = toJson(name, pace);
    QString text = toText(name, pace);
    if (const QString path = invocation.value(QStringLiteral("output")); !path.isEmpty()) {
        const qint64 rows = exportTimes(*project, annotator, path);
        json.insert(QStringLiteral("path"), path);
        json.insert(QStringLiteral("rows"), rows);
        text += u'\n' + CommandLine::tr("Wrote the times of %1 decisions to %2").arg(numberText(rows), path);
    }
    invocation.answer(json, [&] { return text; });
    return kNoError;
}

} // namespace

Command accountingCommand()
{
    return {.name = QStringLiteral("accounting"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("tell one annotator's own times and pace"),
        .options = {option(QStringLiteral("annotator"), CommandLine::tr("whose times"), QStringLiteral("NAME")),
            option(QStringLiteral("output"), CommandLine::tr("a table with one row a decision"), QStringLiteral("FILE.csv"))},
        .run = run};
}

} // namespace taxon::cli
