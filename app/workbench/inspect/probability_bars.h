#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace taxon {

/// The most probable classes as bars in their colours, the highest on top.
class ProbabilityBars : public QWidget {
    Q_OBJECT
public:
    explicit ProbabilityBars(QWidget *parent = nullptr);

    /// One entry a class in all three; an invalid colour is drawn in the accent.
    void setProbabilities(
        const QStringList &classes, const QStringList &colors, const std::vector<float> &probabilities);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bar {
        QString name;
        QString color;
        double share = 0;
    };

    std::vector<Bar> m_bars;
};

} // namespace taxon
