#pragma once

#include "app/workbench/data/data_card.h"
#include "app/workbench/data/similar_model.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QSlider;

namespace taxon {

class SimilarView;

/// Compares all images by their look and shows those that are alike, with their labels side by side.
class SimilarCard : public DataCard {
    Q_OBJECT
public:
    explicit SimilarCard(Session &session, QWidget *parent = nullptr);

    SimilarView &view() { return *m_view; }

protected:
    void refresh() override;
    void reset() override;

private:
    void build();
    QWidget *makeControls();
    QString pathOf(ImageId image) const;
    void usePicturesOfProject();
    void explain();
    void compare();
    void showGroups(const SimilarGroups &similar);
    void showSummary();
    void keepTogether();
    void open(int row, int place);

    SimilarModel m_model;
    SimilarView *m_view;
    QSlider *m_distance;
    QLabel *m_meaning;
    QCheckBox *m_onlyConflicts;
    QCheckBox *m_keep;
    QPushButton *m_compare;
    QLabel *m_summary;
    QTimer m_soon;
    SimilarGroups m_figures; ///< without the groups
    qsizetype m_groupCount = 0;
    qint64 m_unusable = 0; ///< images that the last comparison could not read
    bool m_isComparing = false;
    bool m_isFilled = false; ///< the controls show what the project says
};

} // namespace taxon
