#include "app/cli/label_formats.h"

#include "core/base/error.h"

namespace taxon::cli {
namespace {

QStringList formatNames()
{
    QStringList names;
    for (const LabelFormat format : labelFormats())
        names.append(labelFormatName(format));
    return names;
}

} // namespace

QCommandLineOption formatOption(const QString &more)
{
    return option(QStringLiteral("format"), formatNames().join(QStringLiteral(", ")) + QStringLiteral("; ") + more, QStringLiteral("F"));
}

LabelFormat labelFormatOf(const Invocation &invocation)
{
    const QString name = invocation.value(QStringLiteral("format"));
    if (const auto format = labelFormatFromName(name))
        return *format;
    throw Error(ErrorCode::Usage,
        CommandLine::tr("There is no format \"%1\". The formats are %2.").arg(name, formatNames().join(QStringLiteral(", "))));
}

} // namespace taxon::cli
