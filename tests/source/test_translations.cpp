#include "tests/support/test_support.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QFile>

using namespace taxon;

namespace {

struct Entry {
    QString context;
    QString source;
    QString translation;
    bool isFinished = true;
};

/// The entries of a .ts file; plural forms are joined by a line break.
QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.append({context, {}, {}, true});
        } else if (xml.name() == u"source") {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.last().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            entries.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return entries;
}

} // namespace

/// The translations are complete and match the sources.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsFinished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("English plurals") << QStringLiteral("taxon_en.ts");
        QTest::newRow("Chinese") << QStringLiteral("taxon_zh_CN.ts");
    }

    void everyEntryIsFinished()
    {
        QFETCH(QString, name);
        const QList<Entry> entries = entriesOf(translation(name));
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries)
            QVERIFY2(entry.isFinished && !entry.translation.isEmpty(), qPrintable(entry.context + u": " + entry.source));
    }

    void placeholdersAreKept()
    {
        const auto plain = [](QString text) { return text.replace(QStringLiteral("%L"), QStringLiteral("%")); }; // with thousands separators
        for (const Entry &entry : entriesOf(translation(QStringLiteral("taxon_zh_CN.ts"))))
            for (const char *placeholder : {"%1", "%2", "%3", "%4", "%5", "%n"})
                QVERIFY2(plain(entry.source).contains(QLatin1StringView(placeholder))
                        == plain(entry.translation).contains(QLatin1StringView(placeholder)),
                    qPrintable(entry.context + u": " + entry.source));
    }

    void noTextOfTheSourcesIsMissing()
    {
        const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        if (!QFileInfo::exists(lupdate))
            QSKIP("needs lupdate");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh_zh_CN.ts"));
        const QDir root(test::sourceFolder());
        const auto result = test::runProcess(lupdate,
            {QStringLiteral("-silent"), QStringLiteral("-I"), root.path(), QStringLiteral("-no-obsolete"), root.filePath(QStringLiteral("app")),
                root.filePath(QStringLiteral("core")), root.filePath(QStringLiteral("widgets")), QStringLiteral("-ts"), fresh});
        QCOMPARE(result.exitCode, 0);

        QSet<QString> known;
        for (const Entry &entry : entriesOf(translation(QStringLiteral("taxon_zh_CN.ts"))))
            known.insert(entry.context + u'\n' + entry.source);
        for (const Entry &entry : entriesOf(fresh))
            QVERIFY2(known.contains(entry.context + u'\n' + entry.source),
                qPrintable(QStringLiteral("run ./dev translate: ") + entry.context + u": " + entry.source));
    }

private:
    static QString translation(const QString &name)
    {
        return test::sourceFolder() + u"/translations/" + name;
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
