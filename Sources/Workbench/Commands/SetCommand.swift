import Language
import MicrogradNN

extension Command {
    static let set = Command(
        "set", usage: "set [NAME VALUE]", summary: "settings",
        help: """
            precision N: significant digits of numbers in tables; 'full' for all. color on, off or auto. \
            ascii on, off or auto. width N or auto. echo on or off: a script shows its statements. \
            nodes N: the most nodes the session may hold.
            """,
        examples: ["set precision 4\nset"], syntax: CommandSyntax(.text),
        offers: { _, words in
            if words.isEmpty { return Setting.all.map(\.name) }
            return words.count > 1 ? [] : Setting.all.first { $0.name == words[0] }?.choices ?? []
        }
    ) { invocation throws(Diagnostic) in
        let words = (invocation.operands.first?.text ?? "").split(whereSeparator: { $0 == " " || $0 == "=" })
        guard let name = words.first.map(String.init) else { return invocation.session.settings.answer }
        guard let setting = Setting.all.first(where: { $0.name == name }) else {
            let nearest = Suggestion.nearest(to: name, among: Setting.all.map(\.name))
            throw invocation.failure(
                "there is no setting '\(name)'",
                hint: nearest.map { "did you mean '\($0)'?" }
                    ?? "the settings are \(Setting.all.map(\.name).joined(separator: ", "))")
        }
        guard words.count > 1 else {
            return .remark("\(setting.name) is \(setting.shown(invocation.session.settings))")
        }
        let value = words.dropFirst().joined(separator: " ")
        guard words.count == 2, setting.change(&invocation.session.settings, value) else {
            throw invocation.failure("\(name) cannot be '\(value)'", hint: "it can be \(setting.values)")
        }
        invocation.interpreter.nodeLimit = invocation.session.settings.nodes
        return .silent
    }
}

extension Settings {
    /// All settings, with what they can be.
    fileprivate var answer: Answer {
        let rows = Setting.all.map { ($0.name, $0.shown(self), $0.values) }
        let table = Table(
            [.words("setting"), .words("is"), .words("can be").elastic(.wraps)],
            rows: rows.map { [Text($0, .name), Text($1), Text($2, .faint)] })
        let record = JSON.table(["setting", "value"], rows.map { [.string($0.0), .string($0.1)] })
        return Answer(Document([.table(table)]), record: record)
    }
}
