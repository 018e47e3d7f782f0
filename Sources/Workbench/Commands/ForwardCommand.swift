import Language

extension Command {
    static let forward = Command(
        "forward", usage: "forward L",
        summary: "recomputes L from leaves",
        help: """
            Assigning to .data changes a leaf and nothing that was built from it. 'forward L' evaluates the \
            graph of L again, in the order it was built.

            A comparison made while the graph was built is remembered: when it would come out differently \
            now, the graph may no longer be the one the program would build, and forward says so.
            """,
        examples: ["a = 2.0\nL = a*a\na.data = 3.0\nforward L\nL.data"],
        syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let root = try invocation.row(operand)
        let report = invocation.interpreter.forward(to: root)
        let name = invocation.name(ofRow: root, writtenAs: operand)
        var text: Text = "\(name, .name) = \(invocation.tape.value(root))"
        if !report.changed { text += ", as it was" }
        for guardian in report.flipped {
            let outcome = guardian.outcome ? "true" : "false"
            text += "; "
            text += Text(
                "\(guardian.text(in: invocation.interpreter)) was \(outcome) when the graph was built and is not now: "
                    + "run the program again to rebuild it", .warning)
        }
        return .remark(text)
    }
}
