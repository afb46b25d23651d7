#include "app/workbench/data/package_opening.h"
#include "app/workbench/frame/ending.h"
#include "app/workbench/frame/main_window.h"
#include "app/workbench/frame/preferences.h"
#include "app/workbench/frame/screenshot.h"
#include "app/workbench/frame/startup_time.h"
#include "app/workbench/session.h"
#include "core/base/job.h"
#include "translations/translations.h"

#include <QApplication>
#include <QCommandLineParser>

#include <chrono>

using namespace taxon;

namespace {

constexpr std::chrono::seconds kLongestEnd(15);

struct Options {
    QString project;
    QString page;
    QString screenshot;
    QStringList keys;
    bool wantsStartupTime = false;
    QSize size;
    QString theme;
    QString annotator;
};

Options readOptions(QCommandLineParser &parser)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Workbench", source); };
    parser.setApplicationDescription(text(QT_TRANSLATE_NOOP("Workbench", "Label images, train a classifier and export it.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), text(QT_TRANSLATE_NOOP("Workbench", "The project folder or package to open.")),
        QStringLiteral("[PROJECT]"));
    const QCommandLineOption page(QStringLiteral("page"),
        text(QT_TRANSLATE_NOOP("Workbench", "Page to show: data, label, agreement, adjudicate, train, inspect or deploy; data/split and the like for a part of it.")), QStringLiteral("NAME"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
        text(QT_TRANSLATE_NOOP("Workbench", "For developers: writes a picture of the window and ends.")), QStringLiteral("FILE.png"));
    const QCommandLineOption keys(QStringLiteral("keys"),
        text(QT_TRANSLATE_NOOP("Workbench", "For developers: keys to press before the picture.")), QStringLiteral("Ctrl+G,Right"));
    const QCommandLineOption size(QStringLiteral("size"),
        text(QT_TRANSLATE_NOOP("Workbench", "Size of the window.")), QStringLiteral("WxH"));
    const QCommandLineOption themeName(QStringLiteral("theme"),
        text(QT_TRANSLATE_NOOP("Workbench", "light or dark, for this start.")), QStringLiteral("NAME"));
    const QCommandLineOption annotator(QStringLiteral("annotator"),
        text(QT_TRANSLATE_NOOP("Workbench", "Who labels.")), QStringLiteral("NAME"));
    const QCommandLineOption startupTime(QStringLiteral("startup-time"),
        text(QT_TRANSLATE_NOOP("Workbench", "For developers: prints the milliseconds until the first window and ends.")));
    parser.addOptions({page, annotator, screenshot, keys, size, themeName, startupTime});
    parser.process(*qApp);
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    return {
        .project = parser.positionalArguments().value(0),
        .page = parser.value(page),
        .screenshot = parser.value(screenshot),
        .keys = parser.value(keys).split(QLatin1Char(','), Qt::SkipEmptyParts),
        .wantsStartupTime = parser.isSet(startupTime),
        .size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(),
        .theme = parser.value(themeName),
        .annotator = parser.value(annotator),
    };
}

ThemeKind themeFor(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeKind::Light;
    return name == QLatin1String("dark") ? ThemeKind::Dark : rememberedTheme();
}

/// The project that was named, else the one that was open last; a screenshot shows only what was named. A package becomes
/// a project first.
QString firstProject(const Session &session, const Options &options)
{
    if (isPackageFile(options.project))
        return {};
    return options.project.isEmpty() && options.screenshot.isEmpty() ? session.recentProjects().value(0) : options.project;
}

void start(MainWindow &window, Session &session, const Options &options)
{
    if (!options.annotator.isEmpty())
        session.setAnnotator(options.annotator);
    if (isPackageFile(options.project))
        receivePackage(session, options.project, &window);
    window.showPage(options.page);
    window.focusContent();
    if (!options.screenshot.isEmpty())
        takeScreenshot(window, session, options.screenshot, options.keys);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("taxon-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Taxon"));
    QApplication::setApplicationVersion(QStringLiteral(TAXON_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("taxon-workbench"));
    installTranslations(rememberedLanguage());
    QCommandLineParser parser;
    const Options options = readOptions(parser);
    applyTheme(application, themeFor(options.theme));

    int status = 0;
    {
        Session session;
        MainWindow window(session);
        if (options.size.isValid())
            window.resize(options.size);
        if (options.wantsStartupTime)
            printStartupTime(window);
        const QString project = firstProject(session, options);
        if (!project.isEmpty())
            window.openSoon(project, [&] { start(window, session, options); });
        window.QWidget::show();
        if (project.isEmpty())
            start(window, session, options);
        status = QApplication::exec();
        endAtLatestIn(kLongestEnd, status);
        Job::cancelAllAndWait();
    }
    return status;
}
