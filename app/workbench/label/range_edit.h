#pragma once

#include "core/catalog/image_filter.h"

#include <QWidget>

class QDateEdit;
class QSpinBox;

namespace taxon {

/// "from … to …" in whole numbers; an end that says "any" is open.
class NumberRangeEdit : public QWidget {
    Q_OBJECT
public:
    NumberRangeEdit(const QString &title, int largest, const QString &unit, QWidget *parent = nullptr);

    Range<int> range() const;
    /// Without emitting rangeChanged().
    void setRange(const Range<int> &range);

Q_SIGNALS:
    void rangeChanged();

private:
    QSpinBox *m_from;
    QSpinBox *m_to;
};

/// The same in days.
class DateRangeEdit : public QWidget {
    Q_OBJECT
public:
    explicit DateRangeEdit(const QString &title, QWidget *parent = nullptr);

    Range<QDate> range() const;
    void setRange(const Range<QDate> &range);

Q_SIGNALS:
    void rangeChanged();

private:
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace taxon
