#pragma once

#include "app/workbench/agreement/agreement_figures.h"

#include <QString>

#include <vector>

namespace taxon {

/// What the figures mean, for a reader who knows no statistics.
struct AgreementVerdict {
    QString headline; ///< how far people agree
    QString advice;   ///< what to do next; names the images of `units` when there are any
    std::vector<int> units;
    QString tone; ///< "good", "warning", "bad" or empty: nothing can be told yet
};
AgreementVerdict verdictOf(const AgreementData &data, const AgreementFigures &figures);

/// "12 images have two or more labels; for an interval of ±0.1 you need about 180." Empty when there are enough.
QString missingDataNote(const AgreementFigures &figures);
/// Why κ and AC1 part, in one or two sentences; empty when they do not.
QString paradoxNote(const AgreementData &data, const AgreementFigures &figures);

/// "no image has two labels"
QString undefinedText(Undefined reason);
/// "substantial"
QString bandText(AgreementBand band);
/// "0.784", in the user's language
QString coefficientText(double value);
/// "0.761 to 0.806"; an em dash when there is none.
QString intervalText(const Coefficient &coefficient);
/// "83.4 %"
QString perCentText(double share);
/// "81.4–85.7 %"; a dash when there is none.
QString perCentIntervalText(const Coefficient &percent);

} // namespace taxon
