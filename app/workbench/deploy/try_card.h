#pragma once

#include <QFrame>
#include <QJsonObject>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace taxon {

class ProbabilityBars;
class Session;
class TrainingController;

/// Drop images, see what an exported file says about them: the file itself answers, not the project's run.
class TryCard : public QFrame {
    Q_OBJECT
public:
    explicit TryCard(Session &session, QWidget *parent = nullptr);

    void setModelFile(const QString &path);
    /// The class colours of the project, by name.
    void setColors(const QHash<QString, QString> &colors) { m_colors = colors; }
    void predict(const QStringList &images);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeModelRow();
    void updateState();
    void chooseModel();
    void chooseImages();
    void showResults(const QJsonObject &answer);
    void addRow(const QJsonObject &result);
    void showRow(int row);

    Session &m_session;
    TrainingController &m_controller;
    QHash<QString, QString> m_colors;
    QLineEdit *m_model;
    QLabel *m_hint;
    QPushButton *m_choose;
    QStackedWidget *m_stack;
    QTableWidget *m_table;
    ProbabilityBars *m_bars;
};

} // namespace taxon
