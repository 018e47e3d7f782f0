import Language
import MicrogradNN

extension Command {
    static let vars = Command(
        "vars", usage: "vars", summary: "your names and values",
        help: """
            Lists every name you have bound, in the order of binding: Values with data and gradient, other things \
            as they print.
            """,
        examples: ["a = 2.0\nxs = [1, 2, 3]\nvars"]
    ) { invocation throws(Diagnostic) in
        invocation.session.leaveOut()
        let interpreter = invocation.interpreter
        let names = interpreter.boundNames
        if names.isEmpty { return .remark("no names yet; try a = 2.0") }
        var table = Table([.words("name"), .words("kind"), .words("value").elastic(.isCut), .numbers("grad")])
        var records: [[JSON]] = []
        for (name, value) in names {
            let kind = value.kindName
            let shown: Text
            var gradient = Text([])
            if case .node(let row) = value {
                shown = Text(interpreter.tape.value(Int(row)))
                if interpreter.tape.hasGradient(Int(row)) {
                    gradient = Text(interpreter.tape.gradient(Int(row)), .gradient)
                }
            } else {
                shown = Text(try invocation.shown(value).shortenedLine(to: 72))
            }
            table.rows.append([Text(name, .name), Text(kind, .faint), shown, gradient])
            records.append([.string(name), .string(kind), ValueRecord.json(value, interpreter)])
        }
        return Answer(Document([.table(table)]), record: .table(["name", "kind", "value"], records))
    }
}

extension Invocation {
    /// What a name is bound to, in one line: a function with its parameters, an array by its shape.
    fileprivate func shown(_ value: RuntimeValue) throws(Diagnostic) -> String {
        switch value {
        case .function(let function): "\(function.name)(\(function.parameters.joined(separator: ", ")))"
        case .native(let native): "\(native.name)(\((native.parameters ?? ["…"]).joined(separator: ", ")))"
        case .array(let array): array.shape.map(String.init).joined(separator: " × ") + " numbers"
        default: try interpreter.representation(of: value)
        }
    }
}
