#include "app/workbench/deploy/try_card.h"

#include "app/workbench/inspect/probability_bars.h"
#include "app/workbench/session.h"
#include "app/workbench/train/training_controller.h"
#include "core/engine/protocol.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

enum Column { ImageColumn, ClassColumn, ProbabilityColumn, ColumnCount };
constexpr int kProbabilitiesRole = Qt::UserRole;

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

TryCard::TryCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_controller(TrainingController::of(session))
    , m_model(new QLineEdit)
    , m_hint(makeMutedLabel(
          tr("Drop images here, or choose some: the exported file answers, exactly as it will elsewhere.")))
    , m_choose(new QPushButton(tr("Choose images…")))
    , m_stack(new QStackedWidget)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_bars(new ProbabilityBars)
{
    setProperty("card", true);
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Try it"), TextSize::Large));
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    layout->addWidget(makeModelRow());
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bars);
    QLabel *empty = makeMutedLabel(tr("Choose a model file, then drop images here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    m_table->setHorizontalHeaderLabels({tr("Image"), tr("Class"), tr("Probability")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(ProbabilityColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QTableWidget::SelectRows);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("What the model says"));
    m_table->setMinimumHeight(100);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ImageColumn, QHeaderView::Stretch);
    connect(m_choose, &QPushButton::clicked, this, &TryCard::chooseImages);
    connect(m_table, &QTableWidget::currentCellChanged, this, &TryCard::showRow);
    connect(m_model, &QLineEdit::textChanged, this, &TryCard::updateState);
    updateState();
}

QWidget *TryCard::makeModelRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_model->setPlaceholderText(tr("an exported file"));
    m_model->setAccessibleName(tr("Exported file"));
    QToolButton *choose = makeIconButton(QStringLiteral("folder"), tr("Choose an exported file"));
    layout->addWidget(makeLabel(tr("Model file")));
    layout->addWidget(m_model, 1);
    layout->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, &TryCard::chooseModel);
    return row;
}

void TryCard::setModelFile(const QString &path)
{
    m_model->setText(path);
    m_model->setCursorPosition(int(path.size()));
}

void TryCard::updateState()
{
    const bool hasModel = !m_model->text().isEmpty();
    m_choose->setEnabled(hasModel);
    m_choose->setToolTip(hasModel ? QString() : tr("Export a model first, or choose an exported file."));
}

void TryCard::chooseModel()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Exported file"), m_model->text(), tr("TorchScript (*.pt);;All files (*)"));
    if (!path.isEmpty())
        setModelFile(path);
}

void TryCard::chooseImages()
{
    const QStringList images = QFileDialog::getOpenFileNames(this, tr("Images to recognise"), {},
        tr("Images (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp);;All files (*)"));
    predict(images);
}

void TryCard::predict(const QStringList &images)
{
    if (images.isEmpty())
        return;
    if (m_model->text().isEmpty()) {
        m_session.showMessage(MessageKind::Warning, tr("Export a model first, or choose an exported file."));
        return;
    }
    const QJsonObject params {{QStringLiteral("model"), m_model->text()},
        {QStringLiteral("images"), QJsonArray::fromStringList(images)}};
    m_controller.call(TrainingStatus::Phase::Predicting, QString::fromLatin1(protocol::kPredict), params,
        this, [this](const QJsonObject &answer) { showResults(answer); });
}

void TryCard::showResults(const QJsonObject &answer)
{
    m_table->setRowCount(0);
    for (const QJsonValue &result : answer.value(QStringLiteral("results")).toArray())
        addRow(result.toObject());
    const bool isEmpty = m_table->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    if (!isEmpty)
        m_table->setCurrentCell(0, 0);
}

void TryCard::addRow(const QJsonObject &result)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString path = result.value(QStringLiteral("path")).toString();
    const QString name = result.value(QStringLiteral("class")).toString();
    const QString error = result.value(QStringLiteral("error")).toString();
    const QJsonObject probabilities = result.value(QStringLiteral("probabilities")).toObject();
    auto *image = new QTableWidgetItem(QFileInfo(path).fileName());
    image->setToolTip(path);
    image->setData(kProbabilitiesRole, probabilities.toVariantMap());
    auto *answer = new QTableWidgetItem(error.isEmpty() ? name : error);
    answer->setToolTip(error);
    auto *share = new QTableWidgetItem;
    if (error.isEmpty())
        share->setText(
            tr("%1 %").arg(QLocale().toString(probabilities.value(name).toDouble() * 100, 'f', 1)));
    share->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, ImageColumn, image);
    m_table->setItem(row, ClassColumn, answer);
    m_table->setItem(row, ProbabilityColumn, share);
}

void TryCard::showRow(int row)
{
    QStringList classes;
    QStringList colors;
    std::vector<float> shares;
    const QTableWidgetItem *item = row < 0 ? nullptr : m_table->item(row, ImageColumn);
    const QVariantMap probabilities = item ? item->data(kProbabilitiesRole).toMap() : QVariantMap();
    for (auto it = probabilities.cbegin(); it != probabilities.cend(); ++it) {
        classes << it.key();
        colors << m_colors.value(it.key());
        shares.push_back(it.value().toFloat());
    }
    m_bars->setProbabilities(classes, colors, shares);
}

void TryCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TryCard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    predict(localFiles(event->mimeData()));
}

} // namespace taxon
