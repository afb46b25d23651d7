#pragma once

#include "app/workbench/label/class_button.h"

#include <QWidget>

#include <functional>
#include <optional>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace taxon {

/// The classes as buttons, however many there are, with a search that narrows them and labels with Enter.
class ClassList : public QWidget {
    Q_OBJECT
public:
    explicit ClassList(QWidget *parent = nullptr);

    /// `keyOf`: as shown on the button.
    void setClasses(const QList<ImageClass> &classes, const std::function<QString(ClassId)> &keyOf);
    void setCounts(const std::function<int(ClassId)> &countOf);
    /// Fills the button of the image's present label and scrolls to it.
    void setCurrent(std::optional<ClassId> label);

    /// The search takes the keys until a class was chosen or Esc was pressed.
    void openSearch();
    /// Empties the search; all classes are shown again. Emits searchLeft() if it had the keys.
    void closeSearch();
    /// Only the classes whose key begins so: the first of two keys was pressed. Empty: all.
    void showKeysWith(const QString &firstKey);

    QList<ClassButton *> buttons() const { return m_buttons; }

Q_SIGNALS:
    void chosen(taxon::ClassId label);
    void keyEditWanted(taxon::ClassId label);
    void searchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void setCandidate(ClassButton *button);
    void moveCandidate(int by);
    void chooseCandidate();
    bool pressInSearch(const QKeyEvent &press);
    void showSearchField();

    QLineEdit *m_search;
    QLabel *m_nothing;
    QScrollArea *m_scroll;
    QVBoxLayout *m_layout;
    QList<ClassButton *> m_buttons;
    QStringList m_words; ///< of each button, as compared
    ClassButton *m_candidate = nullptr;
    bool m_ignoresHeldKey = false; ///< the key that opened the search is still down
};

} // namespace taxon
