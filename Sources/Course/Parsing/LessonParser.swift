import Language

/// Reads a lesson file: front matter, then steps.
///
/// It goes on after a mistake and gathers them all, so that an author sees everything there is to mend.
///
/// ```swift
/// var parser = LessonParser(Source(name: "05-chain-rule.md", bytes: bytes), number: 5)
/// let lesson = parser.lesson()      // what could be read
/// parser.mistakes                   // what is wrong with it
/// ```
public struct LessonParser {
    /// The file.
    public let source: Source
    /// What is wrong with it, from top to bottom.
    public var mistakes: [Diagnostic] {
        found.sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    }

    let number: Int
    let lines: [FileLine]
    /// The line to be read next.
    var index = 0
    private var found: [Diagnostic] = []

    /// A parser of one file; the number is the lesson's place in the course.
    public init(_ source: Source, number: Int) {
        self.source = source
        self.number = number
        lines = FileLine.lines(of: source)
    }

    /// The line to be read next, nil at the end.
    var line: FileLine? { index < lines.count ? lines[index] : nil }

    /// Notes a mistake.
    mutating func report(_ message: String, at range: SourceRange?, hint: String? = nil) {
        found.append(Diagnostic(message, at: range, in: source, hint: hint))
    }

    /// Reads the file.
    public mutating func lesson() -> Lesson {
        checkText()
        let matter = frontMatter()
        let opening = openingParts()
        var steps: [Step] = []
        while let line, let heading = heading(line) {
            let step = step(heading, opening: steps.isEmpty ? opening : [])
            if steps.contains(where: { $0.id == step.id }) {
                report(
                    "two steps are called '\(step.id)'", at: heading.id.range,
                    hint: "progress is kept by these names, so each needs its own")
            }
            steps.append(step)
        }
        if steps.isEmpty {
            report(
                "this lesson has no step", at: SourceRange(0, 0),
                hint: "a heading with an id begins one: '## What is asked {#asked}'")
        }
        return Lesson(
            number: number, id: matter.id?.text ?? "", title: matter.title?.text ?? "", needs: matter.needs,
            steps: steps, source: source, idRange: matter.id?.range)
    }

    /// What holds for every line.
    private mutating func checkText() {
        if let bad = source.bytes.firstInvalidUTF8 {
            report("this byte is not UTF-8", at: SourceRange(bad, bad + 1), hint: "save the file as UTF-8")
        }
        for line in lines where DisplayWidth.of(line.text) > Self.width {
            let upper = line.start + line.text.prefix(Self.width).utf8.count
            report(
                "this line has more than \(Self.width) columns",
                at: SourceRange(upper, line.start + line.text.utf8.count),
                hint: "break it; a line that begins with two blanks continues the one above")
        }
    }

    /// The most columns a line may have.
    public static let width = 80
    /// The most lines of text in front of a question, and behind it.
    public static let textLimit = 12
}

extension [UInt8] {
    /// Where the first byte stands that no UTF-8 text has there.
    fileprivate var firstInvalidUTF8: Int? {
        var decoder = UTF8()
        var iterator = makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}
