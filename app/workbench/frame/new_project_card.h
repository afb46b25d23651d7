#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace taxon {

class Session;

/// Name, folder and classes of a new project; says under the fields what is missing.
class NewProjectCard : public QFrame {
    Q_OBJECT
public:
    explicit NewProjectCard(Session &session, QWidget *parent = nullptr);

    void reset();
    void start(const QString &images);

Q_SIGNALS:
    void cancelled();

private:
    void build();
    QStringList classes() const;
    QString path() const;
    /// What keeps the project from being made, as a sentence; empty when nothing does.
    QString complaint() const;
    void check();
    void chooseFolder();
    void create();

    Session &m_session;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QPlainTextEdit *m_classes;
    QLabel *m_hint;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QString m_images;
};

} // namespace taxon
