#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/new_folder.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

class TestNewFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itTakesItsNameWholeOrNotAtAll()
    {
        {
            const NewFolder abandoned(path());
            write(abandoned, "half");
        }
        QVERIFY(names().isEmpty());
        NewFolder folder(path());
        write(folder, "whole");
        QVERIFY(!QDir(path()).exists());
        folder.finish();
        QCOMPARE(names(), QStringList{QStringLiteral("新")});
        QCOMPARE(content(), QByteArray("whole"));
    }

    void aNameThatIsTakenIsRefused()
    {
        make("old");
        NewFolder folder(path());
        write(folder, "new");
        TAXON_VERIFY_ERROR(folder.finish(), ErrorCode::NotWritable);
        QCOMPARE(content(), QByteArray("old"));
    }

    void anOldOneIsReplacedAndGone()
    {
        make("old");
        {
            NewFolder folder(path());
            write(folder, "new");
            folder.replace();
            QCOMPARE(content(), QByteArray("new"));
        }
        QCOMPARE(names(), QStringList{QStringLiteral("新")});
        QCOMPARE(content(), QByteArray("new"));
    }

    void whatALinkLeadsToIsReplacedAndTheLinkStays()
    {
        make("old");
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(path(), link));
        {
            NewFolder folder(link);
            write(folder, "new");
            folder.replace();
        }
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(content(), QByteArray("new"));
        QCOMPARE(names(), (QStringList{QStringLiteral("link"), QStringLiteral("新")}));
    }

    void aNameMayBeAsLongAsTheFileSystemAllows()
    {
        const QString longest = m_folder->filePath(QString(255, u'n'));
        NewFolder folder(longest);
        write(folder, "x");
        folder.finish();
        QVERIFY(QFileInfo(longest).isDir());
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("新")); }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    QByteArray content() const { return readFile(path() + QStringLiteral("/a")); }
    static void write(const NewFolder &folder, const QByteArray &content) { writeFileAtomically(folder.path() + QStringLiteral("/a"), content); }
    void make(const QByteArray &content)
    {
        NewFolder folder(path());
        write(folder, content);
        folder.finish();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestNewFolder)
#include "test_new_folder.moc"
