import Language

extension Command {
    static let summary = Command(
        "summary", usage: "summary net", summary: "layers and parameters",
        help: """
            A layer with n inputs and m neurons has m·n weights and m biases: a network's size in numbers. \
            'draw net' shows it as a picture.
            """,
        examples: ["net = MLP(2, [16, 16, 1])\nsummary net"], syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        try invocation.summary(of: invocation.module(invocation.operands[0])).answer
    }
}
