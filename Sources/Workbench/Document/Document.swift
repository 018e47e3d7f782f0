/// What a command answers, as data: blocks for a reader and one record for a machine.
///
/// Nothing in it is formatted yet. Numbers are numbers, colours are roles; a renderer that knows the width,
/// the precision and the terminal makes text of it.
public struct Document: Sendable {
    /// What a reader sees, from top to bottom.
    public var blocks: [Block]

    /// A document of blocks.
    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// A document of one line or paragraph.
    public init(_ text: Text) {
        self.init([.paragraph(text)])
    }

    /// A part of a document.
    public enum Block: Sendable {
        /// Running text, wrapped at the width.
        case paragraph(Text)
        /// One line that is never wrapped.
        case line(Text)
        /// Rows and columns.
        case table(Table)
        /// A picture that is laid out when the width is known.
        case drawing(any Drawing)
        /// An empty line.
        case space
    }
}
