/// What can stand at a place of the line: the answer to a Tab.
public struct CompletionResult: Sendable {
    /// The part of the line that a candidate takes the place of, in indices of the line asked about.
    public var replaced: Range<String.Index>

    /// The texts that fit, in the order in which they are listed.
    public var candidates: [String]

    /// What follows a candidate when it is the only one: a space, `(`, or nothing.
    public var suffix: String

    public init(replaced: Range<String.Index>, candidates: [String], suffix: String = "") {
        self.replaced = replaced
        self.candidates = candidates
        self.suffix = suffix
    }

    /// The longest text with which all candidates begin.
    var commonPrefix: Substring {
        guard let first = candidates.first else { return "" }
        return candidates.dropFirst().reduce(first[...]) { prefix, candidate in
            prefix.prefix(zip(prefix, candidate).prefix { $0 == $1 }.count)
        }
    }
}

/// Finds what can stand at a place of a line.
///
/// - Parameters:
///   - line: the text being edited; several lines of it if a block was pasted or recalled.
///   - cursor: where the cursor stands in it.
public typealias Completer = (_ line: String, _ cursor: String.Index) -> CompletionResult
