#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are left out by the linker unless somebody asks for them.
static void initResources()
{
    Q_INIT_RESOURCE(taxon_qm);
}

namespace taxon {

void installTranslations(const QString &language)
{
    initResources();
    const QString wanted = qEnvironmentVariable("TAXON_LANGUAGE", language);
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    if (!wanted.isEmpty())
        QLocale::setDefault(locale);

    auto *own = new QTranslator(QCoreApplication::instance());
    if (own->load(locale, QStringLiteral("taxon"), QStringLiteral("_"), QStringLiteral(":/taxon/translations"))
        || own->load(QStringLiteral(":/taxon/translations/taxon_en.qm")))
        QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace taxon
