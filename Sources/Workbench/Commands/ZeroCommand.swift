import Language

extension Command {
    static let zero = Command(
        "zero", usage: "zero", summary: "clears all gradients",
        help: """
            The gradients of leaves gather what every backward adds. Clear them before the next one, unless \
            adding up is what you want.
            """,
        examples: ["a = 3.0\nL = a**3\nbackward L\nzero\nbackward L\na.grad"]
    ) { invocation throws(Diagnostic) in
        invocation.interpreter.zeroGradients()
        return .silent
    }
}
