#include "core/project/json_text.h"

#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

namespace taxon {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString numbersText(const std::vector<double> &numbers)
{
    QStringList words;
    for (const double number : numbers)
        words.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
    return words.join(u' ');
}

std::vector<double> numbersFrom(const QString &text)
{
    std::vector<double> numbers;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        numbers.push_back(word.toDouble());
    return numbers;
}

} // namespace taxon
