#pragma once

#include "core/project/annotator_store.h"

#include <QFrame>
#include <QList>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace taxon {

/// Whom to ask for a second opinion, and what to tell that person.
class OpinionRequest : public QFrame {
    Q_OBJECT
public:
    explicit OpinionRequest(QWidget *parent = nullptr);

    /// The person who was asked last is chosen again.
    void popUpAbove(const QWidget &anchor, const QList<Annotator> &people);

Q_SIGNALS:
    void asked(taxon::AnnotatorId annotator, const QString &comment);

private:
    void ask();

    QComboBox *m_person;
    QLineEdit *m_comment;
    QPushButton *m_ask;
};

} // namespace taxon
