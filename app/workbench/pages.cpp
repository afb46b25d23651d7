#include "app/workbench/pages.h"

#include "app/workbench/data_page.h"
#include "app/workbench/deploy_page.h"
#include "app/workbench/inspect_page.h"
#include "app/workbench/label_page.h"
#include "app/workbench/train_page.h"

namespace taxon {

std::vector<Page *> makePages(Session &session, QWidget *parent)
{
    return {
        new DataPage(session, parent),
        new LabelPage(session, parent),
        new TrainPage(session, parent),
        new InspectPage(session, parent),
        new DeployPage(session, parent),
    };
}

} // namespace taxon
