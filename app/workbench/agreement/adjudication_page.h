#pragma once

#include "app/workbench/agreement/adjudication_controller.h"
#include "app/workbench/label/key_map.h"
#include "app/workbench/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace taxon {

class ImagePane;
class OpinionRequest;
class ProbabilityBars;
class Session;

/// One disputed image large, what people said without their names, and one key to settle it.
class AdjudicationPage : public Page {
    Q_OBJECT
public:
    explicit AdjudicationPage(Session &session, QWidget *parent = nullptr);

    QString title() const override { return tr("Adjudicate"); }
    QString iconName() const override { return QStringLiteral("adjudicate"); }
    QString stateText() const override;
    void activate() override;
    QList<std::pair<QString, QString>> keys() const override;
    bool isSettled() const override;

    AdjudicationController &controller() { return m_controller; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeWork();
    QWidget *makeSide();
    QLayout *makeSteps();
    void connectController();
    void showQueue();
    void showClasses();
    void fitClasses();
    void showCurrent();
    void showAnswers();
    void showModel();
    bool pressClassKey(const QKeyEvent &event);
    void requestOpinion();
    void askOpinion(AnnotatorId annotator, const QString &comment);
    QString whyText() const;

    Session &m_session;
    AdjudicationController m_controller;
    bool m_isBuilt = false;
    bool m_isStale = true;
    bool m_isNaming = false; ///< names are shown for the current image
    KeyMap m_keys;
    std::optional<LabelCommand> m_first; ///< of two keys, when it was pressed

    QStackedWidget *m_stack = nullptr;
    QWidget *m_nothing = nullptr;
    QWidget *m_work = nullptr;
    QComboBox *m_source = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    ImagePane *m_pane = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_answers = nullptr;
    QPushButton *m_names = nullptr;
    ProbabilityBars *m_bars = nullptr;
    QLabel *m_model = nullptr;
    QVBoxLayout *m_classLayout = nullptr;
    QList<QPushButton *> m_classButtons;
    QScrollArea *m_classArea = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_forward = nullptr;
    QPushButton *m_opinion = nullptr;
    OpinionRequest *m_request = nullptr;
    QTimer m_watch; ///< for answers from other programs
};

} // namespace taxon
