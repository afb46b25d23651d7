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
    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ImageClass m_class;
    QString m_key;
    int m_count = -1;
};

} // namespace taxon
