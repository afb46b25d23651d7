#pragma once

#include <QtGlobal>

#include <optional>

namespace taxon {

/// Tells how long a training run will still take, from what its batches, validations and checkpoints took so far.
class RemainingTime {
public:
    RemainingTime(qint64 trainImages, qint64 validationImages, int epochs, int epochsDone);

    void addTrained(qint64 images, double seconds);
    void addValidated(double seconds);
    /// What an epoch costs beyond its images: starting, saving.
    void addOverhead(double seconds);
    /// An epoch is complete.
    void endEpoch();

    /// Unset until enough was measured to be honest.
    std::optional<qint64> milliseconds() const;
    /// Recent speed of training; 0 until measured.
    double imagesPerSecond() const;

private:
    double secondsAnImage() const;
    double validationSeconds() const;

    qint64 m_trainImages;
    qint64 m_validationImages;
    int m_epochsLeft; ///< the one under way included
    qint64 m_imagesInEpoch = 0;
    double m_measuredSeconds = 0;
    double m_recentImages = 0;  ///< weighted so that the last few seconds count most
    double m_recentSeconds = 0;
    std::optional<double> m_validationSeconds;
    double m_overheadSeconds = 0;
};

} // namespace taxon
