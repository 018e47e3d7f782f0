/// What came of asking for a line.
public enum LineEvent: Equatable, Sendable {
    /// One line, without its newline.
    case line(String)

    /// Several lines at once: a bracketed paste, or a block recalled from the history. They belong
    /// together, blank lines and all, and are meant to be read like a file.
    case cell(String)

    /// Ctrl-C: what had been typed is dropped.
    case interrupt

    /// Ctrl-D on an empty line, or a terminal that went away.
    case endOfInput
}
