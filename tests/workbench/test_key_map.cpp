#include "app/workbench/label/key_map.h"
#include "app/workbench/label/key_names.h"

#include <QKeyEvent>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

/// `place`: as evdev counts; 0 for none told.
QStringList namesOf(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, quint32 place = 0, const QString &text = {})
{
    return keyNames(QKeyEvent(QEvent::KeyPress, key, modifiers, place ? place + 8 : 0, 0, 0, text));
}

QList<ImageClass> classes(int count)
{
    QList<ImageClass> all;
    for (int i = 0; i < count; ++i)
        all.append({ClassId{i + 1}, QStringLiteral("class %1").arg(i + 1), i, QStringLiteral("#000000"), QString()});
    return all;
}

KeyMap mapOf(const QList<ImageClass> &all)
{
    KeyMap map;
    map.setClasses(all);
    return map;
}

QString firstName(const QStringList &names)
{
    return names.value(0);
}

} // namespace

class TestKeyMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("TAXON_SETTINGS_DIR", m_folder->path().toUtf8());
    }

    void shiftAndCapsLockMakeNoOtherKey()
    {
        QCOMPARE(firstName(namesOf(Qt::Key_Q)), QStringLiteral("Q"));
        QCOMPARE(firstName(namesOf(Qt::Key_Q, Qt::ShiftModifier, 16, QStringLiteral("Q"))), QStringLiteral("Q"));
        QVERIFY(namesOf(Qt::Key_Exclam, Qt::ShiftModifier, 2, QStringLiteral("!")).contains(QStringLiteral("1")));
        QVERIFY(namesOf(Qt::Key_Shift, Qt::ShiftModifier).isEmpty());
        QVERIFY(namesOf(Qt::Key_Q, Qt::AltModifier).isEmpty());
        QCOMPARE(namesOf(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier), QStringList{QStringLiteral("Ctrl+Shift+Z")});
    }

    void theNumberPadIsTheNumberRowWithAndWithoutNumLock()
    {
        QCOMPARE(firstName(namesOf(Qt::Key_7, Qt::KeypadModifier)), QStringLiteral("7"));
        const QList<int> withoutNumLock{Qt::Key_Insert, Qt::Key_End, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Clear,
            Qt::Key_Right, Qt::Key_Home, Qt::Key_Up, Qt::Key_PageUp};
        for (int digit = 0; digit < withoutNumLock.size(); ++digit)
            QCOMPARE(namesOf(withoutNumLock[digit], Qt::KeypadModifier), QStringList{QString::number(digit)});
        QCOMPARE(firstName(namesOf(Qt::Key_Left)), QStringLiteral("Left"));
    }

    void otherLayoutsFindTheClassesByThePlaceOfTheKey()
    {
        const KeyMap map = mapOf(classes(20));
        // AZERTY without Shift: é is where 2 is. Cyrillic: Й is where Q is.
        QCOMPARE(map.meaning(namesOf(Qt::Key_Eacute, Qt::NoModifier, 3, QStringLiteral("é"))).label, std::optional(ClassId{2}));
        QCOMPARE(map.meaning(namesOf(0x0419, Qt::NoModifier, 16, QStringLiteral("й"))).label, std::optional(ClassId{11}));
        // What is written on the key comes first: A stands on AZERTY where Q is.
        QCOMPARE(map.meaning(namesOf(Qt::Key_A, Qt::NoModifier, 16, QStringLiteral("a"))).label, map.meaning({QStringLiteral("A")}).label);
        // German: / is Shift and 7.
        QCOMPARE(map.meaning(namesOf(Qt::Key_Slash, Qt::ShiftModifier, 8, QStringLiteral("/"))).command, std::optional(LabelCommand::Find));
    }

    void noKeyHasTwoMeanings()
    {
        const KeyMap map = mapOf(classes(300));
        QSet<QString> used;
        for (const LabelCommandInfo &info : labelCommands()) {
            QVERIFY2(!used.contains(map.keyOf(info.command)), qPrintable(info.id));
            used.insert(map.keyOf(info.command));
            QCOMPARE(infoOf(info.command).id, info.id);
        }
        int withKey = 0;
        for (const ImageClass &label : classes(300)) {
            const QString key = map.keyOf(label.id);
            QVERIFY2(key.isEmpty() || !used.contains(key), qPrintable(key));
            used.insert(key);
            withKey += key.isEmpty() ? 0 : 1;
        }
        QVERIFY(withKey >= 100);
        QCOMPARE(map.keyOf(ClassId{10}), QStringLiteral("0"));
    }

    void moreClassesThanKeysGetTwoKeys()
    {
        const KeyMap map = mapOf(classes(60));
        const QString key = map.keyOf(ClassId{40});
        QCOMPARE(firstOf(key), std::optional(LabelCommand::FirstOfTwo));
        QCOMPARE(map.textOf(ClassId{40}), QStringLiteral(", ") + key.mid(2));
        QCOMPARE(map.second(LabelCommand::FirstOfTwo, {key.mid(2)}), std::optional(ClassId{40}));
        QVERIFY(!map.second(LabelCommand::OtherFirstOfTwo, {key.mid(2)}));
    }

    void assigningOneKeyMovesNoOther()
    {
        QList<ImageClass> all = classes(12);
        all[2].shortcut = QStringLiteral("X");
        const KeyMap map = mapOf(all);
        QCOMPARE(map.keyOf(ClassId{3}), QStringLiteral("X"));
        for (const int other : {1, 2, 4, 5, 12})
            QCOMPARE(map.keyOf(ClassId{other}), mapOf(classes(12)).keyOf(ClassId{other}));
    }

    void movingACommandMovesNoClass()
    {
        const KeyMap before = mapOf(classes(30));
        rememberKey(LabelCommand::Skip, QStringLiteral("Ctrl+S"));
        const KeyMap map = mapOf(classes(30));
        for (int i = 1; i <= 30; ++i)
            QCOMPARE(map.keyOf(ClassId{i}), before.keyOf(ClassId{i}));
        QVERIFY(!map.meaning({QStringLiteral("S")}).command);
        QCOMPARE(map.meaning({QStringLiteral("Ctrl+S")}).command, std::optional(LabelCommand::Skip));
        forgetKeys();
        QCOMPARE(KeyMap().keyOf(LabelCommand::Skip), QStringLiteral("S"));
    }

    void aCommandsKeyIsNeverTakenByAClass()
    {
        // The project comes from somebody whose commands have other keys.
        QList<ImageClass> all = classes(3);
        all[0].shortcut = QStringLiteral("S");
        all[1].shortcut = QStringLiteral("Left");
        const KeyMap map = mapOf(all);
        QCOMPARE(map.meaning({QStringLiteral("S")}).command, std::optional(LabelCommand::Skip));
        QCOMPARE(map.keyOf(ClassId{1}), QStringLiteral("1"));
        QCOMPARE(map.keyOf(ClassId{2}), QStringLiteral("2"));
    }

    void whatTheWindowTakesIsNotGivenToAClass()
    {
        KeyMap map = mapOf(classes(3));
        map.setReserved({{QStringLiteral("2"), QStringLiteral("something")}});
        QVERIFY(map.keyOf(ClassId{2}) != QStringLiteral("2"));
        QVERIFY(!map.keyOf(ClassId{2}).isEmpty());
        QCOMPARE(map.holderOf(QStringLiteral("2")), QStringLiteral("“something”"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestKeyMap)
#include "test_key_map.moc"
