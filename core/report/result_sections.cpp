#include "core/augmentation/presets.h"
#include "core/base/progress.h"
#include "core/metrics/wilson_interval.h"
#include "core/report/curve_svg.h"
#include "core/report/html_text.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr std::size_t kMostErrorsShown = 30;

QString paragraph(const QString &text, const QString &cssClass = {})
{
    return html::element(QStringLiteral("p"), text, cssClass);
}

QString figure(const QString &name, const QString &value)
{
    return QStringLiteral("<div class=\"figure\">") + html::element(QStringLiteral("b"), value)
        + html::element(QStringLiteral("span"), name, QStringLiteral("soft")) + QStringLiteral("</div>\n");
}

std::vector<double> column(const QList<EpochRecord> &epochs, double EpochRecord::*field)
{
    std::vector<double> values;
    for (const EpochRecord &record : epochs)
        values.push_back(record.*field);
    return values;
}

QString chart(const ReportSource &source, const QString &title, const QString &unit, bool isFraction,
    double EpochRecord::*training, double EpochRecord::*validation)
{
    return chartSvg({title, unit, isFraction,
        {{QCoreApplication::translate("HtmlReport", "training"), QStringLiteral("train"),
             column(source.epochs, training)},
            {QCoreApplication::translate("HtmlReport", "validation"), QStringLiteral("val"),
                column(source.epochs, validation)}}});
}

QString epochTable(const QList<EpochRecord> &epochs)
{
    QList<QStringList> rows;
    for (const EpochRecord &record : epochs)
        rows.append({QString::number(record.epoch), html::decimal(record.trainLoss, 4),
            html::percent(record.trainAccuracy), html::decimal(record.valLoss, 4),
            html::percent(record.valAccuracy), QString::number(record.learningRate, 'g', 3),
            html::decimal(record.imagesPerSecond, 0), html::decimal(record.seconds, 1)});
    return html::table({QCoreApplication::translate("HtmlReport", "epoch"),
                           QCoreApplication::translate("HtmlReport", "training loss"),
                           QCoreApplication::translate("HtmlReport", "training accuracy"),
                           QCoreApplication::translate("HtmlReport", "validation loss"),
                           QCoreApplication::translate("HtmlReport", "validation accuracy"),
                           QCoreApplication::translate("HtmlReport", "learning rate"),
                           QCoreApplication::translate("HtmlReport", "images/s"),
                           QCoreApplication::translate("HtmlReport", "seconds")},
        rows);
}

QString configurationTable(const QJsonObject &config)
{
    QList<std::pair<QString, QString>> rows;
    for (auto entry = config.begin(); entry != config.end(); ++entry)
        rows.append({entry.key(),
            entry.key() == u"augmentation" ? pipelineTitle(entry.value().toObject())
                                           : entry.value().toVariant().toString()});
    return html::pairs(rows);
}

QString accuracyText(const Evaluation &evaluation)
{
    if (evaluation.report.images == 0)
        return html::percent({});
    const Interval interval = wilsonInterval(evaluation.confusion.correct(), evaluation.confusion.total());
    return QCoreApplication::translate("HtmlReport", "%1 of %2 images right: %3, 95 % interval %4 to %5")
        .arg(html::number(evaluation.confusion.correct()), html::number(evaluation.report.images),
            html::percent(evaluation.report.accuracy), html::percent(interval.low),
            html::percent(interval.high));
}

QString matrixCell(std::int64_t count, std::int64_t rowSum, bool isRight)
{
    const double share = rowSum > 0 ? static_cast<double>(count) / static_cast<double>(rowSum) : 0;
    const QString color = isRight ? QStringLiteral("--shade") : QStringLiteral("--wrong");
    return QStringLiteral("<td class=\"%1\" style=\"background: rgba(var(%2), %3)\">%4</td>")
        .arg(isRight ? QStringLiteral("right") : QStringLiteral("miss"), color,
            QString::number(share * 0.55, 'f', 3), html::number(count));
}

QString pathOf(Project &project, ImageId id)
{
    return project.images().image(id).path;
}

} // namespace

QString headlineSection(const ReportSource &source)
{
    QString figures;
    if (source.test) {
        figures += figure(QCoreApplication::translate("HtmlReport", "test accuracy"),
            html::percent(source.test->report.accuracy));
        figures += figure(QCoreApplication::translate("HtmlReport", "test macro-F1"),
            html::percent(source.test->report.macroF1));
        figures += figure(QCoreApplication::translate("HtmlReport", "test images"),
            html::number(source.test->report.images));
    }
    figures += figure(
        QCoreApplication::translate("HtmlReport", "classes"), html::number(source.snapshot.classes.size()));
    figures += figure(QCoreApplication::translate("HtmlReport", "training time"),
        durationText(std::llround(source.run.seconds * 1000)));
    return paragraph(QCoreApplication::translate("HtmlReport", "Network %1, state of the run: %2")
                         .arg(source.run.config.value(QStringLiteral("model")).toString(),
                             runStateName(source.run.state)),
               QStringLiteral("soft"))
        + QStringLiteral("<div class=\"figures\">\n") + figures + QStringLiteral("</div>\n");
}

