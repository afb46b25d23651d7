#pragma once

namespace taxon {

/// The page's style: readable on light and dark screens, black on white on paper, nothing loaded from elsewhere.
inline constexpr char kReportStyle[] = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1d2129; --soft: #5d6675; --rule: #d9dde4;
  --panel: #f5f6f9; --train: #4c4fb8; --val: #b35c00; --shade: 76, 79, 184; --wrong: 196, 78, 38; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181d; --ink: #e4e7ed; --soft: #9aa3b2; --rule: #333945;
  --panel: #1e2128; --train: #a3a6ff; --val: #ffb066; --shade: 140, 143, 255; --wrong: 255, 140, 90; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1000px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 27px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--rule); }
h3 { font-size: 15px; margin: 20px 0 8px; }
p { margin: 8px 0; max-width: 72ch; } .soft { color: var(--soft); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px 4px 0; text-align: right; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; color: var(--soft); } th:first-child, td:first-child { text-align: left; }
.pairs th, .pairs td { text-align: left; border-bottom: none; padding: 2px 24px 2px 0; }
.pairs td, td:first-child { overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.figures { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px 0; padding: 0; }
.figure { flex: 1 1 150px; background: var(--panel); border-radius: 6px; padding: 12px 16px; }
.figure b { display: block; font-size: 25px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.charts { display: flex; flex-wrap: wrap; gap: 16px; } .charts svg { flex: 1 1 400px; max-width: 100%; }
svg text { font-size: 11.5px; fill: var(--ink); } svg .tick { fill: var(--soft); }
svg .title { font-size: 13px; font-weight: 600; } svg .label { font-weight: 600; }
svg .grid { stroke: var(--rule); stroke-width: 1; } svg .axis { stroke: var(--soft); stroke-width: 1; }
svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .train.line { stroke: var(--train); } svg .train.label, svg .train.dot { fill: var(--train); }
svg .val.line { stroke: var(--val); stroke-dasharray: 6 3; } svg .val.label, svg .val.dot { fill: var(--val); }
.matrix td, .matrix th { text-align: center; padding: 6px 10px; border: 1px solid var(--rule); }
.matrix tbody th { text-align: right; max-width: 220px; overflow-wrap: anywhere; }
.matrix thead th { max-width: 120px; overflow-wrap: anywhere; }
.matrix .right { font-weight: 600; }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #f4f4f4;
  --train: #4c4fb8; --val: #b35c00; --shade: 76, 79, 184; --wrong: 196, 78, 38; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } section, svg, .figures { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .wide { overflow: visible; } }
)css";

} // namespace taxon
