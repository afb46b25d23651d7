#pragma once

#include <vector>

class QWidget;

namespace taxon {

class Page;
class Session;

/// The pages of the rail in the order of the work.
std::vector<Page *> makePages(Session &session, QWidget *parent);

} // namespace taxon
