import Language

/// A session as the course needs it: it runs code, tells what came of it, and can go back.
///
/// The course itself runs nothing; whoever owns sessions conforms to this.
public protocol Practice: AnyObject {
    /// Runs code as if it had been entered.
    func run(_ code: String) -> Outcome
    /// Does something and then goes back to the state before it.
    func attempt<Result>(_ body: () -> Result) -> Result
}

/// What came of running some code.
public struct Outcome: Sendable {
    /// What it printed.
    public var output: String
    /// The numbers in the value of the bare expression at its end: one, or those of a list; nil where there is
    /// no such value or it holds anything else.
    public var values: [Double]?
    /// What stopped it.
    public var failure: Diagnostic?

    /// An outcome from its parts.
    public init(output: String = "", values: [Double]? = nil, failure: Diagnostic? = nil) {
        self.output = output
        self.values = values
        self.failure = failure
    }

    /// What a transcript shows: the output's lines, without empty ones at the end, then what went wrong.
    public var lines: [String] {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines + (failure?.transcriptLines ?? [])
    }
}

extension Diagnostic {
    /// How a transcript shows a mistake: what and how to mend it; where is plain to see.
    public var transcriptLines: [String] { ["error: \(message)"] + (hint.map { ["hint: \($0)"] } ?? []) }
}
