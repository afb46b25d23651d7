#pragma once

#include "app/workbench/page.h"

namespace taxon {

class Session;

/// Shows what a run gets right and wrong, image by image.
class InspectPage : public Page {
    Q_OBJECT
public:
    explicit InspectPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Inspect"); }
    QString iconName() const override { return QStringLiteral("inspect"); }
    void activate() override;

private:
    Session &m_session;
};

} // namespace taxon
