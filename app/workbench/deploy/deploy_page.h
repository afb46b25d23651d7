#pragma once

#include "app/workbench/page.h"
#include "core/base/ids.h"

#include <QJsonObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace taxon {

class ExportCard;
class Session;
class TrainingController;
class TryCard;

/// Turns a finished run into a file that other programs use, and tries it.
class DeployPage : public Page {
    Q_OBJECT
public:
    explicit DeployPage(Session &session, QWidget *parent = nullptr);
    ~DeployPage() override;

    QString title() const override { return tr("Deploy"); }
    QString iconName() const override { return QStringLiteral("deploy"); }
    void activate() override;

private:
    QWidget *makeNoRun();
    QWidget *makeLeft();
    QWidget *makeChoices();
    void readRuns();
    void suggestOutput();
    void chooseOutput();
    void exportModel();
    void exported(const QJsonObject &result);
    void showStatus();
    RunId chosenRun() const;

    Session &m_session;
    TrainingController &m_controller;
    QStackedWidget *m_stack;
    QWidget *m_noRun;
    QSplitter *m_content;
    QComboBox *m_runs;
    QComboBox *m_format;
    QLineEdit *m_output;
    QPushButton *m_export;
    QPushButton *m_report;
    QLabel *m_busy;
    ExportCard *m_result;
    TryCard *m_try;
};

} // namespace taxon
