#include "core/base/crc32c.h"

#include "core/base/random.h"

#include <QTest>

#include <numeric>
#include <vector>

using namespace taxon;

namespace {

using Bytes = std::vector<std::uint8_t>;

// Bit by bit, from the definition.
std::uint32_t slowly(const Bytes &bytes)
{
    std::uint32_t value = ~std::uint32_t(0);
    for (const std::uint8_t byte : bytes) {
        value ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0x82f63b78U : 0U);
    }
    return ~value;
}

} // namespace

class TestCrc32c : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedValues() // RFC 3720, B.4
    {
        QCOMPARE(crc32c(Bytes(32, 0)), 0x8a9136aaU);
        QCOMPARE(crc32c(Bytes(32, 0xff)), 0x62a8ab43U);
        Bytes counting(32);
        std::iota(counting.begin(), counting.end(), std::uint8_t(0));
        QCOMPARE(crc32c(counting), 0x46dd794eU);
        QCOMPARE(crc32c(Bytes{'1', '2', '3', '4', '5', '6', '7', '8', '9'}), 0xe3069283U);
        QCOMPARE(crc32c({}), 0U);
    }

    void everyLengthEqualsTheDefinitionInOnePieceAndInTwo()
    {
        Random random(3);
        for (std::size_t length = 0; length < 40; ++length) {
            Bytes bytes(length);
            for (std::uint8_t &byte : bytes)
                byte = std::uint8_t(random());
            QCOMPARE(crc32c(bytes), slowly(bytes));
            const std::span<const std::uint8_t> all(bytes);
            QCOMPARE(crc32c(all.subspan(length / 3), crc32c(all.first(length / 3))), slowly(bytes));
        }
    }

    void masking() // a record of length 0 in every TFRecord file
    {
        QCOMPARE(maskedCrc32c(Bytes(8, 0)), (0x8c28b28aU >> 15 | 0x8c28b28aU << 17) + 0xa282ead8U);
        QCOMPARE(crc32c(Bytes(8, 0)), 0x8c28b28aU);
    }
};

QTEST_GUILESS_MAIN(TestCrc32c)
#include "test_crc32c.moc"
