import Language

/// A piece of program inside a lesson file: its text without the marks in front of its lines, and where each
/// line stands, so that a mistake in the program is shown in the file.
public struct Code: Sendable, Equatable {
    /// The program.
    public let text: String
    /// Where it stands, marks included from the second line on.
    public let range: SourceRange
    /// Where each line begins, in bytes of the file.
    let starts: [Int]

    /// A program from its lines, at least one.
    init(_ lines: [(text: String, start: Int)]) {
        precondition(!lines.isEmpty, "a piece of code has a line")
        text = lines.map(\.text).joined(separator: "\n")
        starts = lines.map(\.start)
        range = SourceRange(starts[0], starts[starts.count - 1] + lines[lines.count - 1].text.utf8.count)
    }

    /// One line that stands where it was found.
    init(_ located: Located) { self.init([(located.text, Int(located.range.lower))]) }

    /// The place in the file of a place in the program.
    func place(_ range: SourceRange) -> SourceRange {
        let lower = place(Int(range.lower))
        return SourceRange(lower, max(lower, place(Int(range.upper))))
    }

    private func place(_ offset: Int) -> Int {
        var line = 0
        var start = 0
        for (index, byte) in text.utf8.prefix(offset).enumerated() where byte == 0x0A {
            line += 1
            start = index + 1
        }
        return starts[min(line, starts.count - 1)] + offset - start
    }

    /// What went wrong in the program, as a mistake of the file's; what went wrong in a function that was
    /// defined elsewhere is shown at the whole of the program that called it.
    func placed(_ diagnostic: Diagnostic, in source: Source, prefix: String = "") -> Diagnostic {
        let isOwn = diagnostic.source.map { $0.bytes.elementsEqual(text.utf8) } ?? true
        return Diagnostic(
            prefix + diagnostic.message, at: (isOwn ? diagnostic.range : nil).map(place) ?? range, in: source,
            hint: diagnostic.hint)
    }
}
