#pragma once

#include "app/workbench/data/data_page.h"
#include "app/workbench/session.h"

#include <QTest>

namespace taxon::test {

/// The Data page on a project, without a window around it.
struct DataBench {
    explicit DataBench(const QString &path, const QString &section)
    {
        session.openProject(path);
        page.resize(1'200, 900);
        page.showSection(section);
        page.show();
        page.activate();
    }

    template <class Widget> Widget *find(const char *name) { return page.findChild<Widget *>(QLatin1String(name)); }
    /// Until no job runs and every card has read what it shows.
    bool finishJobs()
    {
        return QTest::qWaitFor([this] { return session.runningJobs() == 0 && page.isSettled(); }, 20'000);
    }

    Session session;
    DataPage page{session};
};

} // namespace taxon::test
