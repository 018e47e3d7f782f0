import Language

/// Code with the answers it gives, as in a transcript of a session.
public struct Transcript: Sendable {
    /// What is entered, one after the other.
    public let entries: [Entry]
    /// Where it stands, without its fences.
    public let range: SourceRange

    /// One entry and its answer.
    public struct Entry: Sendable {
        /// What is entered: the line behind `>>> ` and those behind `... `
        public let code: Code
        /// The lines that answer it, without empty ones at the end.
        public let output: [Located]
        /// Where a further line of output would stand.
        public let end: Int
    }
}
