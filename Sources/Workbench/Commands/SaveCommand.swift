import Language

extension Command {
    static let save = Command(
        "save", usage: "save FILE", summary: "writes the session as a script that rebuilds it",
        help: """
            Writes every statement that succeeded, in order, so that 'load FILE' or 'micrograd FILE' comes to \
            the same state. What undo took back is not in it. The file is replaced whole or not touched.
            """,
        examples: ["a = 2.0\nb = a*3\nsave session.mg"], syntax: CommandSyntax(.file)
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let script = invocation.session.script
        do throws(Diagnostic) {
            try invocation.session.surroundings.save(Array(script.utf8), to: operand.text)
        } catch {
            throw error.placed(at: operand.range, in: invocation.source)
        }
        let lines = script.utf8.count { $0 == UInt8(ascii: "\n") }
        return .remark("saved \(lines) lines to \(operand.text, .name)")
    }
}
