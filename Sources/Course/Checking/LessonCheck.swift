import Language

/// Runs a lesson from its first step to its last as an author's mistake would show: transcripts, answers,
/// known wrong answers, tasks.
///
/// ```swift
/// let check = LessonCheck(lesson, in: practice)
/// check.mistakes          // what is wrong, with places in the file
/// check.corrected         // the file with the transcripts as the program prints them
/// ```
public struct LessonCheck {
    /// The lesson.
    public let lesson: Lesson
    /// What is wrong with it.
    public private(set) var mistakes: [Diagnostic] = []
    private var corrections: [(range: Range<Int>, text: String)] = []
    /// Every number that the lesson's programs contain, print or come to.
    var computed: [Double] = []
    /// Where code stands.
    var codeRanges: [SourceRange] = []

    /// Checks a lesson, in a session of its own with nothing bound.
    public init(_ lesson: Lesson, in practice: some Practice) {
        self.lesson = lesson
        for step in lesson.steps {
            for (index, part) in step.parts.enumerated() {
                switch part {
                case .prose: continue
                case .run(let transcript):
                    codeRanges.append(transcript.range)
                    for entry in transcript.entries { check(entry, in: practice) }
                case .question(let question):
                    let shown = step.parts[(index + 1)...].lazy.compactMap { part -> Transcript? in
                        if case .run(let transcript) = part { transcript } else { nil }
                    }.first
                    check(question, shownBy: shown, in: practice)
                }
            }
        }
        checkFigures()
        mistakes.sort { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    }

    /// The file with its transcripts as the program prints them; nil when none has to change.
    public var corrected: [UInt8]? {
        guard !corrections.isEmpty else { return nil }
        var bytes = lesson.source.bytes
        for (range, text) in corrections.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(range, with: text.utf8)
        }
        return bytes
    }

    mutating func report(_ message: String, at range: SourceRange, hint: String? = nil) {
        mistakes.append(Diagnostic(message, at: range, in: lesson.source, hint: hint))
    }

    mutating func report(_ failure: Diagnostic, in code: Code, _ prefix: String) {
        mistakes.append(code.placed(failure, in: lesson.source, prefix: prefix))
    }

    /// Keeps the numbers of a text for the comparison with those in prose.
    mutating func note(_ text: String) {
        computed += Figures.pieces(of: text).compactMap(\.number)
    }

    private mutating func check(_ entry: Transcript.Entry, in practice: some Practice) {
        let outcome = practice.run(entry.code.text)
        let printed = outcome.lines
        note(entry.code.text)
        for line in printed { note(line) }
        let expected = entry.output.map(\.text)
        let mayFail = expected.contains { $0.hasPrefix("error: ") }
        if let failure = outcome.failure, !mayFail {
            report(failure, in: entry.code, "")
            return
        }
        guard let difference = TranscriptComparison.difference(expected, printed) else { return }
        let start = Int(entry.code.range.upper)
        corrections.append((start..<max(start, entry.end), printed.map { "\n" + $0 }.joined()))
        guard difference.line < expected.count else {
            report(
                "the program prints more here", at: SourceRange(entry.end, entry.end),
                hint: "'\(printed[difference.line])'; lesson check --accept writes it")
            return
        }
        let line = entry.output[difference.line].range
        let place = SourceRange(
            Int(line.lower) + difference.bytes.lowerBound, Int(line.lower) + difference.bytes.upperBound)
        if difference.line < printed.count {
            report(
                "the program prints something else", at: place,
                hint: "'\(printed[difference.line])'; lesson check --accept writes it")
        } else {
            report(
                "the program does not print this line", at: place, hint: "lesson check --accept removes it")
        }
    }
}
