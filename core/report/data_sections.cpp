#include "core/agreement/percent_agreement.h"
#include "core/dataset/resolved_labels.h"
#include "core/report/html_text.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace taxon {
namespace {

QString agreementText(Project &project)
{
    const PercentAgreement agreement = percentAgreement(votesByImage(project));
    if (!agreement.value)
        return QCoreApplication::translate("HtmlReport", "undefined: no image has labels of two annotators");
    return QCoreApplication::translate("HtmlReport", "%1 over %2 images with two or more labels (%3 labels)")
        .arg(html::percent(agreement.value), html::number(agreement.images), html::number(agreement.labels));
}

QString annotatorTable(Project &project)
{
    const QList<Annotator> annotators = project.annotators().all();
    if (annotators.isEmpty())
        return {};
    const auto decisions = project.decisions().countByAnnotator();
    QList<QStringList> rows;
    for (const Annotator &annotator : annotators)
        rows.append({annotator.name, html::number(decisions.value(annotator.id))});
    return html::table({QCoreApplication::translate("HtmlReport", "annotator"),
                           QCoreApplication::translate("HtmlReport", "decisions")},
        rows);
}

} // namespace

QString dataSection(const ReportSource &source)
{
    const std::vector<ResolvedLabel> labels = resolveLabels(source.project);
    const auto count
        = [&](auto test) { return html::number(std::count_if(labels.begin(), labels.end(), test)); };
    const QString body
        = html::pairs({{QCoreApplication::translate("HtmlReport", "Images in the project"),
                           html::number(static_cast<qint64>(labels.size()))},
              {QCoreApplication::translate("HtmlReport", "with a label"),
                  count([](const ResolvedLabel &row) { return row.label.has_value(); })},
              {QCoreApplication::translate("HtmlReport", "without a label"),
                  count([](const ResolvedLabel &row) { return !row.label; })},
              {QCoreApplication::translate("HtmlReport", "of these, tied votes"),
                  count([](const ResolvedLabel &row) { return row.source == LabelSource::Tie; })},
              {QCoreApplication::translate("HtmlReport", "Percent agreement"), agreementText(source.project)},
              {QCoreApplication::translate("HtmlReport", "Label rule"), source.snapshot.rule}})
        + annotatorTable(source.project);
    return html::section(QCoreApplication::translate("HtmlReport", "Data, as of now"), body);
}

QString splitSection(const ReportSource &source)
{
    const Snapshot &snapshot = source.snapshot;
    QList<QStringList> rows;
    std::array<qint64, 3> totals {};
    for (qsizetype label = 0; label < snapshot.classes.size(); ++label) {
        std::array<qint64, 3> counts {};
        for (const SnapshotItem &item : snapshot.items)
            if (item.label == label)
                ++counts[static_cast<std::size_t>(item.part)];
        QStringList row {snapshot.classes[label].name};
        for (std::size_t part = 0; part < 3; ++part) {
            row.append(html::number(counts[part]));
            totals[part] += counts[part];
        }
        rows.append(row);
    }
    rows.append({QCoreApplication::translate("HtmlReport", "all classes"), html::number(totals[0]),
        html::number(totals[1]), html::number(totals[2])});
    const QString ratios = QStringLiteral("%1 : %2 : %3")
                               .arg(snapshot.ratios[0])
                               .arg(snapshot.ratios[1])
                               .arg(snapshot.ratios[2]);
    return html::section(QCoreApplication::translate("HtmlReport", "Split"),
        html::element(QStringLiteral("p"),
            QCoreApplication::translate("HtmlReport",
                "Snapshot %1, made %2, ratios %3, seed %4. Identical files are kept in one part.")
                .arg(QString::number(snapshot.id.value), snapshot.createdAt.toString(Qt::ISODate), ratios,
                    QString::number(snapshot.seed)))
            + html::table({QCoreApplication::translate("HtmlReport", "class"),
                              QCoreApplication::translate("HtmlReport", "training"),
                              QCoreApplication::translate("HtmlReport", "validation"),
                              QCoreApplication::translate("HtmlReport", "test")},
                rows));
}

QString originSection(const ReportSource &source)
{
    const QString none = QCoreApplication::translate("HtmlReport", "none yet");
    QString body = html::pairs({{QCoreApplication::translate("HtmlReport", "Snapshot (SHA-256)"),
                                    source.snapshot.sha256},
        {QCoreApplication::translate("HtmlReport", "Weights (SHA-256)"),
            source.run.weightsSha256.isEmpty() ? none : source.run.weightsSha256},
        {QCoreApplication::translate("HtmlReport", "Run started (UTC)"),
            source.run.createdAt.toString(Qt::ISODate)},
        {QStringLiteral("Taxon"), QStringLiteral(TAXON_VERSION)},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())}, {QStringLiteral("SQLite"), sqliteVersion()},
        {QCoreApplication::translate("HtmlReport", "Project schema"),
            QString::number(currentSchemaVersion())},
        {QCoreApplication::translate("HtmlReport", "Report written (UTC)"),
            QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    return html::section(QCoreApplication::translate("HtmlReport", "Origin"), body);
}

QString methodsSection(const ReportSource &)
{
    const auto paragraph
        = [](const QString &text) { return QString(html::element(QStringLiteral("p"), text)); };
    return html::section(QCoreApplication::translate("HtmlReport", "Methods"),
        paragraph(QCoreApplication::translate("HtmlReport",
            "Several annotators' labels become one by plain majority; a tie leaves the image without a "
            "label; a correction made while reviewing results goes before the votes, the votes before a "
            "label that came with the images. Percent agreement is the mean over all images with m ≥ 2 "
            "labels of Σ n(n − 1) / (m(m − 1)), where n is the number of labels for each class."))
            + paragraph(QCoreApplication::translate("HtmlReport",
                "The network was trained with cross-entropy, stochastic gradient descent with momentum and "
                "weight decay, and a learning rate that falls along a cosine. Training accuracy is the "
                "running mean over the epoch while the weights move; validation and test figures are "
                "measured with fixed weights. The kept weights are those of the epoch named above; the test "
                "part played no role in choosing them."))
            + paragraph(QCoreApplication::translate("HtmlReport",
                "With TP, FP and FN the true positives, false positives and false negatives of a class: "
                "precision = TP / (TP + FP), recall = TP / (TP + FN), F1 = 2 TP / (2 TP + FP + FN). Accuracy "
                "is the share of all images that were classified right; its interval is Wilson's at 95 %. "
                "Macro-F1 is the plain mean of F1 over the classes that occur. A figure whose denominator is "
                "zero is undefined and shown as a dash.")));
}

} // namespace taxon
