#pragma once

#include "core/dataset/labeling_pace.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace taxon {

class Session;

/// What the person who labels may know of her own times; nobody else is shown it. Read anew each time it opens.
class TimesPopover : public QFrame {
    Q_OBJECT
public:
    explicit TimesPopover(Session &session, QWidget *parent = nullptr);

    void popUpBelow(const QWidget &anchor);
    /// Nothing is being read or written.
    bool isSettled() const { return m_working == 0; }
    /// Writes the times without asking where.
    void exportTo(const QString &path);

private:
    QLabel *addRow(QFormLayout *rows, const QString &title);
    void read();
    void showPace(const LabelingPace &pace);
    void askAndExport();

    Session &m_session;
    QLabel *m_today;
    QLabel *m_median;
    QLabel *m_perMinute;
    QLabel *m_left;
    QLabel *m_days;
    QPushButton *m_export;
    int m_working = 0;
};

} // namespace taxon
