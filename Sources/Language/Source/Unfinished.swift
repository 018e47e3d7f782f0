/// What is still open where a text ends.
public enum Unfinished: Hashable, Sendable {
    /// A block: its header has no body yet (`hasBody` false; nothing but the body helps), or it could go
    /// on (`hasBody` true; an empty line ends it). `indentation` is the width to propose for the next line.
    case block(indentation: Int, hasBody: Bool)
    /// A bracket; the offset is where it was opened.
    case bracket(openedAt: Int)
    /// A triple-quoted string; the offset is where it was opened.
    case string(openedAt: Int)
    /// The last line ends with a backslash.
    case line
}
