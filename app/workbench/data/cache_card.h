#pragma once

#include "app/workbench/data/data_card.h"
#include "core/packing/pack_cache.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace taxon {

/// What the project keeps to be faster: how large it is, how large it may become, and a way to delete it.
class CacheCard : public DataCard {
    Q_OBJECT
public:
    explicit CacheCard(Session &session, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void reset() override;

private:
    struct Figures {
        CacheUse use;
        qint64 limit = kDefaultCacheBytes;
    };

    void show(const Figures &figures);
    void setLimit();
    void clear();

    QLabel *m_sizes;
    QDoubleSpinBox *m_limit; ///< gigabytes
    QPushButton *m_clear;
    CacheUse m_use;
};

} // namespace taxon
