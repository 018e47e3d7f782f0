import Language

/// One lesson of a course: a Markdown file, read.
///
/// It consists of steps, one screen each. Everything in it remembers its place in the file, so that an
/// author's mistake is reported where it stands.
public struct Lesson: Sendable {
    /// Its place in the course, from 1.
    public let number: Int
    /// Its name in commands and in progress: `chain-rule`.
    public let id: String
    /// What it is called: `chain rule`.
    public let title: String
    /// The ids of the lessons whose content it builds on.
    public let needs: [Located]
    /// Its steps, in order.
    public let steps: [Step]
    /// The file it was read from.
    public let source: Source
    /// Where its id stands, for messages.
    public let idRange: SourceRange?

    /// The full name of a step, by which progress is kept: `chain-rule.predict-c`.
    public func name(ofStep index: Int) -> String { "\(id).\(steps[index].id)" }
}

/// Words of a lesson file, and where they stand in it.
public struct Located: Sendable, Equatable {
    /// The words.
    public let text: String
    /// Their place.
    public let range: SourceRange

    /// Words at a place.
    public init(_ text: String, at range: SourceRange) {
        self.text = text
        self.range = range
    }
}
