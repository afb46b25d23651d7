#pragma once

#include "app/workbench/data/class_table_model.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace taxon {

class ClassStore;
class Session;

/// One class of the list: colour, description, example images, and what can be done with it. Only what has a large
/// effect asks first, in place and with counts.
class ClassDetails : public QWidget {
    Q_OBJECT
public:
    explicit ClassDetails(Session &session, QWidget *parent = nullptr);

    /// `rows`: all classes; `id` the one to show, invalid: none. What a person is typing is kept.
    void show(const QList<ClassRow> &rows, ClassId id);
    /// Stores a description that is still being typed.
    void finish();

Q_SIGNALS:
    /// Whoever listens runs it on the store, shows what it throws and tells everybody.
    void changeWanted(const std::function<void(taxon::ClassStore &)> &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *makeColors();
    QHBoxLayout *makeExamples();
    QHBoxLayout *makeActions();
    QWidget *makeQuestion();
    void chooseColor();
    void setColor(const QString &color);
    void showExamples();
    void changeExamples(int from, int to);
    void addExample();
    void updateActions();
    enum class Question { None, Merge, Split, Delete };
    void ask(Question question);
    void updateQuestion();
    void answer();
    void remove();
    QString effectOf(const QString &target) const;

    Session &m_session;
    QList<ClassRow> m_rows;
    ClassRow m_row;
    Question m_asked = Question::None;
    QLabel *m_title;
    QHBoxLayout *m_colors;
    QPlainTextEdit *m_description;
    QListWidget *m_examples;
    QPushButton *m_addExample;
    QPushButton *m_merge;
    QPushButton *m_split;
    QPushButton *m_retire;
    QPushButton *m_restore;
    QPushButton *m_delete;
    QWidget *m_question;
    QLabel *m_text;
    QComboBox *m_target;
    QLineEdit *m_newName;
    QPushButton *m_do;
    QList<ImageId> m_exampleIds;
    QList<ImageId> m_shown; ///< images to split by
};

} // namespace taxon
