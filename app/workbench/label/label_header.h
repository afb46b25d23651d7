#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace taxon {

class FilterBar;

/// Above the image: the filter, how far the labeling is, and undo and redo; in a review the banner instead.
class LabelHeader : public QWidget {
    Q_OBJECT
public:
    explicit LabelHeader(QWidget *parent = nullptr);

    /// At the right end, before undo.
    void addTool(QWidget *tool);
    FilterBar &filterBar() { return *m_filter; }
    /// `place` from 1 within `shown` images, with the name of the `file` unless names are hidden; `decided` of `total` in the project.
    void setPlace(int place, int shown, const QString &file);
    void setProgress(int decided, int total);
    /// Hidden: a badge says that labeling is blind.
    enum class Names { Shown, Hidden };
    void setNames(Names names);
    /// As a click on the progress.
    void showTimes() { Q_EMIT timesChosen(); }
    const QWidget &progress() const;
    /// 0: no review.
    void setReview(int images);

Q_SIGNALS:
    void timesChosen();
    void reviewLeft();

private:
    QWidget *makeNormal();
    QWidget *makeBanner();

    QHBoxLayout *m_tools;
    FilterBar *m_filter;
    QLabel *m_place;
    QLabel *m_file;
    QPushButton *m_progressText;
    QLabel *m_blind;
    QProgressBar *m_progress;
    QLabel *m_bannerText;
    QWidget *m_normal;
    QWidget *m_banner;
};

} // namespace taxon
