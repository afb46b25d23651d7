#include "core/base/error.h"
#include "core/catalog/catalog.h"
#include "core/catalog/catalog_loader.h"
#include "core/dataset/resolved_labels.h"
#include "core/dataset/snapshot_builder.h"
#include "tests/exchange/exchange_project.h"
#include "tests/exchange/rating_counts.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace taxon;

namespace {

QStringList images()
{
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names.append(QStringLiteral("%1.png").arg(i, 2, 10, QLatin1Char('0')));
    return names;
}

} // namespace

/// Whoever asks for labels gets them by the classes as they are now: retired, merged, split and deleted ones too.
/// Four images each are labeled cat, dog and wolf, by two people who agree.
class TestClassConsumers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_p.reset(); }

    void retiredClassesAreInSplitsAndExportsAsLongAsTheyHaveLabels();
    void mergedLabelsCountAsTheTargetEverywhere();
    void deletedLabelsAreNowhereAndComeBackWhole();
    void splitLabelsCountAsTheNewClassEverywhere();
    void importsKnowTheNamesOfMergedAndRetiredClasses();
    void importsRefuseToAddTheNameOfADeletedClass();
    void predictionsOfOlderRunsCountAsWhatTheirClassIsNow();

private:
    ClassStore &classes() { return m_p->project().classes(); }
    ClassId id(const QString &name) { return classes().find(name)->id; }
    ImageId image(int number) { return m_p->project().images().ids().at(number); }
    QString resolved();
    QString split();
    QString ratings();
    QString exported();
    QString catalogued();
    void compareAll(const QString &expected);

    std::unique_ptr<test::ExchangeProject> m_p;
};

void TestClassConsumers::init()
{
    m_p = std::make_unique<test::ExchangeProject>(images(), QStringList{QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("wolf")});
    for (int i = 0; i < 12; ++i)
        for (const char *person : {"Ann", "Bob"})
            m_p->label(images()[i], classes().all()[i / 4].name, QString::fromLatin1(person));
}

