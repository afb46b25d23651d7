#pragma once

#include "core/exchange/label_import.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace taxon {

/// What an import of labels would do, or has done: counts, and tables that can be copied of what does not fit.
class ExchangePreview : public QWidget {
    Q_OBJECT
public:
    explicit ExchangePreview(QWidget *parent = nullptr);

    void show(const LabelImportReport &report);

private:
    struct Section {
        QLabel *title;
        QTableWidget *table;
    };

    Section makeSection(const char *name, const QStringList &headers);
    static void fill(const Section &section, const QString &title, const QList<QStringList> &rows);

    QLabel *m_summary;
    Section m_unknown;
    Section m_conflicts;
    Section m_unmatched;
    Section m_ambiguous;
    Section m_several;
};

} // namespace taxon
