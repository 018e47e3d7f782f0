import Language
import Micrograd
import MicrogradNN

extension Command {
    static let explain = Command(
        "explain", usage: "explain L wrt a",
        summary: "the chain rule, by paths",
        help: """
            A gradient is a sum over paths: along each way from L down to a, the local slopes are multiplied. \
            explain shows the twelve largest, in symbols and in numbers, counts all of them, and compares their \
            sum with the gradient that backpropagation finds. Paths that look alike, as the two of a + a, are \
            shown once.
            """,
        examples: ["a = 2.0; b = -3.0\nL = a*b + a\nexplain L wrt a"],
        syntax: CommandSyntax(.expressions(1...1), clauses: [.init("wrt", .expressions(1...1))])
    ) { invocation throws(Diagnostic) in
        guard let wrt = invocation.clauses["wrt"]?.first else {
            throw invocation.failure("explain needs to know with respect to what", hint: "explain L wrt a")
        }
        let root = try invocation.row(invocation.operands[0])
        let input = try invocation.row(wrt)
        invocation.interpreter.remarkOnStaleness(of: root)
        let names = (
            root: invocation.name(ofRow: root, writtenAs: invocation.operands[0]),
            input: invocation.name(ofRow: input, writtenAs: wrt)
        )
        return PathStory(from: root, to: input, names: names, in: invocation.interpreter).answer
    }
}
