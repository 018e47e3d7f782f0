import Language

/// One screen of a lesson: some text, runs of code, and at most one thing to do.
public struct Step: Sendable {
    /// Its name within the lesson.
    public let id: String
    /// Its heading.
    public let title: String
    /// Its parts from top to bottom.
    public let parts: [Part]
    /// A hash of its text: progress made on an older wording does not count.
    public let hash: UInt64
    /// Where it stands, from its heading to the next.
    public let range: SourceRange

    /// A part of a step.
    public enum Part: Sendable {
        /// Words to read.
        case prose(Prose)
        /// Code that runs when it is shown.
        case run(Transcript)
        /// The one thing to do. What stands behind it is shown once it is answered.
        case question(Question)
    }

    /// The thing to do, nil in a step that is only read.
    public var question: Question? {
        for case .question(let question) in parts { return question }
        return nil
    }

    /// What is shown first: the parts before the question.
    public var before: ArraySlice<Part> {
        parts.prefix { if case .question = $0 { false } else { true } }
    }

    /// What is shown once the question is answered.
    public var after: ArraySlice<Part> { parts.dropFirst(before.count + 1) }

    /// FNV-1a in 64 bits (Fowler, Noll, Vo 1991): short, and the same on every machine.
    static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
