#pragma once

#include "app/workbench/data/data_card.h"
#include "app/workbench/data/health_model.h"
#include "core/health/project_health.h"

#include <QHash>

class QLabel;
class QListView;
class QPushButton;

namespace taxon {

class GalleryView;

/// What the card reads: the findings, and how their images are labeled.
struct HealthView {
    HealthReport report;
    QHash<ImageId, ClassId> labels;
    QHash<ClassId, ImageClass> classes;
};

/// What is wrong with the images and labels, the worst first, each with its images and what to do about it.
class HealthCard : public DataCard {
    Q_OBJECT
public:
    explicit HealthCard(Session &session, QWidget *parent = nullptr);

    const GalleryView &gallery() const { return *m_gallery; }

protected:
    void refresh() override;
    void reset() override;

private:
    void build();
    QWidget *makeDetails();
    void measure();
    void show(const HealthView &view);
    void showSummary();
    void showFinding(int row);
    void act();

    HealthModel m_model;
    QListView *m_list;
    QWidget *m_details;
    QLabel *m_sentence;
    QPushButton *m_action;
    GalleryView *m_gallery;
    QPushButton *m_measure;
    QLabel *m_summary;
    QLabel *m_passed;
    HealthView m_view;
    bool m_isRead = false;
    bool m_isMeasuring = false;
};

} // namespace taxon
