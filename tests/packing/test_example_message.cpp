#include "core/base/random.h"
#include "core/packing/example_message.h"

#include <QTest>

#include <limits>

using namespace taxon;

namespace {

QByteArray example()
{
    ExampleMessage message;
    message.add("image/class/label", 300);
    message.add("image/class/text", "蓝色");
    message.add("image/encoded", QByteArray(1'000, '\xff'));
    message.add("nothing", QByteArrayView());
    message.add("large", std::numeric_limits<qint64>::max());
    message.add("negative", -1);
    return message.serialized();
}

// Reads everything that could be asked for.
void readAll(QByteArrayView serialized)
{
    const ExampleView view(serialized);
    for (const char *name : {"image/class/label", "image/class/text", "image/encoded", "large", "absent"}) {
        if (const auto bytes = view.bytes(name))
            QVERIFY(bytes->size() <= serialized.size());
        view.number(name);
    }
}

} // namespace

class TestExampleMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBack()
    {
        const QByteArray serialized = example();
        const ExampleView view(serialized);
        QCOMPARE(view.number("image/class/label"), std::optional<qint64>(300));
        QCOMPARE(view.bytes("image/class/text")->toByteArray(), QByteArray("蓝色"));
        QCOMPARE(view.bytes("image/encoded")->toByteArray(), QByteArray(1'000, '\xff'));
        QCOMPARE(view.bytes("nothing")->size(), 0);
        QCOMPARE(view.number("large"), std::optional(std::numeric_limits<qint64>::max()));
        QCOMPARE(view.number("negative"), std::optional<qint64>(-1));
        QVERIFY(!view.bytes("absent") && !view.number("image/class/text") && !view.bytes("image/class/label"));
    }

    void bytesOfTheWireFormat() // features { feature { key: "a" value { int64_list { value: 1 } } } }
    {
        ExampleMessage message;
        message.add("a", 1);
        QCOMPARE(message.serialized().toHex(), QByteArray("0a0c0a0a0a016112051a030a0101"));
    }

    void whatIsCutOrChangedIsReadWithinItsBounds()
    {
        const QByteArray whole = example();
        for (qsizetype length = 0; length < whole.size(); ++length)
            readAll(QByteArrayView(whole).first(length));
        Random random(1);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray changed = whole.first(100 + qsizetype(random.below(quint64(whole.size() - 100))));
            for (int byte = 0; byte < 3; ++byte)
                changed[qsizetype(random.below(i % 2 == 0 ? 60 : quint64(changed.size())))] = char(random());
            readAll(changed);
        }
    }
};

QTEST_GUILESS_MAIN(TestExampleMessage)
#include "test_example_message.moc"
