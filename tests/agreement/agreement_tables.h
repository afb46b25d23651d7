#pragma once

#include "core/agreement/ratings.h"

#include <string_view>
#include <vector>

namespace taxon::test {

/// Words of one digit a rater, '.' for none, one word a unit; the digit 1 is class 0.
inline std::vector<std::vector<int>> digitTable(std::string_view text)
{
    std::vector<std::vector<int>> table(1);
    for (const char c : text) {
        if (c == ' ')
            table.emplace_back();
        else
            table.back().push_back(c == '.' ? -1 : c - '1');
    }
    return table;
}

/// The same with one word a rater.
inline std::vector<std::vector<int>> transposed(const std::vector<std::vector<int>>& table)
{
    std::vector<std::vector<int>> result(table.front().size());
    for (std::size_t unit = 0; unit < result.size(); ++unit)
        for (const auto& row : table)
            result[unit].push_back(row[unit]);
    return result;
}

/// Two raters out of their table: rows are the first rater's classes.
inline Ratings ratingsOfPair(const std::vector<std::vector<int>>& matrix)
{
    std::vector<std::vector<int>> table;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix[i].size(); ++j)
            table.insert(table.end(), static_cast<std::size_t>(matrix[i][j]),
                {static_cast<int>(i), static_cast<int>(j)});
    return Ratings::fromTable(table, static_cast<int>(matrix.size()));
}

/// Gwet's table of 4 raters and 12 units with missing labels (irrCAC, cac.raw4raters).
inline constexpr std::string_view kFourRaters = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.";

/// Fleiss 1971: 6 psychiatrists, 30 patients.
inline constexpr std::string_view kFleiss1971 = "444444 222555 233335 555555 222444 113333 333355 113334 "
                                                "114444 555555 144444 124444 222333 144444 224445 "
                                                "333335 111455 111112 224444 133555 555555 244444 224555 "
                                                "114444 144445 222224 111155 224444 133333 555555";

/// Three coders, one word each (Krippendorff's example on Wikipedia).
inline constexpr std::string_view kKrippendorff = ".....34121133.3 1.213343....... ..21344.21133.4";

/// Dawid and Skene 1979: 45 patients; observer 1 three times, then observers 2 to 5.
inline constexpr std::string_view kAnaesthetists = "1111111 3334334 1122122 2223121 2223222 2223322 1222111 "
                                                   "3333433 2222223 2322223 4444444 2223343 1111111 "
                                                   "2223212 1211111 1112111 1111111 1111111 2222221 2221322 "
                                                   "2222222 2222221 2223222 2212222 1111111 1111111 "
                                                   "2322222 1111111 1111111 1121121 1111111 3333233 1111111 "
                                                   "2222222 2223232 4334343 2212232 2323233 3333432 "
                                                   "1111111 1111111 1212111 2322222 1211111 2222222";

inline Ratings anaesthetists()
{
    std::vector<Rating> rows;
    const auto table = digitTable(kAnaesthetists);
    for (std::size_t unit = 0; unit < table.size(); ++unit)
        for (int i = 0; i < 7; ++i)
            rows.push_back(
                {static_cast<int>(unit), i < 3 ? 0 : i - 2, table[unit][static_cast<std::size_t>(i)]});
    return Ratings(static_cast<int>(table.size()), 5, 4, rows);
}

} // namespace taxon::test
