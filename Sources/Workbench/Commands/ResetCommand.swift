import Language

extension Command {
    static let reset = Command(
        "reset", usage: "reset [NAME, …]", summary: "forgets names",
        help: """
            'reset' forgets every name, the tape and all gradients; settings stay. 'reset NAME' makes a name \
            mean what it meant before you bound it: after 'sum = 3', 'reset sum' brings the function back.
            """,
        examples: ["sum = 3\nreset sum\nsum([1, 2])"], syntax: CommandSyntax(.words(0...64))
    ) { invocation throws(Diagnostic) in
        if invocation.operands.isEmpty {
            invocation.interpreter.reset()
            invocation.session.forgetJournal()
            invocation.session.leaveOut()
            return .remark("everything is forgotten")
        }
        for operand in invocation.operands where !invocation.interpreter.isBound(operand.text) {
            let names = invocation.interpreter.boundNames.map(\.name)
            let nearest = Suggestion.nearest(to: operand.text, among: names)
            throw invocation.failure(
                "'\(operand.text)' is not bound", at: operand,
                hint: nearest.map { "did you mean '\($0)'?" } ?? "'vars' lists your names")
        }
        for operand in invocation.operands { invocation.interpreter.unbind(operand.text) }
        return .silent
    }
}
