/// What went wrong in the user's program, where, and what to do next.
///
/// The one error type for users' mistakes: the parser, the running program and the commands all throw it,
/// typed. Its words start in lower case, name what was found, and leave the remedy to the hint.
public struct Diagnostic: Error, Sendable {
    /// What happened, in one line: `unknown name 'c'`.
    public var message: String
    /// The place, in `source`.
    public var range: SourceRange?
    /// The text the place is in.
    public var source: Source?
    /// What to do about it: `did you mean 'b'?`.
    public var hint: String?
    /// What was still open, when the text ended too early: more lines could mend it.
    public var unfinished: Unfinished?

    /// A diagnostic; a place can be added later by whoever knows it.
    public init(
        _ message: String, at range: SourceRange? = nil, in source: Source? = nil, hint: String? = nil
    ) {
        self.message = message
        self.range = range
        self.source = source
        self.hint = hint
    }

    /// True when the program is not wrong so far, only not at its end: a prompt asks for another line.
    public var isIncomplete: Bool { unfinished != nil }
}

extension Diagnostic: Equatable {
    /// Two diagnostics are equal when they say the same of the same place.
    public static func == (one: Diagnostic, other: Diagnostic) -> Bool {
        one.message == other.message && one.range == other.range && one.source === other.source
            && one.hint == other.hint && one.unfinished == other.unfinished
    }
}
