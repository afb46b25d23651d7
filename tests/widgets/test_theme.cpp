#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>

#include <cmath>
#include <memory>

using namespace taxon;

namespace {

/// The colour of the most opaque pixel.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > ink.alpha())
                ink = QColor::fromRgba(image.pixel(x, y));
    return ink;
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDrawnIconPaintsInTheColourAsked()
    {
        icon(QStringLiteral("data")); // brings the resources in
        QStringList names = QDir(QStringLiteral(":/taxon/icons")).entryList({QStringLiteral("*.svg")});
        names = names.filter(QRegularExpression(QStringLiteral("^(?!taxon|arrow|tick)")));
        QVERIFY(names.size() >= 27);
        for (const QString &name : std::as_const(names)) {
            const QColor ink = inkOf(iconPixmap(name.chopped(4), QColor(0x5B5BD6), 40, 1));
            QVERIFY2(ink.alpha() > 200 && qAbs(ink.blue() - 0xD6) < 12 && qAbs(ink.red() - 0x5B) < 12, qPrintable(name));
        }
    }

    void anIconFollowsTheTheme()
    {
        applyTheme(*qApp, ThemeKind::Light);
        const QIcon undo = icon(QStringLiteral("undo"));
        const QColor light = inkOf(undo.pixmap(40));
        applyTheme(*qApp, ThemeKind::Dark);
        const QColor dark = inkOf(undo.pixmap(40));
        QVERIFY(light.lightness() < 80);
        QVERIFY(dark.lightness() > 160);
    }

    void iconsAreSharpOnDenseScreens()
    {
        QCOMPARE(iconPixmap(QStringLiteral("data"), Qt::black, 20, 2).size(), QSize(40, 40));
        QCOMPARE(iconPixmap(QStringLiteral("data"), Qt::black, 20, 2).deviceIndependentSize(), QSizeF(20, 20));
    }

    void textIsReadableInBothThemes()
    {
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark}) {
            applyTheme(*qApp, kind);
            for (const QColor &paper : {theme().window, theme().surface, theme().rail}) {
                QVERIFY(contrast(theme().text, paper) >= 7);
                for (const QColor &ink : {theme().mutedText, theme().accent, theme().good, theme().warning, theme().bad})
                    QVERIFY2(contrast(ink, paper) >= 4.5, qPrintable(ink.name() + QLatin1Char(' ') + paper.name()));
            }
            QVERIFY(contrast(theme().onAccent, theme().accent) >= 4.5);
        }
    }

    void aSliderIsSeenInBothThemes()
    {
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark}) {
            applyTheme(*qApp, kind);
            QSlider slider(Qt::Horizontal);
            slider.resize(200, 24);
            const QImage image = slider.grab().toImage();
            for (const int x : {8, 150}) // the handle at the left end, the groove
                QVERIFY2(contrast(image.pixelColor(x, image.height() / 2), theme().surface) >= 3, qPrintable(QString::number(x)));
        }
    }

    void theSentenceOfAnEmptyPageIsWhole()
    {
        applyTheme(*qApp, ThemeKind::Light);
        const QString sentence = QStringLiteral("When two or more people have labeled the same images, this page tells how far they agree, and on which images they do not.");
        const std::unique_ptr<QWidget> state(makeEmptyState(QStringLiteral("label"), QStringLiteral("Nothing yet"), sentence));
        state->resize(700, 500);
        state->show();
        QVERIFY(QTest::qWaitForWindowExposed(state.get()));
        for (const QLabel *label : state->findChildren<QLabel *>())
            if (label->text() == sentence)
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QString::number(label->height())));
    }

    void labelsHaveFourSizes()
    {
        applyTheme(*qApp, ThemeKind::Light);
        int last = 0;
        for (const auto size : {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Huge}) {
            const std::unique_ptr<QLabel> label(makeLabel(QStringLiteral("x"), size));
            label->ensurePolished();
            QVERIFY(label->fontInfo().pixelSize() > last);
            last = label->fontInfo().pixelSize();
        }
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
