#include "core/learning/remaining_time.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kHonestAfterSeconds = 1.5;
constexpr double kMemorySeconds = 20; // older measurements fade with this time constant
constexpr double kForwardShare = 1.0 / 3; // a forward pass beside a whole training step, until it was measured

} // namespace

RemainingTime::RemainingTime(qint64 trainImages, qint64 validationImages, int epochs, int epochsDone)
    : m_trainImages(trainImages)
    , m_validationImages(validationImages)
    , m_epochsLeft(epochs - epochsDone)
{
}

void RemainingTime::addTrained(qint64 images, double seconds)
{
    const double fade = std::exp(-seconds / kMemorySeconds);
    m_recentImages = m_recentImages * fade + double(images);
    m_recentSeconds = m_recentSeconds * fade + seconds;
    m_measuredSeconds += seconds;
    m_imagesInEpoch += images;
}

void RemainingTime::addValidated(double seconds)
{
    m_validationSeconds = seconds;
}

void RemainingTime::addOverhead(double seconds)
{
    m_overheadSeconds = seconds;
}

void RemainingTime::endEpoch()
{
    m_imagesInEpoch = 0;
    m_epochsLeft = std::max(0, m_epochsLeft - 1);
}

double RemainingTime::imagesPerSecond() const
{
    return m_recentSeconds > 0 ? m_recentImages / m_recentSeconds : 0;
}

double RemainingTime::secondsAnImage() const
{
    return m_recentImages > 0 ? m_recentSeconds / m_recentImages : 0;
}

double RemainingTime::validationSeconds() const
{
    return m_validationSeconds.value_or(double(m_validationImages) * secondsAnImage() * kForwardShare);
}

std::optional<qint64> RemainingTime::milliseconds() const
{
    if (m_measuredSeconds < kHonestAfterSeconds)
        return std::nullopt;
    const double images = double(m_trainImages) * m_epochsLeft - double(m_imagesInEpoch);
    const double seconds = std::max(0.0, images) * secondsAnImage()
        + m_epochsLeft * (validationSeconds() + m_overheadSeconds);
    return std::llround(seconds * 1000);
}

} // namespace taxon
