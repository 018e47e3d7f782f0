import Language
import Testing
import Workbench

/// A whole screen: statements in front of it, and one that is shown.
struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    let preparation: String
    let statement: String
    var testDescription: String { name }

    init(_ name: String, _ preparation: String = lecture, _ statement: String) {
        self.name = name
        self.preparation = preparation
        self.statement = statement
    }

    /// The expression of the lecture, at its numbers.
    static let lecture = "a = 2.0; b = -3.0; c = 10.0; f = -2.0; L = (a*b + c)*f"

    static let all = [
        Scene("draw", "draw L"),
        Scene("draw-backward", lecture + "\nbackward L", "draw L"),
        Scene("numeric", "numeric L"),
        Scene(
            "numeric-awkward",
            "x = 0.0; y = 1e-9; z = 20.0\nL = relu(x) + log(y) + sigmoid(z) + sqrt(Value(0.0, label='w'))",
            "numeric L"),
        Scene("numeric-step", "numeric L wrt a, f h=1e-3"),
        Scene(
            "numeric-wrong", "operation cube(x) = x**3 slope 2*x**2\na = 2.0\nL = cube(a) + a", "numeric L"),
        Scene("sweep", "x = 3.0", "numeric sweep x**3 wrt x"),
        Scene("explain", "explain L wrt a"),
        Scene("explain-paths", "x = 3.0; y = (x + x)*x*tanh(x)", "explain y wrt x"),
        Scene("explain-many", "a = 1.0; b = a\nfor i in range(30): b = b + b", "explain b wrt a"),
        Scene("step", "step L"),
        Scene("grad", lecture + "\nbackward L", "grad"),
        Scene("grad-again", "a = 2.0; b = 3.0; L = a*b + a*a\nbackward L\nbackward L", "grad"),
        Scene("topo", "topo L"),
        Scene(
            "vars",
            lecture + "\nxs = list(range(60)); net = MLP(2, [4, 1]); g(u, v) = u*v; s = 'two\\nlines'", "vars"
        ),
        Scene("plot", "y(x) = 3*x**2 - 4*x + 5", "plot y, grad(y) from -5 to 5"),
        Scene("help", "", "help"),
        Scene("help-functions", "", "help functions"),
        Scene("help-numeric", "", "help numeric"),
        Scene("help-tanh", "", "help tanh"),
        Scene("set", "", "set"),
        Scene("network", "seed 1\nnet = MLP(2, [3, 1])", "summary net"),
    ]

    private init(_ name: String, _ statement: String) {
        self.init(name, Self.lecture, statement)
    }

    /// What stands on a screen of this kind; mistakes too, which are wrapped at a prompt only.
    func screen(on page: Page, withMistakes: Bool = true) -> String {
        let bench = Bench()
        bench.page = page
        let session = Session(surroundings: bench)
        session.run(Source(name: "preparation", text: preparation))
        bench.clear()
        session.run(Source(name: "<prompt>", text: statement))
        return bench.output + (withMistakes ? bench.warnings : "")
    }
}
