#pragma once

#include "app/workbench/page.h"

class QBoxLayout;
class QScrollArea;

namespace taxon {

class ClassCard;
class ContentsCard;
class ExchangeCard;
class ImportCard;
class SplitCard;
struct ProjectFigures;

/// Images come in, classes are kept, and labeled images are divided for training.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Data"); }
    QString iconName() const override { return QStringLiteral("data"); }
    QString stateText() const override { return m_state; }
    void activate() override;
    QList<PaletteEntry> paletteEntries() override;
    bool isSettled() const override { return !m_isStale && m_readings == 0; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void prepare(const QString &path);
    void markStale();
    void refresh();
    void showFigures(const ProjectFigures &figures);

    Session &m_session;
    QBoxLayout *m_columns;
    QScrollArea *m_scroll = nullptr;
    ImportCard *m_import;
    ContentsCard *m_contents;
    ExchangeCard *m_exchange;
    ClassCard *m_classes;
    SplitCard *m_split;
    QString m_state;
    bool m_isStale = false;
    int m_readings = 0; ///< under way
    int m_generation = 0;
};

} // namespace taxon
