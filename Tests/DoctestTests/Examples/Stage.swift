import Testing

/// Where one example runs: what it prints is kept instead of shown.
///
/// Examples are methods of a stage, so that the `print` they call is this one.
struct Stage {
    /// What has been printed.
    final class Output {
        var text = ""
    }

    let output = Output()

    /// As Swift's own `print`.
    func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
        output.text += items.map { "\($0)" }.joined(separator: separator) + terminator
    }
}

/// An example that has been compiled.
struct Example: CustomTestStringConvertible, Sendable {
    /// The file it stands in, and what it explains.
    let place: String
    /// The lines it should print.
    let expected: [String]
    let run: @Sendable (Stage) throws -> Void

    init(_ place: String, expected: [String], run: @escaping @Sendable (Stage) throws -> Void) {
        self.place = place
        self.expected = expected
        self.run = run
    }

    var testDescription: String { place }
}
