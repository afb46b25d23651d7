#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

namespace taxon {

/// How a defect changes the metal: by how many gray levels at each pixel, CV_64F, 0 where it is untouched.
/// The shapes of crack and scratch, of inclusion and pitting, and of patch and scale pass into each other, so that
/// some pictures are doubtful to people and programs alike.
cv::Mat paintCrack(int size, Random &random);
cv::Mat paintInclusion(int size, Random &random);
cv::Mat paintPatch(int size, Random &random);
cv::Mat paintPitting(int size, Random &random);
cv::Mat paintScale(int size, Random &random);
cv::Mat paintScratch(int size, Random &random);

/// Faint specks and hairlines as on any used surface: they mean nothing.
cv::Mat paintWear(int size, Random &random);

} // namespace taxon
