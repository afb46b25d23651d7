#pragma once

#include <c10/core/ScalarType.h>

#include <QIODevice>

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace taxon {

struct PickleList;
struct PickleDict;

/// The few functions of Python that a state dict names. None of them is run: they only tell what follows.
enum class PickleFunction { OrderedDict, RebuildTensor, RebuildParameter };

/// The memory of one or several tensors, stored apart from the pickle under its key.
struct PickleStorage {
    std::string key;
    at::ScalarType type;
    int64_t elements = 0;
};

/// A tensor as the pickle describes it, not checked against its storage yet.
struct PickleTensor {
    const PickleStorage *storage = nullptr;
    int64_t offset = 0; ///< in elements, as the strides
    std::vector<int64_t> sizes;
    std::vector<int64_t> strides;
};

/// Pointers belong to the Unpickler. std::monostate is None, at::ScalarType a class such as torch.FloatStorage.
using PickleValue = std::variant<std::monostate, bool, int64_t, double, const std::string *, PickleList *,
    PickleDict *, PickleFunction, at::ScalarType, const PickleStorage *, const PickleTensor *>;

struct PickleList {
    std::vector<PickleValue> items;
    bool isTuple = false;
};

struct PickleDict {
    std::vector<std::pair<PickleValue, PickleValue>> items;
};

/// Reads one pickle (protocols 2 to 5) of dictionaries, lists, plain values and tensors. Executes nothing: every
/// other opcode or global is refused. Owns all values, so that files with cycles or deep nesting do no harm.
class Unpickler {
public:
    /// Reads from the source's position.
    explicit Unpickler(QIODevice &source);

    /// Reads up to the STOP opcode. Throws Error (Corrupt).
    PickleValue load();

    /// All storages that were named so far, some perhaps several times.
    const std::deque<PickleStorage> &storages() const { return m_storages; }

private:
    bool loadConstant(char opcode);
    bool loadNumber(char opcode);
    bool loadText(char opcode);
    bool loadMemo(char opcode);
    bool loadContainer(char opcode);
    bool loadCall(char opcode);

    QByteArray take(quint64 bytes);
    template <class Number> Number takeNumber();
    std::string takeLine();

    void push(PickleValue value) { m_stack.push_back(value); }
    void pushText(quint64 bytes);
    void pushGlobal(const std::string &module, const std::string &name);
    void pushTuple(std::size_t length);
    PickleValue pop();
    std::vector<PickleValue> popToMark();
    template <class T> T popAs();
    void remember(quint32 index);
    void recall(quint32 index);

    void appendItems(const std::vector<PickleValue> &items);
    void setItems(const std::vector<PickleValue> &items);
    void build();
    void reduce();
    void resolvePersistentId();
    const PickleTensor *makeTensor(const PickleList &arguments);

    QIODevice &m_source;
    std::vector<PickleValue> m_stack;
    std::vector<std::size_t> m_marks; ///< heights of the stack
    std::unordered_map<quint32, PickleValue> m_memo;
    std::deque<std::string> m_texts;
    std::deque<PickleList> m_lists;
    std::deque<PickleDict> m_dicts;
    std::deque<PickleStorage> m_storages;
    std::deque<PickleTensor> m_tensors;
};

} // namespace taxon
