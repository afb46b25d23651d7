#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace taxon {

/// Writes one tf.train.Example (tensorflow/core/example/example.proto and feature.proto) in protobuf's wire format: a map
/// from names to lists, here of one value each. Four message types with a field or two: less than what generated code and
/// its compiler would bring, and nothing that LibTorch's own protobuf could collide with.
class ExampleMessage {
public:
    void add(QByteArrayView name, QByteArrayView bytes);
    void add(QByteArrayView name, qint64 number);

    QByteArray serialized() const;

private:
    void addFeature(QByteArrayView name, const QByteArray &feature);

    QByteArray m_features;
};

/// Finds one feature of a serialized Example without copying it. What is no Example has no features.
class ExampleView {
public:
    explicit ExampleView(QByteArrayView serialized)
        : m_serialized(serialized)
    {
    }

    /// The first value of a bytes list.
    std::optional<QByteArrayView> bytes(QByteArrayView name) const;
    /// The first value of an int64 list.
    std::optional<qint64> number(QByteArrayView name) const;

private:
    std::optional<QByteArrayView> listOf(QByteArrayView name, int kind) const;

    QByteArrayView m_serialized;
};

} // namespace taxon
