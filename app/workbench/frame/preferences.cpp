#include "app/workbench/frame/preferences.h"

#include "app/workbench/settings.h"

#include <QApplication>

namespace taxon {
namespace {

constexpr char kTheme[] = "theme";
constexpr char kLanguage[] = "language";

} // namespace

ThemeKind rememberedTheme()
{
    const QString name = workbenchSettings().value(QLatin1String(kTheme)).toString();
    if (name == QLatin1String("light"))
        return ThemeKind::Light;
    return name == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::System;
}

void chooseTheme(ThemeKind kind)
{
    const char *name = kind == ThemeKind::Light ? "light" : kind == ThemeKind::Dark ? "dark" : "system";
    workbenchSettings().setValue(QLatin1String(kTheme), QLatin1String(name));
    applyTheme(*qApp, kind);
}

QString rememberedLanguage()
{
    return workbenchSettings().value(QLatin1String(kLanguage)).toString();
}

void rememberLanguage(const QString &language)
{
    workbenchSettings().setValue(QLatin1String(kLanguage), language);
}

} // namespace taxon
