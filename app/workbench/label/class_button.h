#pragma once

#include "core/project/class_store.h"

#include <QAbstractButton>

namespace taxon {

/// One class: its key, colour, name and how often it was chosen. Filled while it is the image's label.
class ClassButton : public QAbstractButton {
    Q_OBJECT
public:
    ClassButton(const ImageClass &label, const QString &key, QWidget *parent = nullptr);

    ClassId id() const { return m_class.id; }
    const QString &name() const { return m_class.name; }
    void setKey(const QString &key);
    const QString &key() const { return m_key; }
    void setCount(int count);
    int count() const { return m_count; }
    /// Marks the one that Enter in the finder chooses.
    void setCandidate(bool isCandidate);
    bool isCandidate() const { return m_isCandidate; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void keyEditWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void describe();

    ImageClass m_class;
    QString m_key;
    int m_count = 0;
    bool m_isCandidate = false;
};

} // namespace taxon
