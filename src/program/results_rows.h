// The lines of the list of what words have found. Measures and draws by the same code, as its pen
// does.
#pragma once

#include "program/pen.h"

#include <string>
#include <string_view>

namespace vitrine {

class ResultRows {
public:
    ResultRows(PanelFrame& frame, Pen& pen, const Finder& finder, const page::Search& search)
        : f_(frame), pen_(pen), finder_(finder), found_(finder.found()), search_(search)
    {}

    // From `at` downwards; returns the height of it all. What was pressed is wanted.
    float lay_out(Vec2 at, float width);

private:
    void heading(Word word, std::string_view count);
    void remark();
    void dates();
    std::string begun(const FoundDate& date) const;
    void group(FoundKind kind, Word name);
    void more_of(const FoundGroup& group);
    void nothing();
    void offers();
    void offer(std::string_view key, std::string_view text, const std::string& typed);

    template <class Draw>
    void line(std::string_view key, std::string_view name, const Draw& draw);
    float date_line(const FoundDate& date, Vec2 at, float width);
    float milestone(Pen& pen, std::size_t row, Vec2 at, float width);
    float thing(Pen& pen, const FoundRow& row, Vec2 at, float width);
    float passage(Pen& pen, Vec2 at, float width);
    void number(std::size_t row, Vec2 at);

    PanelFrame& f_;
    Pen& pen_;
    const Finder& finder_;
    const Found& found_;
    const page::Search& search_;
    float x_ = 0;
    float y_ = 0;
    float width_ = 0;
    std::size_t line_ = 0;  // of the list, from 1
    std::size_t row_ = 0;   // of those after the dates, from 0
};

}  // namespace vitrine
