#include "app/workbench/train_page.h"

#include "app/workbench/session.h"

namespace taxon {

TrainPage::TrainPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    connect(&m_session, &Session::projectChanged, this, &TrainPage::activate);
}

void TrainPage::activate() { setEnabled(m_session.project() != nullptr); }

} // namespace taxon
