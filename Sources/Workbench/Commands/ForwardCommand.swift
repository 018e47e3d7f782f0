import Language

extension Command {
    static let forward = Command(
        "forward", usage: "forward L",
        summary: "computes L again from its leaves' present data",
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
            text += Text("; ", .plain) + invocation.warning(about: guardian)
        }
        return .remark(text)
    }
}

extension Invocation {
    /// A comparison that would now come out differently.
    fileprivate func warning(about comparison: Guard) -> Text {
        let left = interpreter.name(ofRow: Int(comparison.left))
        let right =
            comparison.right == 0
            ? shownNumber(comparison.number, digits: nil) : interpreter.name(ofRow: Int(comparison.right))
        return Text(
            "\(left) \(comparison.relation.rawValue) \(right) was \(comparison.outcome ? "true" : "false") when "
                + "the graph was built and is not now: run the program again to rebuild it", .warning)
    }
}
