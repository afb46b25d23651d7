#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxon {

/// A question above the grid, in place: a sentence, up to two answers and a way back. Nothing stands still meanwhile.
class GridQuestion : public QWidget {
    Q_OBJECT
public:
    explicit GridQuestion(QWidget *parent = nullptr);

    /// An empty answer has no button. The first has the focus; without one, the sentence is only told.
    void ask(const QString &sentence, const QString &first, const QString &second = {});
    bool isOpen() const { return isVisibleTo(parentWidget()); }
    QString sentence() const;

Q_SIGNALS:
    void firstChosen();
    void secondChosen();
    void leftOpen(); ///< by its cross

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace taxon
