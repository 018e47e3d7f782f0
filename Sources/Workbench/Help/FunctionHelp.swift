/// A function of the language, for `help`: what it is and an example that runs.
struct FunctionHelp: Sendable {
    let name: String
    let usage: String
    let summary: String
    let example: String

    init(_ name: String, _ usage: String, _ summary: String, _ example: String) {
        self.name = name
        self.usage = usage
        self.summary = summary
        self.example = example
    }

    /// The ways to write it.
    var usages: [String] { usage.alternatives }
}
