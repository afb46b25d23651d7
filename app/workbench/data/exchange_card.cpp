#include "app/workbench/data/exchange_card.h"

#include "app/workbench/data/exchange_preview.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace taxon {
namespace {

enum Whose { Everyone, OneLabelAnImage, FirstPerson };

QString dropped(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

void keepNarrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
}

} // namespace

ExchangeCard::ExchangeCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_source(new QLineEdit)
    , m_owner(new QComboBox)
    , m_addClasses(new QCheckBox(tr("Create classes for new names")))
    , m_replace(new QCheckBox(tr("Overwrite labels that differ (the old ones stay in the history)")))
    , m_apply(makePrimaryButton(tr("Apply")))
    , m_hint(makeMutedLabel({}))
    , m_preview(new ExchangePreview)
    , m_format(new QComboBox)
    , m_whose(new QComboBox)
    , m_export(makeButton(QStringLiteral("export"), tr("Export labels…")))
    , m_exported(makeLabel({}))
{
    setProperty("card", true);
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Labels from and for other programs"), TextSize::Large));
    layout->addWidget(makeImportPart());
    layout->addWidget(m_preview);
    layout->addWidget(makeExportPart());
    connectControls();
    reset();
}

QWidget *ExchangeCard::makeImportPart()
{
    m_source->setPlaceholderText(tr("Choose a file or folder of labels, or drop one here"));
    m_source->setAccessibleName(tr("File or folder of labels"));
    m_source->setObjectName(QStringLiteral("exchangeSource"));
    m_owner->setAccessibleName(tr("Whose labels they are"));
    m_owner->setToolTip(tr("For labels whose file names nobody."));
    m_owner->setObjectName(QStringLiteral("exchangeOwner"));
    keepNarrow(m_owner);
    m_addClasses->setObjectName(QStringLiteral("exchangeAddClasses"));
    m_replace->setObjectName(QStringLiteral("exchangeReplace"));
    m_apply->setObjectName(QStringLiteral("exchangeApply"));
    m_hint->setWordWrap(true);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    auto *line = new QHBoxLayout;
    line->addWidget(m_source, 1);
    auto *choose = makeButton(QStringLiteral("folder"), tr("Choose…"));
    connect(choose, &QPushButton::clicked, this, &ExchangeCard::browse);
    line->addWidget(choose);
    layout->addLayout(line);
    auto *form = new QFormLayout;
    form->addRow(tr("Unnamed labels are"), m_owner);
    layout->addLayout(form);
    layout->addWidget(m_addClasses);
    layout->addWidget(m_replace);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_hint, 1);
    layout->addLayout(buttons);
    return part;
}

QWidget *ExchangeCard::makeExportPart()
{
    for (const LabelFormat format : labelFormats())
        if (canBeExported(format))
            m_format->addItem(labelFormatTitle(format), QVariant::fromValue(static_cast<int>(format)));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(LabelFormat::LongTable)));
    m_format->setObjectName(QStringLiteral("exchangeFormat"));
    m_format->setAccessibleName(tr("Format of the export"));
    m_whose->setObjectName(QStringLiteral("exchangeWhose"));
    m_whose->setAccessibleName(tr("Whose labels to export"));
    m_export->setObjectName(QStringLiteral("exchangeExport"));
    m_exported->setObjectName(QStringLiteral("exchangeExported"));
    m_exported->setWordWrap(true);
    m_exported->hide();
    keepNarrow(m_format);
    keepNarrow(m_whose);
    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, space::kMedium, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Export as"), m_format);
    form->addRow(tr("Labels"), m_whose);
    form->addRow(m_export);
    form->addRow(m_exported);
    return part;
}

void ExchangeCard::connectControls()
{
    connect(m_source, &QLineEdit::textChanged, this, &ExchangeCard::updateState);
    connect(m_source, &QLineEdit::editingFinished, this, [this] {
        if (m_source->text().trimmed() != m_previewed)
            preview();
    });
    connect(m_owner, &QComboBox::activated, this, &ExchangeCard::preview);
    connect(m_addClasses, &QCheckBox::clicked, this, &ExchangeCard::preview);
    connect(m_replace, &QCheckBox::clicked, this, &ExchangeCard::preview);
    connect(m_apply, &QPushButton::clicked, this, &ExchangeCard::apply);
    connect(m_export, &QPushButton::clicked, this, &ExchangeCard::chooseTarget);
}

void ExchangeCard::reset()
{
    const int owner = qMax(0, m_owner->currentIndex());
    m_owner->clear();
    m_owner->addItem(tr("Given labels, no annotator"), QString());
    if (m_session.annotator().isValid())
        m_owner->addItem(tr("Decisions of %1").arg(m_session.annotatorName()), m_session.annotatorName());
    m_owner->setCurrentIndex(qMin(owner, m_owner->count() - 1));

    const int whose = qMax(0, m_whose->currentIndex());
    m_whose->clear();
    m_whose->addItem(tr("Of everyone, where the format can hold them"));
    m_whose->addItem(tr("One an image: correction, majority, given"));
    if (m_session.project())
        m_session.attempt([this] {
            for (const Annotator &annotator : m_session.project()->annotators().all())
                m_whose->addItem(tr("Of %1 alone").arg(annotator.name), annotator.name);
        });
    m_whose->setCurrentIndex(qMin(whose, m_whose->count() - 1));
    updateState();
}

void ExchangeCard::setSource(const QString &path)
{
    m_source->setText(QDir::toNativeSeparators(path));
    preview();
    m_apply->setFocus();
}

