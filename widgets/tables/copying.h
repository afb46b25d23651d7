#pragma once

class QTableView;

namespace taxon {

/// Ctrl+C and a context menu copy the selected cells, or the whole table when nothing is selected, as text with
/// tabs, headers included.
void makeCopyable(QTableView *table);

} // namespace taxon
