#include "app/workbench/pages.h"

#include "app/workbench/deploy_page.h"
#include "app/workbench/inspect_page.h"
#include "app/workbench/train_page.h"

namespace taxon {

std::vector<Page *> makePages(Session &session, QWidget *parent)
{
    return {
        new TrainPage(session, parent),
        new InspectPage(session, parent),
        new DeployPage(session, parent),
    };
}

} // namespace taxon
