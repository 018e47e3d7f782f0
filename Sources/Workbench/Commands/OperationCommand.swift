import Language
import Micrograd

extension Command {
    static let operation = Command(
        "operation", usage: "operation f(x, …) = E slope E, …",
        summary: "your own, with its slope",
        help: """
            Defines an operation by its value and by its local slope toward each operand. It works like any \
            other, in formulas, drawings and explanations. Backpropagation trusts the slope; 'numeric' doubts \
            it, and names the operation whose slope is wrong.
            """,
        examples: [
            "operation cube(x) = x**3 slope 3*x**2\na = 2.0\nL = cube(a)\nbackward L\na.grad",
            "operation times(x, y) = x*y slope y, x\na = 2.0; b = 3.0\ngrad(times(a, b), a)",
        ],
        syntax: CommandSyntax(.text)
    ) { invocation throws(Diagnostic) in
        guard let source = invocation.source, let range = invocation.range, !invocation.operands.isEmpty
        else {
            throw invocation.failure("an operation needs a formula and its slope")
        }
        let (formula, slopes) = try invocation.hintingUsage { () throws(Diagnostic) in
            var scanner = ArgumentScanner(source: source, range: range)
            let formula = try scanner.formula()
            guard scanner.accept("slope") else {
                throw scanner.failure("the slope of \(formula.name.text) is missing")
            }
            let slopes = try scanner.expressions()
            try scanner.finish()
            return (formula, slopes)
        }
        guard slopes.count == formula.parameters.count else {
            throw Diagnostic(
                "\(formula.name.text) has \(counted(formula.parameters.count, "operand")) and \(counted(slopes.count, "slope"))",
                at: slopes[slopes.count - 1].range, in: source,
                hint: "give one slope for each operand, with commas between")
        }
        try invocation.session.define(formula, slopes: slopes, in: source)
        return .silent
    }
}
