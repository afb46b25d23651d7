#pragma once

#include "app/workbench/page.h"

namespace taxon {

class Session;

/// Starts and watches training runs and lists them.
class TrainPage : public Page {
    Q_OBJECT
public:
    explicit TrainPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Train"); }
    QString iconName() const override { return QStringLiteral("train"); }
    void activate() override;

private:
    Session &m_session;
};

} // namespace taxon
