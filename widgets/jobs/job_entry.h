#pragma once

#include "core/base/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace taxon {

/// One running piece of work on the job bar.
class JobEntry : public QWidget {
    Q_OBJECT
public:
    explicit JobEntry(const QString &title, QWidget *parent = nullptr);

    void setReport(const ProgressReport &report);

Q_SIGNALS:
    void cancelRequested();

private:
    void requestCancel();

    QString m_title;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace taxon