namespace {

// "cat 4, dog 8": classes in their order with how many images have them.
QString text(const QStringList &names, const std::vector<int> &counts)
{
    QStringList parts;
    for (qsizetype i = 0; i < names.size(); ++i)
        parts.append(QStringLiteral("%1 %2").arg(names[i]).arg(counts[std::size_t(i)]));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString TestClassConsumers::resolved()
{
    QStringList names;
    std::vector<int> counts;
    const auto labels = resolveLabels(m_p->project());
    for (const ImageClass &item : classes().counted()) {
        const auto count = std::count_if(labels.begin(), labels.end(), [&](const ResolvedLabel &label) { return label.label == item.id; });
        if (item.state == ClassState::Retired && count == 0)
            continue;
        names.append(item.name);
        counts.push_back(int(count));
    }
    return text(names, counts);
}

QString TestClassConsumers::split()
{
    const Snapshot snapshot = buildSnapshot(m_p->project(), {}).snapshot;
    QStringList names;
    for (const SnapshotClass &item : snapshot.classes)
        names.append(item.name);
    std::vector<int> counts(std::size_t(names.size()));
    for (const SnapshotItem &item : snapshot.items)
        ++counts.at(std::size_t(item.label));
    return text(names, counts);
}

QString TestClassConsumers::ratings()
{
    auto [names, counts] = test::ratingCounts(m_p->project());
    for (int &count : counts)
        count /= 2; // two people
    return text(names, counts);
}

QString TestClassConsumers::exported()
{
    const QString folder = m_p->path(QStringLiteral("out%1").arg(QRandomGenerator::global()->generate()));
    m_p->exportTo(folder, LabelFormat::ClassFolders, ExportedLabels::Resolved);
    QStringList names;
    std::vector<int> counts;
    for (const ImageClass &item : classes().counted()) {
        const int count = int(QDir(folder + u'/' + item.name).entryList(QDir::Files).size());
        if (item.state == ClassState::Retired && count == 0)
            continue;
        names.append(item.name);
        counts.push_back(count);
    }
    return text(names, counts);
}

QString TestClassConsumers::catalogued()
{
    Progress progress;
    const auto catalog = loadCatalog(m_p->project(), {}, progress);
    QStringList names;
    std::vector<int> counts;
    for (const ImageClass &item : classes().counted()) {
        const auto count = std::count(catalog->resolved.begin(), catalog->resolved.end(), catalog->placeOf(item.id));
        if (item.state == ClassState::Retired && count == 0)
            continue;
        names.append(item.name);
        counts.push_back(int(count));
    }
    return text(names, counts);
}

void TestClassConsumers::compareAll(const QString &expected)
{
    QCOMPARE(resolved(), expected);
    QCOMPARE(split(), expected);
    QCOMPARE(ratings(), expected);
    QCOMPARE(exported(), expected);
    QCOMPARE(catalogued(), expected);
}

void TestClassConsumers::retiredClassesAreInSplitsAndExportsAsLongAsTheyHaveLabels()
{
    classes().retire(id(QStringLiteral("cat")));
    compareAll(QStringLiteral("dog 4, wolf 4, cat 4"));
    classes().add(QStringLiteral("fox"));
    classes().retire(id(QStringLiteral("fox")));
    compareAll(QStringLiteral("dog 4, wolf 4, cat 4"));
}

void TestClassConsumers::mergedLabelsCountAsTheTargetEverywhere()
{
    classes().merge(id(QStringLiteral("cat")), id(QStringLiteral("dog")));
    compareAll(QStringLiteral("dog 8, wolf 4"));
    classes().history().undo();
    compareAll(QStringLiteral("cat 4, dog 4, wolf 4"));
}

void TestClassConsumers::deletedLabelsAreNowhereAndComeBackWhole()
{
    const ClassId dog = id(QStringLiteral("dog"));
    classes().remove(dog);
    compareAll(QStringLiteral("cat 4, wolf 4"));
    for (const QString &row : m_p->standing())
        QVERIFY2(!row.endsWith(QStringLiteral(" dog")), qPrintable(row));
    classes().restore(dog);
    compareAll(QStringLiteral("cat 4, dog 4, wolf 4"));
}

void TestClassConsumers::splitLabelsCountAsTheNewClassEverywhere()
{
    classes().split(id(QStringLiteral("dog")), {image(4), image(5), image(6)}, QStringLiteral("puppy"));
    compareAll(QStringLiteral("cat 4, dog 1, wolf 4, puppy 3"));
    classes().history().undo();
    compareAll(QStringLiteral("cat 4, dog 4, wolf 4"));
}

void TestClassConsumers::importsKnowTheNamesOfMergedAndRetiredClasses()
{
    classes().merge(id(QStringLiteral("cat")), id(QStringLiteral("dog")));
    classes().retire(id(QStringLiteral("wolf")));
    const QString file = m_p->put(QStringLiteral("l.csv"), "image,annotator,label\n00.png,Cem,cat\n01.png,Cem,wolf\n");
    const LabelImportReport report = m_p->import(file);
    QVERIFY(report.unknownClasses.isEmpty());
    QCOMPARE(report.written, 2);
    const AnnotatorId cem = m_p->project().annotators().findOrAdd(QStringLiteral("Cem"));
    QCOMPARE(m_p->project().decisions().standing(image(0), cem)->label, std::optional(id(QStringLiteral("dog"))));
    QCOMPARE(m_p->project().decisions().standing(image(1), cem)->label, std::optional(id(QStringLiteral("wolf"))));
    QCOMPARE(m_p->import(file).already, 2);
}

void TestClassConsumers::importsRefuseToAddTheNameOfADeletedClass()
{
    classes().remove(id(QStringLiteral("cat")));
    const QString file = m_p->put(QStringLiteral("l.csv"), "image,annotator,label\n00.png,Cem,cat\n01.png,Cem,fox\n");
    QCOMPARE(m_p->preview(file).unknownClasses, QStringList({QStringLiteral("cat"), QStringLiteral("fox")}));
    LabelImportOptions options;
    options.unknownClasses = UnknownClasses::Add;
    TAXON_VERIFY_ERROR(m_p->preview(file, options), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(m_p->import(file, options), ErrorCode::Usage);
    QVERIFY(!classes().find(QStringLiteral("fox")));
}

void TestClassConsumers::predictionsOfOlderRunsCountAsWhatTheirClassIsNow()
{
    Database &database = m_p->project().database();
    split();
    const qint64 run = database.insert(QStringLiteral("INSERT INTO run (snapshot_id, created_at, state, config) VALUES (1, '2026-01-01T00:00:00Z', 'finished', '{}')"), {});
    for (int i = 0; i < 12; ++i)
        database.run(QStringLiteral("INSERT INTO prediction VALUES (?, ?, 'test', ?, ?, '0.5 0.3 0.2')"), {run, image(i).value, i / 4, i / 4});
    const ClassId cat = id(QStringLiteral("cat")), dog = id(QStringLiteral("dog"));
    const auto predicted = [&](ClassId label) {
        Progress progress;
        const auto catalog = loadCatalog(m_p->project(), {}, progress);
        return int(std::count(catalog->predicted.begin(), catalog->predicted.end(), catalog->placeOf(label)));
    };
    QCOMPARE(predicted(cat), 4);
    classes().merge(cat, dog);
    QCOMPARE(predicted(dog), 8);
    classes().remove(id(QStringLiteral("wolf")));
    Progress progress;
    const auto catalog = loadCatalog(m_p->project(), {}, progress);
    QCOMPARE(std::count(catalog->predicted.begin(), catalog->predicted.end(), Vote::kNoLabel), 4);
}

QTEST_GUILESS_MAIN(TestClassConsumers)
#include "test_class_consumers.moc"
