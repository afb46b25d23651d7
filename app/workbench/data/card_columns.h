#pragma once

#include <QList>
#include <QScrollArea>

class QBoxLayout;

namespace taxon {

/// Cards in up to two columns that scroll together; in a narrow window they stand below each other.
class CardColumns : public QScrollArea {
    Q_OBJECT
public:
    explicit CardColumns(const QList<QList<QWidget *>> &columns, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_columns;
};

} // namespace taxon
