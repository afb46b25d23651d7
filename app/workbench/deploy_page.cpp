#include "app/workbench/deploy_page.h"

#include "app/workbench/session.h"

namespace taxon {

DeployPage::DeployPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    connect(&m_session, &Session::projectChanged, this, &DeployPage::activate);
}

void DeployPage::activate() { setEnabled(m_session.project() != nullptr); }

} // namespace taxon
