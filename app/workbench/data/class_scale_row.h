#pragma once

#include "core/project/class_scale_store.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace taxon {

/// What the classes mean beside being different: nothing, steps of an order, or numbers.
class ClassScaleRow : public QWidget {
    Q_OBJECT
public:
    explicit ClassScaleRow(QWidget *parent = nullptr);

    /// `lowToHigh`: names of the classes that count and have a declared number, `missing` of those without one.
    void show(ScaleLevel level, const QStringList &lowToHigh, const QStringList &missing);

Q_SIGNALS:
    void levelChosen(taxon::ScaleLevel level);

private:
    QComboBox *m_level;
    QLabel *m_text;
};

} // namespace taxon
