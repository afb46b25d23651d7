#pragma once

#include "core/base/ids.h"
#include "widgets/image_view/picture_loader.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxon {

class ImageView;
class ProbabilityBars;
class Project;
struct InspectedImage;
struct Inspection;

/// One image with its truth, the model's answer and what the annotators said.
class PredictionPanel : public QWidget {
    Q_OBJECT
public:
    explicit PredictionPanel(QWidget *parent = nullptr);

    /// Throws Error when the annotators' answers cannot be read.
    void showAnswer(Project &project, const Inspection &inspection, const InspectedImage &image);
    void clear();
    bool isSettled() const { return m_loader.isIdle(); }

Q_SIGNALS:
    void correctionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPicture();
    void showVerdict(const Inspection &inspection, const InspectedImage &image);

    PictureLoader m_loader;
    PictureRequest m_current;
    ImageView *m_view;
    QLabel *m_name;
    QLabel *m_truth;
    QLabel *m_prediction;
    ProbabilityBars *m_bars;
    QLabel *m_answers;
    QPushButton *m_correct;
};

/// "Dr A: crazing", one line an answer, oldest first; what was undone is left out.
QStringList annotatorAnswers(Project &project, ImageId image);

} // namespace taxon
