#pragma once

#include "core/consensus/project_consensus.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTableView;

namespace taxon {

class FigureTableModel;
class Job;
class Session;

/// What one method makes of the votes.
struct MethodOutcome {
    ConsensusMethod method = ConsensusMethod::Majority;
    QString error;              ///< why it cannot be used; empty when it can
    std::vector<int> label;     ///< of each image, −1: none
    qint64 labeled = 0;         ///< images with votes
    qint64 settled = 0;         ///< by the policy
    std::vector<ImageId> differing; ///< images that it labels otherwise than the majority does
    QList<QString> people;
    std::vector<RaterEstimate> estimates; ///< one a person
    std::vector<GoldSkill> measured;
};

/// The consensus methods side by side under one policy, and the proposals made from them. The methods run in a job.
class ConsensusPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConsensusPanel(Session &session, QWidget *parent = nullptr);

    /// Reads the votes again.
    void refresh();
    bool isSettled() const { return m_running == 0 && !m_soon.isActive(); }

Q_SIGNALS:
    void imagesWanted(const QString &title, const QList<taxon::ImageId> &images);

private:
    QWidget *makePolicy();
    QWidget *makeProposals();
    void showMethods();
    void showPeople();
    void showProposals();
    void saveProposal();
    void apply();
    void withdraw();
    void beginRename();
    void finishRename();
    void compare();
    QList<int> chosenProposals() const;
    void showChosen();
    void changeProposal(const std::function<qint64(Project &, ProposalId)> &change, const QString &done);
    ConsensusPolicy policy() const;

    Session &m_session;
    std::vector<MethodOutcome> m_outcomes;
    QList<Proposal> m_list;
    int m_running = 0;
    int m_newest = 0; ///< counts the times that the methods were asked
    QTimer m_soon;
    QPointer<Job> m_weighing;

    QSpinBox *m_votes;
    QDoubleSpinBox *m_posterior;
    QComboBox *m_ties;
    FigureTableModel *m_methods;
    QTableView *m_methodTable;
    FigureTableModel *m_people;
    QPushButton *m_save;
    QTabWidget *m_lower = nullptr; ///< people, proposals
    FigureTableModel *m_proposals;
    QTableView *m_proposalTable;
    QPushButton *m_apply;
    QPushButton *m_withdraw;
    QPushButton *m_rename;
    QPushButton *m_compare;
    QLineEdit *m_name; ///< of the proposal that is being renamed; else hidden
    QPushButton *m_adjudicate;
    QLabel *m_hint;
};

} // namespace taxon
