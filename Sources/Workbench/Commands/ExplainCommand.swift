import Language
import Micrograd
import MicrogradNN

extension Command {
    static let explain = Command(
        "explain", usage: "explain L wrt a",
        summary: "the chain rule spelled out over every path from L to a",
        help: """
            A gradient is a sum over paths: along each way from L down to a, the local slopes are multiplied. \
            explain shows the twelve largest, in symbols and in numbers, counts all of them, and compares their \
            sum with the gradient that backpropagation finds.
            """,
        examples: ["a = 2.0; b = -3.0\nL = a*b + a\nexplain L wrt a"],
        syntax: CommandSyntax(.expressions(1...1), clauses: [.init("wrt", .expressions(1...1))])
    ) { invocation throws(Diagnostic) in
        guard let wrt = invocation.clauses["wrt"]?.first else {
            throw invocation.failure("explain needs to know with respect to what", hint: "explain L wrt a")
        }
        let root = try invocation.row(invocation.operands[0])
        let input = try invocation.row(wrt)
        let names = (
            root: invocation.name(ofRow: root, writtenAs: invocation.operands[0]),
            input: invocation.name(ofRow: input, writtenAs: wrt)
        )
        let paths = Paths(from: root, to: input, on: invocation.tape)
        return PathStory(paths, names: names, in: invocation.interpreter).answer
    }
}
