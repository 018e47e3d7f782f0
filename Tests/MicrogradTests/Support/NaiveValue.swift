import Foundation

/// micrograd as it is written in Python, closures and all: a class for each node, a topological sort for
/// each backward pass. Slow, plain, and nothing like the engine, which is what makes it a witness.
final class NaiveValue {
    var data: Double
    var grad = 0.0
    private let previous: [NaiveValue]
    private var pushBack: () -> Void = {}

    init(_ data: Double, _ previous: [NaiveValue] = []) {
        self.data = data
        self.previous = previous
    }

    var isLeaf: Bool { previous.isEmpty }

    private static func unary(_ x: NaiveValue, _ data: Double, slope: Double) -> NaiveValue {
        let out = NaiveValue(data, [x])
        out.pushBack = { [unowned out] in x.grad += slope * out.grad }
        return out
    }

    private static func binary(
        _ x: NaiveValue, _ y: NaiveValue, _ data: Double, _ slopes: (Double, Double)
    ) -> NaiveValue {
        let out = NaiveValue(data, [x, y])
        out.pushBack = { [unowned out] in
            x.grad += slopes.0 * out.grad
            y.grad += slopes.1 * out.grad
        }
        return out
    }

    /// The nodes this one was computed from, operands before results; a list in place of recursion.
    var topologicalOrder: [NaiveValue] {
        var order: [NaiveValue] = []
        var visited: Set<ObjectIdentifier> = []
        var stack: [(node: NaiveValue, isDone: Bool)] = [(self, false)]
        while let (node, isDone) = stack.popLast() {
            if isDone {
                order.append(node)
            } else if visited.insert(ObjectIdentifier(node)).inserted {
                stack.append((node, true))
                for operand in node.previous { stack.append((operand, false)) }
            }
        }
        return order
    }

    /// As the language has it: the root is 1, results are computed afresh, leaves are added to.
    func backward() {
        let order = topologicalOrder
        for node in order where !node.isLeaf { node.grad = 0 }
        grad = isLeaf ? grad + 1 : 1
        for node in order.reversed() { node.pushBack() }
    }
}

extension NaiveValue {
    static func power(_ x: NaiveValue, _ exponent: Double) -> NaiveValue {
        unary(x, pow(x.data, exponent), slope: exponent == 0 ? 0 : exponent * pow(x.data, exponent - 1))
    }

    /// An operation of two operands by its name in the language; nil when it has not two.
    static func binary(_ name: String, _ x: NaiveValue, _ y: NaiveValue) -> NaiveValue? {
        let (a, b) = (x.data, y.data)
        switch name {
        case "add": return binary(x, y, a + b, (1, 1))
        case "subtract": return binary(x, y, a - b, (1, -1))
        case "multiply": return binary(x, y, a * b, (b, a))
        case "divide": return binary(x, y, a / b, (1 / b, -a / (b * b)))
        case "power":
            return binary(x, y, pow(a, b), (b * pow(a, b - 1), a == 0 && b > 0 ? 0 : pow(a, b) * log(a)))
        case "max": return binary(x, y, a >= b ? a : b, a >= b ? (1, 0) : (0, 1))
        case "min": return binary(x, y, a <= b ? a : b, a <= b ? (1, 0) : (0, 1))
        default: return nil
        }
    }

    /// An operation of one operand by its name in the language.
    static func unary(_ name: String, _ x: NaiveValue) -> NaiveValue {
        let a = x.data
        switch name {
        case "neg": return unary(x, -a, slope: -1)
        case "abs": return unary(x, a < 0 ? -a : a, slope: a < 0 ? -1 : 1)
        case "exp": return unary(x, exp(a), slope: exp(a))
        case "log": return unary(x, log(a), slope: 1 / a)
        case "sqrt": return unary(x, sqrt(a), slope: 0.5 / sqrt(a))
        case "sin": return unary(x, sin(a), slope: cos(a))
        case "cos": return unary(x, cos(a), slope: -sin(a))
        case "tan": return unary(x, tan(a), slope: 1 + tan(a) * tan(a))
        case "tanh": return unary(x, tanh(a), slope: 1 - tanh(a) * tanh(a))
        case "sigmoid": return unary(x, 1 / (1 + exp(-a)), slope: 1 / (1 + exp(-a)) / (1 + exp(a)))
        case "relu": return unary(x, a < 0 ? 0 : a, slope: a > 0 ? 1 : 0)
        case "leaky_relu": return unary(x, a > 0 ? a : 0.01 * a, slope: a > 0 ? 1 : 0.01)
        case "softplus": return unary(x, log1p(exp(a)), slope: 1 / (1 + exp(-a)))
        default: preconditionFailure("the naive engine does not know \(name)")
        }
    }
}
