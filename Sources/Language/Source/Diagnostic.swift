/// What went wrong in the user's program, where, and what to do next.
///
/// The one error type for users' mistakes: the parser, the running program and the commands all throw it,
/// typed. Its words start in lower case, name what was found, and leave the remedy to the hint.
///
/// Its parts stand behind one pointer: every function that can throw keeps room for what is thrown on the
/// stack, and a parser a thousand levels deep has many of them.
public struct Diagnostic: Error, Sendable {
    private final class Parts: Sendable {
        let message: String
        let range: SourceRange?
        let source: Source?
        let hint: String?
        let unfinished: Unfinished?

        init(
            _ message: String, _ range: SourceRange?, _ source: Source?, _ hint: String?,
            _ unfinished: Unfinished?
        ) {
            self.message = message
            self.range = range
            self.source = source
            self.hint = hint
            self.unfinished = unfinished
        }
    }

    private var parts: Parts

    /// A diagnostic; a place can be added later by whoever knows it.
    public init(
        _ message: String, at range: SourceRange? = nil, in source: Source? = nil, hint: String? = nil
    ) {
        parts = Parts(message, range, source, hint, nil)
    }

    /// What happened, in one line: `unknown name 'c'`.
    public var message: String {
        get { parts.message }
        set { parts = Parts(newValue, range, source, hint, unfinished) }
    }

    /// The place, in `source`.
    public var range: SourceRange? {
        get { parts.range }
        set { parts = Parts(message, newValue, source, hint, unfinished) }
    }

    /// The text the place is in.
    public var source: Source? {
        get { parts.source }
        set { parts = Parts(message, range, newValue, hint, unfinished) }
    }

    /// What to do about it: `did you mean 'b'?`.
    public var hint: String? {
        get { parts.hint }
        set { parts = Parts(message, range, source, newValue, unfinished) }
    }

    /// What was still open, when the text ended too early: more lines could mend it.
    public var unfinished: Unfinished? {
        get { parts.unfinished }
        set { parts = Parts(message, range, source, hint, newValue) }
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
