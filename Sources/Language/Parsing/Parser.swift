/// Reads statements out of a source, one at a time, so that each can run before the next is read.
public struct Parser {
    /// The text it reads.
    public let source: Source
    /// The words it has to know of.
    public var vocabulary: Vocabulary

    /// A parser at the start of a source.
    public init(source: Source, vocabulary: Vocabulary = Vocabulary()) {
        self.source = source
        self.vocabulary = vocabulary
    }

    /// The next statement, or nil at the end.
    public mutating func nextStatement() throws(Diagnostic) -> Statement? {
        throw Diagnostic("this parser has no grammar yet", in: source)
    }

    /// Goes on after a mistake, the parser's or the running program's, at the next line that starts in column 1.
    public mutating func recover() {
    }
}
