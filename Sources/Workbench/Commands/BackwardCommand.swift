import Language

extension Command {
    static let backward = Command(
        "backward", usage: "backward L",
        summary: "backpropagation from L",
        help: """
            Sets the gradient of L to 1 and walks back through its graph; every node passes its gradient, \
            times its local slope, to its operands. The gradients of nodes between are computed afresh; \
            those of leaves are added to what they had, as in micrograd, until 'zero' clears them.

            If a leaf's data changed since L was computed, L is computed again first, and a note says so.
            """,
        examples: ["a = 2.0; b = -3.0\nL = a*b + a\nbackward L\na.grad"],
        syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let root = try invocation.row(operand)
        let report = invocation.interpreter.backward(from: root)
        let name = invocation.name(ofRow: root, writtenAs: operand)
        let count = report.visited == 1 ? "1 node" : "\(report.visited) nodes"
        let effect = report.added ? "added to the gradients that leaves had" : "gradients written"
        return .remark("backward from \(name, .name): \(count) visited, \(effect)")
    }
}
