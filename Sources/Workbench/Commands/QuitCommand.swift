import Language

extension Command {
    static let quit = Command(
        "quit", aliases: ["exit"], usage: "quit", summary: "ends the session",
        help: "Ends the session, or the script. Ctrl-D on an empty line does the same.", examples: ["quit"]
    ) { invocation throws(Diagnostic) in
        invocation.session.leaveOut()
        invocation.session.finish()
        return .silent
    }
}
