import Language
import MicrogradNN

extension Command {
    static let time = Command(
        "time", usage: "time STATEMENT", summary: "how long a statement takes",
        help:
            "Runs the statement, then says how long it took, how many nodes it put on the tape, and the time for each.",
        examples: ["time L = sum([k*1.5 for k in range(1000)])"], syntax: CommandSyntax(.statement),
        runsStatements: true
    ) { invocation throws(Diagnostic) in
        guard let statement = invocation.statement, let source = invocation.source else {
            throw invocation.failure("time needs a statement to run")
        }
        let nodes = invocation.interpreter.recordedRows
        let start = invocation.session.surroundings.seconds
        try invocation.interpreter.run(statement, in: source)
        let seconds = invocation.session.surroundings.seconds - start
        let made = invocation.interpreter.recordedRows - nodes
        var text: Text = "\(Time.shown(seconds), .heading)"
        if made > 0 {
            text += ", \(counted(made, "node")), \(Time.shown(seconds / Double(made))) a node"
        }
        let record: JSON = ["kind": "time", "seconds": .number(seconds), "nodes": .integer(made)]
        return Answer(Document(text), record: record)
    }
}

/// A length of time in a unit that fits.
enum Time {
    static func shown(_ seconds: Double) -> String {
        let (scale, unit) =
            seconds < 1e-6 ? (1e9, "ns") : seconds < 1e-3 ? (1e6, "µs") : seconds < 1 ? (1e3, "ms") : (1, "s")
        return "\(shownNumber(seconds * scale, digits: 3)) \(unit)"
    }
}
