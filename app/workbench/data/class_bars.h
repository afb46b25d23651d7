#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace taxon {

/// Horizontal bars in the classes' colours with their counts. A tooltip has the whole name.
class ClassBars : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString name;
        QColor color;
        int count = 0;
    };

    explicit ClassBars(QWidget *parent = nullptr);
    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int nameWidth() const;

    QList<Bar> m_bars;
};

} // namespace taxon
