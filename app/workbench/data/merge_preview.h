#pragma once

#include <QWidget>

class QLabel;
class QTableWidget;

namespace taxon {

struct MergeReport;

/// What a merge would bring, or has brought: counts, and a table of the answers that cannot both stand.
class MergePreview : public QWidget {
    Q_OBJECT
public:
    explicit MergePreview(QWidget *parent = nullptr);

    void show(const MergeReport &report);

private:
    QLabel *m_summary;
    QLabel *m_conflictsTitle;
    QTableWidget *m_conflicts;
};

} // namespace taxon
