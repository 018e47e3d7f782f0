import Testing

@testable import Language

@Suite("Diagnostics: how they are shown")
struct DiagnosticTests {
    private func shown(_ text: String, _ lower: Int, _ upper: Int, width: Int = 100) -> [Substring] {
        let source = Source(name: "f", text: text)
        return Diagnostic("no", at: SourceRange(lower, upper), in: source).rendered(width: width)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func placesAreShown() {
        #expect(shown("a\nbcd\n", 3, 5) == ["f:2:2: error: no", "bcd", " ^~"])
        #expect(shown("ab", 2, 2) == ["f:1:3: error: no", "ab", "  ^"])
        #expect(shown("ab\n", 3, 3) == ["f:2:1: error: no", "", "^"])
        #expect(shown("\ta", 1, 2) == ["f:1:2: error: no", "\ta", "\t^"])
        #expect(shown("(a\nb)", 0, 5) == ["f:1:1: error: no", "(a", "^~"])
        #expect(shown("漢a", 3, 4) == ["f:1:2: error: no", "漢a", "  ^"])
        #expect(shown("漢字", 0, 6) == ["f:1:1: error: no", "漢字", "^~~~"])
        #expect(shown("", 0, 0) == ["f:1:1: error: no", "", "^"])
        #expect(shown("a\u{1B}[1mb", 5, 6) == ["f:1:6: error: no", "a?[1mb", "     ^"])
    }

    @Test func placesMayBeUnknown() {
        #expect(Diagnostic("no", hint: "do").rendered() == "error: no\nhint: do")
        #expect(Diagnostic("no", in: Source(name: "f", text: "")).rendered() == "f: error: no")
    }

    @Test(arguments: [20, 40, 100])
    func longLinesAreCut(_ width: Int) {
        let text = String(repeating: "漢a", count: 100_000)
        for offset in [0, 4, 40, 200_000, 399_996, 400_000] {
            let lines = shown(text, offset, min(offset + 4, 400_000), width: width)
            #expect(DisplayWidth.of(lines[1]) <= width && DisplayWidth.of(lines[2]) <= width)
            if offset < 400_000 {
                let columns = lines[2].prefix { $0 == " " }.count
                var seen = 0
                let marked = lines[1].drop { character in
                    defer { seen += DisplayWidth.of(character) }
                    return seen < columns
                }
                #expect(marked.first == "漢")
            }
        }
    }

    @Test func widthsAreThoseOfTerminals() {
        #expect(DisplayWidth.of("abc") == 3)
        #expect(DisplayWidth.of("e\u{301}") == 1)
        #expect(DisplayWidth.of("👩‍👩‍👧") == 2)
        #expect(DisplayWidth.of("ｗ한あ") == 6)
        #expect(DisplayWidth.of("∂αé") == 3)
    }

    @Test func suggestionsAreNear() {
        let words = ["backward", "numeric", "draw", "grad", "step", "sum"]
        #expect(Suggestion.nearest(to: "bakward", among: words) == "backward")
        #expect(Suggestion.nearest(to: "grda", among: words) == "grad")
        #expect(Suggestion.nearest(to: "SUM", among: words) == "sum")
        #expect(Suggestion.nearest(to: "x", among: ["y"]) == nil)
        #expect(Suggestion.nearest(to: "plot", among: words) == nil)
        #expect(Suggestion.nearest(to: "ab", among: ["ac", "abc", "aa"]) == "aa")
        #expect(Suggestion.distance("ca", "abc") == 3)
        #expect(Suggestion.distance("kitten", "sitting") == 3)
        #expect(Suggestion.distance("", "ab") == 2)
    }

    @Test func diagnosticsAreValues() {
        var one = Diagnostic("a")
        let other = one
        one.hint = "b"
        #expect(other.hint == nil && one.hint == "b" && one != other && one.message == "a")
        #expect(!one.isIncomplete)
    }
}