QString trainingSection(const ReportSource &source)
{
    QString body = configurationTable(source.run.config);
    if (source.epochs.isEmpty())
        return html::section(QCoreApplication::translate("HtmlReport", "Training"),
            body + paragraph(QCoreApplication::translate("HtmlReport", "No epoch has ended yet.")));
    if (source.run.bestEpoch > 0)
        body += paragraph(QCoreApplication::translate("HtmlReport", "Weights kept: those of epoch %1.")
                              .arg(source.run.bestEpoch));
    body += QStringLiteral("<div class=\"charts\">\n")
        + chart(source, QCoreApplication::translate("HtmlReport", "Loss"),
            QCoreApplication::translate("HtmlReport", "cross-entropy, nats"), false, &EpochRecord::trainLoss,
            &EpochRecord::valLoss)
        + chart(source, QCoreApplication::translate("HtmlReport", "Accuracy"),
            QCoreApplication::translate("HtmlReport", "share of images"), true, &EpochRecord::trainAccuracy,
            &EpochRecord::valAccuracy)
        + QStringLiteral("</div>\n") + epochTable(source.epochs);
    return html::section(QCoreApplication::translate("HtmlReport", "Training"), body);
}

QString testSection(const ReportSource &source)
{
    const QString title = QCoreApplication::translate("HtmlReport", "Test");
    if (!source.test)
        return html::section(title,
            paragraph(QCoreApplication::translate(
                "HtmlReport", "This run has not been evaluated on the test part.")));
    QList<QStringList> rows;
    for (qsizetype label = 0; label < source.test->classes.size(); ++label) {
        const ClassFigures &figures = source.test->report.classes[static_cast<std::size_t>(label)];
        rows.append({source.test->classes[label], html::percent(figures.precision),
            html::percent(figures.recall), html::percent(figures.f1), html::number(figures.support)});
    }
    return html::section(title,
        paragraph(accuracyText(*source.test))
            + html::table({QCoreApplication::translate("HtmlReport", "class"),
                              QCoreApplication::translate("HtmlReport", "precision"),
                              QCoreApplication::translate("HtmlReport", "recall"),
                              QCoreApplication::translate("HtmlReport", "F1"),
                              QCoreApplication::translate("HtmlReport", "images")},
                rows));
}

QString matrixSection(const ReportSource &source)
{
    if (!source.test)
        return {};
    const Evaluation &test = *source.test;
    QString head = html::element(
        QStringLiteral("th"), QCoreApplication::translate("HtmlReport", "truth ↓  predicted →"));
    QString rows;
    for (int truth = 0; truth < test.confusion.classes(); ++truth) {
        head += html::element(QStringLiteral("th"), test.classes[truth]);
        rows += QStringLiteral("<tr>") + html::element(QStringLiteral("th"), test.classes[truth]);
        for (int predicted = 0; predicted < test.confusion.classes(); ++predicted)
            rows += matrixCell(
                test.confusion.at(truth, predicted), test.confusion.rowSum(truth), truth == predicted);
        rows += QStringLiteral("</tr>\n");
    }
    return html::section(QCoreApplication::translate("HtmlReport", "Confusion matrix"),
        paragraph(
            QCoreApplication::translate("HtmlReport",
                "Rows are the true classes, columns the predicted ones; the shade is the share of the row."),
            QStringLiteral("soft"))
            + QStringLiteral("<div class=\"wide\"><table class=\"matrix\">\n<thead><tr>") + head
            + QStringLiteral("</tr></thead>\n<tbody>\n") + rows + QStringLiteral("</tbody></table></div>\n"));
}

QString errorsSection(const ReportSource &source)
{
    if (!source.test)
        return {};
    const auto certainty
        = [](const Prediction &row) { return row.probabilities[static_cast<std::size_t>(row.predicted)]; };
    std::vector<Prediction> wrong;
    std::copy_if(source.predictions.begin(), source.predictions.end(), std::back_inserter(wrong),
        [](const Prediction &row) { return row.truth != row.predicted; });
    std::stable_sort(wrong.begin(), wrong.end(),
        [&](const Prediction &a, const Prediction &b) { return certainty(a) > certainty(b); });
    const QString title = QCoreApplication::translate("HtmlReport", "Most certain errors");
    if (wrong.empty())
        return html::section(title,
            paragraph(QCoreApplication::translate("HtmlReport", "Every test image was classified right.")));
    const QString intro
        = QCoreApplication::translate("HtmlReport",
            "%1 of %2 test images are wrong; the most certain come first. Some may be wrongly labeled.")
              .arg(html::number(static_cast<qint64>(wrong.size())), html::number(source.test->report.images));
    wrong.resize(std::min(wrong.size(), kMostErrorsShown));
    QList<QStringList> rows;
    for (const Prediction &row : wrong)
        rows.append({pathOf(source.project, row.image), source.test->classes[row.truth],
            source.test->classes[row.predicted], html::percent(certainty(row))});
    return html::section(title,
        paragraph(intro)
            + html::table({QCoreApplication::translate("HtmlReport", "image"),
                              QCoreApplication::translate("HtmlReport", "truth"),
                              QCoreApplication::translate("HtmlReport", "predicted"),
                              QCoreApplication::translate("HtmlReport", "probability")},
                rows));
}

} // namespace taxon
