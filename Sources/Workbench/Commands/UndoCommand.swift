import Language

extension Command {
    static let undo = Command(
        "undo", usage: "undo", summary: "takes the last entry back",
        help: """
            Takes back what the last entry at the prompt did: names, lists, .data and .grad, networks, random \
            streams and settings; never files. It reaches back 20 entries.
            """,
        examples: ["a = 2.0\na = 3.0\nundo\na.data"]
    ) { invocation throws(Diagnostic) in
        invocation.session.leaveOut()
        guard let entry = invocation.session.takeBack() else {
            throw invocation.failure(
                "there is nothing to undo", hint: "undo reaches back 20 entries at the prompt")
        }
        return .remark("took back: \(entry.shortenedLine(to: 60), .code)")
    }
}
