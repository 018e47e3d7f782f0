import Language
import Micrograd
import MicrogradNN

extension Command {
    static let step = Command(
        "step", usage: "step L", summary: "backward, node by node",
        help: """
            Walks through the backward pass of L node by node: the node's rule, what it sends to each operand, \
            and the totals so far. A node that is used twice gets two parts, and its total grows with each.

            At the prompt: Enter or → for the next node, b or ← for the one before, q to stop. In a script all \
            steps are shown. Nothing is changed: the gradients on the graph stay as they are.
            """,
        examples: ["a = 2.0; b = -3.0\nL = a*b + a\nstep L"], syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let root = try invocation.row(operand)
        invocation.interpreter.remarkOnStaleness(of: root)
        let story = StepStory(
            of: root, named: invocation.name(ofRow: root, writtenAs: operand), in: invocation.interpreter)
        let session = invocation.session
        if session.surroundings.isInteractive, !session.isRehearsing, session.form == .text {
            story.tell(in: session)
            return .silent
        }
        return Answer(Document(story.pages.flatMap { $0 + [.space] } + story.ending), record: story.record)
    }
}

extension StepStory {
    /// Shows page after page, forward and back, as the keys say.
    fileprivate func tell(in session: Session) {
        var index = 0
        while index < pages.count {
            session.write(Document(pages[index]))
            let isLast = index == pages.count - 1
            let keys = isLast ? "Enter end · b back · q stop" : "Enter next · b back · q stop"
            session.surroundings.showProgress(session.page.isASCII ? keys.asciiForm : keys)
            let key = session.surroundings.waitForKey()
            session.surroundings.showProgress("")
            switch key {
            case nil, "q", "\u{3}": return
            case "b", "←": index = max(0, index - 1)
            default: index += 1
            }
            if index < pages.count { session.surroundings.write("\n") }
        }
        session.write(Document(ending))
    }
}
