#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "translations/translations.h"

#include <QCoreApplication>

#include <new>

namespace {

using namespace taxon;

int fail(bool json, const Error &error)
{
    cli::note(QStringLiteral("taxon: ") + error.message());
    if (!error.detail().isEmpty())
        cli::note(cli::CommandLine::tr("Details: %1").arg(error.detail()));
    if (json)
        cli::printJson({{QStringLiteral("error"), cli::errorToJson(error)}});
    return error.code() == ErrorCode::Usage ? cli::kWrongUsage : cli::kFailed;
}

int cancelled(bool json)
{
    const QString message = cli::CommandLine::tr("Cancelled; what was saved before is kept.");
    cli::note(QStringLiteral("taxon: ") + message);
    if (json)
        cli::printJson({{QStringLiteral("error"), cli::cancelledToJson(message)}});
    return cli::kCancelled;
}

int runCatching(const QStringList &arguments)
{
    const bool json = cli::wantsJson(arguments);
    try {
        return cli::runCommandLine(arguments);
    } catch (const Cancelled &) {
        return cancelled(json);
    } catch (const Error &error) {
        return fail(json, error);
    } catch (const std::bad_alloc &) {
        return fail(json,
            Error(ErrorCode::OutOfMemory,
                cli::CommandLine::tr(
                    "There was not enough memory for this. Close other programs and try again.")));
    } catch (const std::exception &exception) {
        return fail(json,
            Error(ErrorCode::Internal, cli::CommandLine::tr("Something unexpected went wrong."),
                QString::fromUtf8(exception.what())));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("taxon"));
    QCoreApplication::setOrganizationName(QStringLiteral("Taxon"));
    taxon::installTranslations();
    try {
        return runCatching(QCoreApplication::arguments().mid(1));
    } catch (const taxon::Error &error) { // the standard output itself cannot be written
        taxon::cli::note(QStringLiteral("taxon: ") + error.message());
        return taxon::cli::kFailed;
    }
}
