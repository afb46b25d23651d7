// What the Label page does with filters.
#include "app/workbench/label/label_page.h"

#include "app/workbench/session.h"

namespace taxon {

QList<PaletteEntry> LabelPage::filterEntries()
{
    QList<PaletteEntry> entries;
    const auto add = [&](const QString &title, const QString &hint, const QString &iconName, const ImageFilter &filter) {
        entries.append({title, hint, iconName, [this, filter] {
                            Q_EMIT m_session.pageRequested(this->iconName());
                            choose(filter);
                        }});
    };
    ImageFilter filter;
    add(tr("Show all images"), tr("filter"), QStringLiteral("image"), filter);
    filter.states = {OwnState::Unlabeled};
    add(tr("Show unlabeled images"), tr("filter"), QStringLiteral("image"), filter);
    filter.states = {OwnState::Skipped};
    add(tr("Show skipped images"), tr("filter"), QStringLiteral("skip"), filter);
    for (const ImageClass &label : m_controller.classes()) {
        ImageFilter ofClass;
        ofClass.classes = {label.id};
        add(tr("Show images labeled %1").arg(label.name), tr("class"), QStringLiteral("label"), ofClass);
    }
    return entries;
}

void LabelPage::choose(const ImageFilter &filter)
{
    m_controller.setFilter(filter);
    takeFocus();
}

} // namespace taxon
