#include "program/aloud.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The panel that was opened last: what the visitor reads.
std::size_t panel_on_top(const Semantics& tree)
{
    std::size_t found = none;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        const bool is_panel = node.role == SemanticRole::Panel && node.scope != Scope::Timeline;
        if (is_panel && (found == none || node.scope >= tree[found].scope)) found = i;
    }
    return found;
}

bool is_part_of(const Semantics& tree, std::size_t index, std::size_t whole)
{
    for (std::optional<std::size_t> at = tree[index].parent; at; at = tree[*at].parent) {
        if (*at == whole) return true;
    }
    return false;
}

bool is_read(SemanticRole role)
{
    switch (role) {
    case SemanticRole::Heading:
    case SemanticRole::Text:
    case SemanticRole::Picture:
    case SemanticRole::Status:
    case SemanticRole::Figure: return true;
    default: return false;
    }
}

bool ends_a_sentence(std::string_view text)
{
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ||
           text.ends_with("…") || text.ends_with(':');
}

// A pause follows what is no sentence.
void append(std::string& text, std::string_view words)
{
    if (words.empty()) return;
    if (!text.empty()) text += ends_a_sentence(text) ? " " : ". ";
    text += words;
}

// Words of one language after the other are one utterance.
void add(std::vector<Utterance>& out, std::string_view words, std::string_view language)
{
    if (words.empty()) return;
    if (out.empty() || out.back().language != language)
        out.push_back({std::string(words), std::string(language)});
    else
        append(out.back().text, words);
}

void add(std::vector<Utterance>& out, const Heard& heard, const SemanticNode& node)
{
    add(out, node.name, node.language.empty() ? heard.language : node.language);
    add(out, node.value, heard.language);
}

}  // namespace

std::vector<Utterance> heading_aloud(const Heard& heard)
{
    std::vector<Utterance> out;
    const Semantics& tree = heard.tree;
    if (heard.focused) {
        add(out, heard, tree[*heard.focused]);
        return out;
    }
    const std::size_t panel = panel_on_top(tree);
    // A panel is called what its heading says, if it has one.
    for (std::size_t i = 0; panel != none && i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Heading || !is_part_of(tree, i, panel)) continue;
        add(out, heard, tree[i]);
        return out;
    }
    if (panel != none) {
        add(out, heard, tree[panel]);
        return out;
    }
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Heading) continue;
        add(out, heard, tree[i]);
        break;
    }
    return out;
}

std::vector<Utterance> rest_aloud(const Heard& heard)
{
    std::vector<Utterance> out;
    const Semantics& tree = heard.tree;
    const std::vector<Utterance> heading = heading_aloud(heard);
    const std::size_t panel = panel_on_top(tree);
    if (heard.focused) add(out, tree[*heard.focused].description, heard.language);
    for (std::size_t i = 0; panel != none && i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (!is_read(node.role) || !is_part_of(tree, i, panel)) continue;
        std::vector<Utterance> own;
        add(own, heard, node);
        if (own != heading) add(out, heard, node);
    }
    return out;
}

bool AloudReader::read(Aloud what, const Heard& heard)
{
    if (!speaker_) return false;
    switch (what) {
    case Aloud::More: {
        std::vector<Utterance> heading = heading_aloud(heard);
        const bool is_next = has_heading_ && heading == heading_;
        has_heading_ = !is_next;
        say(is_next ? rest_aloud(heard) : heading);
        heading_ = std::move(heading);
        break;
    }
    case Aloud::Again: say(last_); break;
    case Aloud::PauseOrGoOn:
        if (!may_speak_) break;
        is_paused_ = !is_paused_;
        if (is_paused_)
            speaker_->pause();
        else
            speaker_->go_on();
        break;
    case Aloud::Hush: hush(); break;
    }
    return true;
}

void AloudReader::say(std::vector<Utterance> utterances)
{
    speaker_->stop();
    // What is paused would keep what comes next waiting.
    if (std::exchange(is_paused_, false)) speaker_->go_on();
    for (const Utterance& utterance : utterances)
        speaker_->say(utterance.text, utterance.language);
    may_speak_ = !utterances.empty();
    last_ = std::move(utterances);
}

void AloudReader::hush()
{
    if (!speaker_ || !may_speak_) return;
    speaker_->stop();
    if (std::exchange(is_paused_, false)) speaker_->go_on();
    may_speak_ = false;
    has_heading_ = false;
}

}  // namespace vitrine
