import Language

extension Command {
    static let load = Command(
        "load", usage: "load FILE", summary: "runs a file in this session",
        help: """
            Runs a script: one that 'save' wrote, or any other. Its names are yours afterwards. An error in it \
            stops it there and is reported with the file's own line.

            A file of data is read by the function: X, y = load('points.csv').
            """,
        examples: ["a = 2.0\nsave session.mg\nreset\nload session.mg\na.data"], syntax: CommandSyntax(.file), runsStatements: true
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let bytes = try invocation.session.read(operand, for: invocation)
        try invocation.session.include(Source(name: operand.text, bytes: bytes))
        return .silent
    }
}
