#pragma once

#include <QString>

#include <vector>

namespace taxon {

/// One line of a chart: y at x = 1, 2, 3…; NaN leaves a gap.
struct ChartSeries {
    QString label;
    QString cssClass; ///< names the line's colour in the page's style
    std::vector<double> values;
};

struct Chart {
    QString title;
    QString yLabel;
    bool isFraction = false; ///< the y axis runs to at most 1 and is labeled in per cent
    std::vector<ChartSeries> series;
};

/// An <svg> with axes, ticks, grid lines and a label at the end of each line. Epochs on the x axis.
QString chartSvg(const Chart &chart);

/// Step between ticks, 1, 2 or 5 times a power of ten, so that about `ticks` of them fit into `range` > 0.
double tickStep(double range, int ticks);

} // namespace taxon
