#include "app/workbench/agreement/agreement_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace taxon {
namespace {

// Krippendorff (2019, chapter 12): rely on α ≥ 0.8, draw tentative conclusions from 0.667 on.
constexpr double kReliable = 0.8;
constexpr double kTentative = 0.667;

/// The words of this file.
class Agreement {
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// "2 of your 3 annotators confuse A with B often."
QString confusionSentence(const AgreementData &data, const ConfusedClasses &pair)
{
    const QString first = data.classes[pair.first];
    const QString second = data.classes[pair.second];
    if (pair.people > 2 && pair.people == data.annotators.size())
        return Agreement::tr("All your annotators confuse “%1” with “%2” often.").arg(first, second);
    if (pair.people > 0 && data.annotators.size() > 2)
        return Agreement::tr("%1 of your %2 annotators confuse “%3” with “%4” often.")
            .arg(QLocale().toString(pair.people), QLocale().toString(data.annotators.size()), first, second);
    return Agreement::tr("“%1” and “%2” are confused most.").arg(first, second);
}

AgreementVerdict nothingYet(const AgreementData &data)
{
    AgreementVerdict verdict;
    if (data.annotators.size() < 2) {
        verdict.headline = Agreement::tr("So far one person has labeled.");
        verdict.advice = Agreement::tr("Agreement needs a second person who labels some of the same images, without seeing the first one's labels.");
    } else {
        verdict.headline = Agreement::tr("No image has labels of two people yet.");
        verdict.advice = Agreement::tr("Let two or more people label the same images; how far they agree then shows here.");
    }
    return verdict;
}

QString judgement(double alpha)
{
    if (alpha >= kReliable)
        return Agreement::tr("They agree well: the labels can be relied on.");
    if (alpha >= kTentative)
        return Agreement::tr("They agree fairly well: settle the disputed images before you rely on the labels.");
    return Agreement::tr("They do not agree enough: make the classes clearer before anybody labels more.");
}

} // namespace

AgreementVerdict verdictOf(const AgreementData &data, const AgreementFigures &figures)
{
    const AgreementSummary &summary = figures.summary;
    if (!summary.percent.value)
        return nothingYet(data);
    AgreementVerdict verdict;
    const QString agreeing = Agreement::tr("When two people label the same image, they say the same in %1 of cases.").arg(perCentText(*summary.percent.value));
    verdict.headline = agreeing;
    // Where κ and α mislead, AC1 judges.
    const Coefficient &judge = summary.kappaAndAc1Part ? summary.ac1 : summary.alphaNominal;
    if (summary.percent.units < kLeastForNeed) {
        verdict.headline += u' ' + Agreement::tr("That is from %Ln image(s): too few to judge.", nullptr, int(summary.percent.units));
    } else if (judge.value) {
        verdict.headline += u' ' + judgement(*judge.value);
        verdict.tone = *judge.value >= kReliable ? QStringLiteral("good") : *judge.value >= kTentative ? QStringLiteral("warning") : QStringLiteral("bad");
    }
    if (figures.confused.empty()) {
        verdict.advice = Agreement::tr("Nobody disagrees on any image.");
        return verdict;
    }
    const ConfusedClasses &worst = figures.confused.front();
    if (verdict.tone == u"good" && worst.people > 0 && data.classes.size() > 2) { // of two classes nothing else is left
        verdict.headline = agreeing + u' ' + Agreement::tr("They agree well, except on “%1” and “%2”.").arg(data.classes[worst.first], data.classes[worst.second]);
        verdict.tone = QStringLiteral("warning");
    }
    verdict.units = worst.units;
    verdict.advice = confusionSentence(data, worst) + u' '
        + Agreement::tr("Look at these %Ln image(s) together and write down where the border is.", nullptr, int(worst.units.size()));
    return verdict;
}

QString missingDataNote(const AgreementFigures &figures)
{
    const auto have = figures.summary.percent.units;
    if (!figures.neededImages || have >= *figures.neededImages)
        return {};
    QString note = Agreement::tr("%Ln image(s) have two or more labels", nullptr, int(have)) + u' '
        + Agreement::tr("(for an interval of ±0.1 you need about %1).").arg(QLocale().toString(*figures.neededImages));
    if (!figures.isNeedMeasured)
        note += u' ' + Agreement::tr("The estimate assumes that people agree on 80 % and use all classes equally often.");
    return note;
}

QString paradoxNote(const AgreementData &data, const AgreementFigures &figures)
{
    const AgreementSummary &summary = figures.summary;
    if (!summary.kappaAndAc1Part || data.classes.isEmpty())
        return {};
    std::vector<qint64> counts(std::size_t(data.classes.size()), 0);
    for (const Rating &vote : data.votes)
        ++counts[std::size_t(vote.label)];
    const auto most = std::max_element(counts.begin(), counts.end());
    QString note = Agreement::tr("κ and AC1 tell different stories, since %1 of all labels are “%2”. κ is low then even when people agree: look at AC1.")
                       .arg(perCentText(double(*most) / double(data.votes.size())), data.classes[most - counts.begin()]);
    if (figures.pairAgreements.size() == 1 && figures.pairAgreements[0].prevalence && figures.pairAgreements[0].bias)
        note += u' ' + Agreement::tr("Prevalence index %1, bias index %2.")
                           .arg(coefficientText(*figures.pairAgreements[0].prevalence), coefficientText(*figures.pairAgreements[0].bias));
    return note;
}

QString undefinedText(Undefined reason)
{
    switch (reason) {
    case Undefined::No:
        return {};
    case Undefined::NoOverlap:
        return Agreement::tr("no image has two labels");
    case Undefined::OneClassUsed:
        return Agreement::tr("only one class was used");
    case Undefined::OneClassDeclared:
        return Agreement::tr("there is only one class");
    case Undefined::ClassNotUsed:
        return Agreement::tr("nobody used this class");
    case Undefined::NotOrdered:
        return Agreement::tr("the classes have no order");
    case Undefined::NotNumeric:
        return Agreement::tr("the classes are no numbers");
    case Undefined::UnequalRatings:
        return Agreement::tr("the images have different numbers of labels");
    }
    return {};
}

QString bandText(AgreementBand band)
{
    switch (band) {
    case AgreementBand::Poor:
        return Agreement::tr("poor");
    case AgreementBand::Slight:
        return Agreement::tr("slight");
    case AgreementBand::Fair:
        return Agreement::tr("fair");
    case AgreementBand::Moderate:
        return Agreement::tr("moderate");
    case AgreementBand::Substantial:
        return Agreement::tr("substantial");
    case AgreementBand::AlmostPerfect:
        return Agreement::tr("almost perfect");
    }
    return {};
}

QString coefficientText(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString intervalText(const Coefficient &coefficient)
{
    if (!coefficient.interval)
        return QStringLiteral("–");
    return QStringLiteral("%1–%2").arg(coefficientText(coefficient.interval->low), coefficientText(coefficient.interval->high));
}

QString perCentText(double share)
{
    return Agreement::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1));
}

QString perCentIntervalText(const Coefficient &percent)
{
    if (!percent.interval)
        return QStringLiteral("–");
    const auto number = [](double share) { return QLocale().toString(share * 100, 'f', 1); };
    return Agreement::tr("%1 %").arg(QStringLiteral("%1–%2").arg(number(percent.interval->low), number(percent.interval->high)));
}

} // namespace taxon
