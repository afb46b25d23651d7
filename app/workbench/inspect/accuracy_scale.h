#pragma once

#include "core/metrics/wilson_interval.h"

#include <QWidget>

namespace taxon {

/// The model's accuracy with its interval, and the human ceiling beside it, on one line.
class AccuracyScale : public QWidget {
    Q_OBJECT
public:
    explicit AccuracyScale(QWidget *parent = nullptr);

    /// Shares from 0 to 1.
    void setFigures(double accuracy, const Interval &interval, double people);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double placeOf(double share) const;

    double m_accuracy = 0;
    Interval m_interval;
    double m_people = 0;
    double m_from = 0; ///< the left end; the right end is 1
};

} // namespace taxon
