import Language
import Micrograd
import MicrogradNN

extension Command {
    static let help = Command(
        "help", usage: "help [X]    ?X", summary: "this, or more about a name",
        help: """
            'help' alone is one screen. 'help NAME' tells about a command, an operation or a function, with an \
            example that runs. 'help functions' names all operations and functions.
            """,
        examples: ["help tanh", "help numeric"], syntax: CommandSyntax(.text),
        offers: { _, words in words.isEmpty ? HelpPage.topics : [] }
    ) { invocation throws(Diagnostic) in
        invocation.session.leaveOut()
        guard let operand = invocation.operands.first else {
            return HelpScreen(page: invocation.session.page).answer
        }
        var topic = operand.text.trimmed
        if topic.hasSuffix("()") { topic.removeLast(2) }
        if topic == FunctionScreen.topic { return FunctionScreen().answer }
        if let page = HelpPage.about(topic) { return page.answer }
        if let value = invocation.interpreter.value(of: topic) {
            let shown = try invocation.interpreter.representation(of: value)
            return .remark(
                "\(topic, .name) is yours, \(article(value.kindName)): \(shown.shortenedLine(to: 60))")
        }
        let nearest = Suggestion.nearest(to: topic, among: HelpPage.topics)
        throw invocation.failure(
            "there is no help about '\(topic)'", at: operand,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "'help' lists what there is")
    }
}