void ExchangeCard::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("File of labels"), m_source->text(),
        tr("Labels (*.csv *.tsv *.txt *.json *.xml *.bin);;All files (*)"));
    if (!path.isEmpty())
        setSource(path);
}

void ExchangeCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!dropped(*event).isEmpty())
        event->acceptProposedAction();
}

void ExchangeCard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setSource(dropped(*event));
}

void ExchangeCard::updateState()
{
    const QString path = m_source->text().trimmed();
    const bool isPreviewed = !path.isEmpty() && path == m_previewed;
    if (!isPreviewed)
        m_preview->hide();
    m_apply->setEnabled(isPreviewed && !m_isRunning);
    m_export->setEnabled(!m_isRunning && m_session.project());
    m_hint->setText(m_isRunning ? tr("Working; the bar at the bottom shows how far it is.")
            : isPreviewed       ? QString()
                                : tr("CSV, labelme, X-AnyLabeling, Label Studio, CVAT, VOC, YOLO, COCO, CreateML, FiftyOne, CIFAR, ImageNet, folders. Nothing changes before you apply."));
}

LabelImportOptions ExchangeCard::options() const
{
    LabelImportOptions options;
    options.annotator = m_owner->currentData().toString();
    options.unknownClasses = m_addClasses->isChecked() ? UnknownClasses::Add : UnknownClasses::Report;
    options.standing = m_replace->isChecked() ? Standing::Replace : Standing::Keep;
    return options;
}

void ExchangeCard::preview()
{
    run(false);
}

void ExchangeCard::apply()
{
    run(true);
}

void ExchangeCard::run(bool isApplied)
{
    const QString path = m_source->text().trimmed();
    if (!m_session.project() || path.isEmpty() || m_isRunning)
        return;
    m_previewed.clear();
    m_isRunning = true;
    updateState();
    const int generation = ++m_generation;
    const std::function<LabelImportReport(Progress &)> work
        = [path, isApplied, wanted = options(), place = m_session.project()->path()](Progress &progress) {
              const auto project = Project::open(place);
              return isApplied ? importLabels(*project, path, wanted, progress) : previewLabelImport(*project, path, wanted, progress);
          };
    Job *job = runJob<LabelImportReport>(isApplied ? tr("Importing labels") : tr("Reading labels"), work, this,
        [this, path, generation](const LabelImportReport &report) {
            if (generation != m_generation)
                return;
            m_previewed = path;
            showResult(report);
        });
    connect(job, &Job::finished, this, [this, isApplied] {
        m_isRunning = false;
        updateState();
        if (!isApplied)
            return;
        // Also after a stop: what was written is there.
        Q_EMIT m_session.classesChanged();
        Q_EMIT m_session.imagesChanged();
        Q_EMIT m_session.labelsChanged({});
    });
    m_session.track(job);
}

void ExchangeCard::showResult(const LabelImportReport &report)
{
    m_preview->show(report);
    if (!report.isApplied)
        return;
    reset();
    m_session.showMessage(MessageKind::Good, tr("%n label(s) written.", nullptr, int(report.written)));
}

void ExchangeCard::chooseTarget()
{
    const auto format = static_cast<LabelFormat>(m_format->currentData().toInt());
    const QString start = QFileInfo(m_session.project()->path()).path();
    // labelme's and YOLO's files are put beside what is there; other folders are made.
    const bool isAddedTo = format == LabelFormat::Labelme || format == LabelFormat::XAnyLabeling || format == LabelFormat::Yolo;
    const QString path = isAddedTo ? QFileDialog::getExistingDirectory(this, tr("Folder for the labels: that of the images, for files beside them"), start)
        : isFolderFormat(format)
        ? QFileDialog::getSaveFileName(this, tr("New folder for the labels"), start + QStringLiteral("/labels"))
        : QFileDialog::getSaveFileName(this, tr("File for the labels"), QStringLiteral("%1/labels.%2").arg(start, fileSuffix(format)));
    if (!path.isEmpty())
        exportTo(path);
}

void ExchangeCard::exportTo(const QString &path)
{
    LabelExportOptions wanted;
    wanted.format = static_cast<LabelFormat>(m_format->currentData().toInt());
    wanted.path = path;
    wanted.labels = m_whose->currentIndex() >= FirstPerson ? ExportedLabels::Annotator
        : m_whose->currentIndex() == OneLabelAnImage       ? ExportedLabels::Resolved
                                                           : ExportedLabels::All;
    wanted.annotator = m_whose->currentData().toString();
    m_isRunning = true;
    m_exported->hide();
    updateState();
    const std::function<LabelExportReport(Progress &)> work = [wanted, place = m_session.project()->path()](Progress &progress) {
        return exportLabels(*Project::open(place), wanted, progress);
    };
    Job *job = runJob<LabelExportReport>(tr("Exporting labels"), work, this, [this](const LabelExportReport &report) { showExported(report); });
    connect(job, &Job::finished, this, [this] {
        m_isRunning = false;
        updateState();
    });
    m_session.track(job);
}

void ExchangeCard::showExported(const LabelExportReport &report)
{
    const QLocale locale;
    QString text = tr("%1 labels of %2 images are in %3.")
                       .arg(locale.toString(report.labels), locale.toString(report.images), QDir::toNativeSeparators(report.path));
    if (!report.leftOut.isEmpty())
        text += u' ' + tr("%n image(s) left out, the first because: %1.", nullptr, int(report.leftOut.size())).arg(report.leftOut[0].reason);
    m_exported->setText(text);
    m_exported->show();
    m_session.showMessage(MessageKind::Good, tr("Labels exported."));
}

} // namespace taxon
