#include "core/sample/simulated_annotators.h"

#include "core/base/random.h"
#include "core/sample/defect_painter.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace taxon {

namespace {

constexpr int kCrack = 0; ///< index into defectNames()

constexpr int kAnnotators = 3;
constexpr double kHardShare = 0.15; ///< of the pictures
constexpr double kHardFactor = 4.0; ///< how much likelier an error is on them

struct Skill {
    double error;          ///< chance of a wrong label
    double confusionError; ///< the same on cracks and scratches
    double skip;
    double medianMs;
};

constexpr std::array<Skill, kAnnotators> kSkills{{
    {0.03, 0.03, 0.012, 2600},
    {0.08, 0.08, 0.004, 1100},
    {0.06, 0.50, 0.015, 1900},
}};

struct Assignment {
    std::array<bool, kAnnotators> sees{};
    bool isHard = false;
};

Assignment assign(Random &random)
{
    Assignment assignment;
    assignment.isHard = random.uniform() < kHardShare;
    if (random.below(22) == 0)
        return assignment;
    assignment.sees.fill(true);
    if (random.uniform() < 0.3)
        assignment.sees[random.below(kAnnotators)] = false;
    return assignment;
}

double errorChance(const Skill &skill, int truth, bool isHard)
{
    const double chance = truth == kCrack || lookalikeOf(truth) == kCrack ? skill.confusionError : skill.error;
    const double easyFactor = (1 - kHardShare * kHardFactor) / (1 - kHardShare); // keeps the mean
    return std::min(0.85, chance * (isHard ? kHardFactor : easyFactor));
}

/// Doubtful pictures mislead everybody to the same class.
int wrongLabel(int truth, bool isHard, Random &random)
{
    if (random.uniform() < (isHard ? 0.95 : 0.6))
        return lookalikeOf(truth);
    const int other = int(random.below(std::uint64_t(defectNames().size()) - 1));
    return other < truth ? other : other + 1;
}

std::optional<int> choice(const Skill &skill, int truth, bool isHard, Random &random)
{
    if (random.uniform() < skill.skip * (isHard ? kHardFactor : 1.0))
        return std::nullopt;
    return random.uniform() < errorChance(skill, truth, isHard) ? wrongLabel(truth, isHard, random) : truth;
}

} // namespace

QStringList simulatedAnnotatorNames()
{
    return {QCoreApplication::translate("Sample", "Simulated A (careful)"),
        QCoreApplication::translate("Sample", "Simulated B (hurried)"),
        QCoreApplication::translate("Sample", "Simulated C (confuses crack and scratch)")};
}

std::vector<SimulatedDecision> simulateAnnotators(const std::vector<int> &truths, std::uint64_t seed)
{
    Random random(mixSeed(seed, 77));
    std::vector<Assignment> assignments(truths.size());
    std::generate(assignments.begin(), assignments.end(), [&random] { return assign(random); });
    std::vector<int> order(truths.size());
    std::iota(order.begin(), order.end(), 0);

    std::vector<SimulatedDecision> decisions;
    for (int annotator = 0; annotator < kAnnotators; ++annotator) {
        const Skill &skill = kSkills[size_t(annotator)];
        QDateTime clock(QDate(2026, 1, 5 + annotator), QTime(8, 0), QTimeZone::utc());
        shuffle(std::span(order), random);
        for (const int image : order) {
            const Assignment &assignment = assignments[size_t(image)];
            if (!assignment.sees[size_t(annotator)])
                continue;
            const int milliseconds = int(skill.medianMs * std::exp(0.45 * random.normal()) * (assignment.isHard ? 1.6 : 1.0));
            clock = clock.addMSecs(milliseconds + 250);
            decisions.push_back({annotator, image, choice(skill, truths[size_t(image)], assignment.isHard, random), clock, milliseconds});
        }
    }
    return decisions;
}

} // namespace taxon
