#pragma once

#include "app/workbench/page.h"

namespace taxon {

class Session;

/// Turns a finished run into a file that other programs use.
class DeployPage : public Page {
    Q_OBJECT
public:
    explicit DeployPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Deploy"); }
    QString iconName() const override { return QStringLiteral("deploy"); }
    void activate() override;

private:
    Session &m_session;
};

} // namespace taxon
