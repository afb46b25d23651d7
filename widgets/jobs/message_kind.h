#pragma once

namespace taxon {

enum class MessageKind { Info, Good, Warning, Bad };

} // namespace taxon
