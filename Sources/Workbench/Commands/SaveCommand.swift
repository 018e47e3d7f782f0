import Language
import MicrogradNN

extension Command {
    static let save = Command(
        "save", usage: "save FILE    save net to FILE",
        summary: "writes session or network",
        help: """
            Writes every statement that succeeded, in order, so that 'load FILE' or 'micrograd FILE' comes to \
            the same state. What undo took back is not in it; nor are help, vars, history, save and the like. \
            Of a file that was loaded its statements are. The file is replaced whole or not touched.

            'save net to FILE' writes the parameters of a network as JSON, every bit of them; \
            'load net from FILE' puts them back into a network of the same shape.
            """,
        examples: [
            "a = 2.0\nb = a*3\nsave session.mg",
            "net = MLP(2, [3, 1])\nsave net to net.json\nload net from net.json",
        ], syntax: CommandSyntax(.file, clauses: [.init("to", .file)])
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        if let file = invocation.clauses["to"]?.first {
            return try invocation.saveParameters(of: operand, to: file)
        }
        invocation.session.leaveOut()
        let script = invocation.session.script
        try invocation.save(Array(script.utf8), to: operand)
        let lines = script.utf8.count { $0 == UInt8(ascii: "\n") }
        return .remark("saved \(counted(lines, "line")) to \(operand.text, .name)")
    }
}

extension Invocation {
    fileprivate func saveParameters(of operand: Operand, to file: Operand) throws(Diagnostic) -> Answer {
        let module = try module(reread(operand))
        let count = try module.parameterCount()
        let text = try onOwnTape(rows: count + 2) { () throws(Diagnostic) in
            try module.copy(interpreter).savedParameters.prettyText
        }
        try save(Array((text + "\n").utf8), to: file)
        return .remark("saved \(counted(count, "parameter")) to \(file.text, .name)")
    }

    /// An operand that was read as a file's name, as the expression it is.
    func reread(_ operand: Operand) throws(Diagnostic) -> Operand {
        guard case .word = operand.kind, let source, let range = operand.range else { return operand }
        var scanner = ArgumentScanner(source: source, range: range, vocabulary: session.vocabulary)
        let expression = try scanner.expression()
        try scanner.finish()
        return Operand(text: operand.text, range: range, kind: .expression(expression))
    }
}
