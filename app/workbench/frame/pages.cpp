#include "app/workbench/frame/pages.h"

#include "app/workbench/agreement/adjudication_page.h"
#include "app/workbench/agreement/agreement_page.h"
#include "app/workbench/data/data_page.h"
#include "app/workbench/deploy/deploy_page.h"
#include "app/workbench/inspect/inspect_page.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/train/train_page.h"

namespace taxon {

std::vector<Page *> makePages(Session &session, QWidget *parent)
{
    return {
        new DataPage(session, parent),
        new LabelPage(session, parent),
        new AgreementPage(session, parent),
        new AdjudicationPage(session, parent),
        new TrainPage(session, parent),
        new InspectPage(session, parent),
        new DeployPage(session, parent),
    };
}

} // namespace taxon
