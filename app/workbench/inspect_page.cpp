#include "app/workbench/inspect_page.h"

#include "app/workbench/session.h"

namespace taxon {

InspectPage::InspectPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    connect(&m_session, &Session::projectChanged, this, &InspectPage::activate);
}

void InspectPage::activate() { setEnabled(m_session.project() != nullptr); }

} // namespace taxon
