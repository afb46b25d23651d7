#pragma once

#include <QLayout>
#include <QList>

namespace taxon {

/// Puts widgets one after the other like words, in as many lines as the width asks for.
class FlowLayout : public QLayout {
public:
    /// `spacing` pixels between widgets, both ways.
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    /// Deletes the widgets once control returns to the event loop.
    void deleteAll();

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return placed(QRect(0, 0, width, 0), Act::Measure); }
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    enum class Act { Measure, Place };
    int placed(const QRect &rect, Act act) const;

    QList<QLayoutItem *> m_items;
};

} // namespace taxon
