import Foundation
import Micrograd

@testable import Workbench

/// Pictures that several tests look at.
enum DrawingGallery {
    /// L = (a*b + c)*f of the lecture, after backward.
    static func lecture() -> ExpressionGraph {
        graph { tape in
            let a = tape.leaf(2, label: "a")
            let b = tape.leaf(-3, label: "b")
            let c = tape.leaf(10, label: "c")
            let f = tape.leaf(-2, label: "f")
            let d = tape.named("d", tape.record(.multiply, a, b))
            let e = tape.named("e", tape.record(.add, d, c))
            return tape.named("L", tape.record(.multiply, e, f))
        }
    }

    /// The neuron of the lecture: o = tanh(x1*w1 + x2*w2 + b).
    static func neuron() -> ExpressionGraph {
        graph { tape in
            let x1 = tape.leaf(2, label: "x1")
            let x2 = tape.leaf(0, label: "x2")
            let w1 = tape.leaf(-3, label: "w1")
            let w2 = tape.leaf(1, label: "w2")
            let b = tape.leaf(6.8813735870195432, label: "b")
            let first = tape.named("x1w1", tape.record(.multiply, x1, w1))
            let second = tape.named("x2w2", tape.record(.multiply, x2, w2))
            let sum = tape.named("x1w1x2w2", tape.record(.add, first, second))
            let n = tape.named("n", tape.record(.add, sum, b))
            return tape.named("o", tape.record(.hyperbolicTangent, n))
        }
    }

    /// f = (a*b) * (a + b): two values that are both used twice, so wires must cross.
    static func shared() -> ExpressionGraph {
        graph { tape in
            let a = tape.leaf(-2, label: "a")
            let b = tape.leaf(3, label: "b")
            let d = tape.named("d", tape.record(.multiply, a, b))
            let e = tape.named("e", tape.record(.add, a, b))
            return tape.named("f", tape.record(.multiply, d, e))
        }
    }

    /// y = (2 - x**2) / x, with a plain number, a power, an order that matters and a use far away.
    static func fraction() -> ExpressionGraph {
        graph { tape in
            let x = tape.leaf(3, label: "x")
            let two = tape.leaf(2, kind: .constant)
            let rest = tape.record(.subtract, two, tape.record(.constantPower, x, exponent: 2))
            return tape.named("y", tape.record(.divide, rest, x))
        }
    }

    /// y = (a + b) - a*a, in which the wires of the difference do not come in order.
    static func swapped() -> ExpressionGraph {
        graph { tape in
            let a = tape.leaf(2, label: "a")
            let square = tape.record(.multiply, a, a)
            let sum = tape.record(.add, square, tape.leaf(1, label: "b"))
            return tape.named("y", tape.record(.subtract, a, tape.record(.subtract, sum, square)))
        }
    }

    /// A chain of operations, longer than a narrow page is wide.
    static func chain(_ count: Int) -> ExpressionGraph {
        graph { tape in
            let a = tape.leaf(-0.5, label: "a")
            let b = tape.leaf(0.25, label: "b")
            var end = tape.record(.add, a, b)
            for step in 0..<count {
                end = tape.record(step % 3 == 0 ? .multiply : .add, end, step % 2 == 0 ? a : b)
            }
            return tape.named("L", end)
        }
    }

    /// The output of a multilayer perceptron with two inputs.
    static func network(_ sizes: [Int]) -> ExpressionGraph {
        graph { tape in
            var values = [tape.leaf(1.5, label: "x[0]"), tape.leaf(-0.5, label: "x[1]")]
            for (layer, size) in sizes.enumerated() {
                values = (0..<size).map { neuron in
                    let name = "layers[\(layer)].neurons[\(neuron)]"
                    var sum = tape.leaf(0.125, kind: .parameter, label: name + ".b")
                    for (place, value) in values.enumerated() {
                        let weight = Double((layer + 3 * neuron + 5 * place) % 7) / 8 + 0.125
                        let leaf = tape.leaf(weight, kind: .parameter, label: "\(name).w[\(place)]")
                        sum = tape.record(.add, sum, tape.record(.multiply, leaf, value))
                    }
                    return tape.record(.relu, sum)
                }
            }
            return values[0]
        }
    }

    /// The graph below what `build` makes, with its gradients.
    static func graph(_ build: (Tape) -> Int) -> ExpressionGraph {
        let tape = Tape(capacity: 1 << 20)
        let root = build(tape)
        tape.backward(from: root)
        return ExpressionGraph(of: tape, root: root) { tape.labels[$0] }
    }

    /// Two interleaving half circles with a little disorder.
    static var moons: (points: [Plot.Point], labels: [Double]) {
        var points: [Plot.Point] = []
        var labels: [Double] = []
        for index in 0..<50 {
            let angle = Double(index) / 49 * .pi
            func disorder(_ seed: Double) -> Double { 0.1 * sin(97.3 * seed * seed + seed) }
            let (i, j) = (Double(index) + 0.3, Double(index) + 0.7)
            points.append(Plot.Point(cos(angle) + disorder(i), sin(angle) + disorder(j)))
            points.append(Plot.Point(1 - cos(angle) + disorder(i + 50), 0.5 - sin(angle) + disorder(j + 50)))
            labels += [-1, 1]
        }
        return (points, labels)
    }

    /// A classifier that tells the moons apart.
    static var decision: DecisionMap {
        let xs = stride(from: -2.0, through: 3.0, by: 0.25).map { $0 }
        let ys = stride(from: -1.5, through: 2.0, by: 0.25).map { $0 }
        let score = ys.map { y in xs.map { x in 2 * (0.25 - y + 0.8 * sin(2.2 * (x - 0.5) + .pi)) } }
        return DecisionMap(xs: xs, ys: ys, score: score, margin: 0.5)
    }

    /// Three classes in three sectors.
    static var sectors: DecisionMap {
        let steps = stride(from: -1.0, through: 1.0, by: 0.125).map { $0 }
        let angles = [0.5, 2.6, 4.7]
        let scores = angles.map { angle in
            steps.map { y in steps.map { x in x * cos(angle) + y * sin(angle) } }
        }
        return DecisionMap(xs: steps, ys: steps, scores: scores)
    }

    /// How the error of a central difference falls and rises with its step.
    static var sweep: Plot {
        let points = (1...15).map { exponent in
            let h = pow(10, -Double(exponent))
            return Plot.Point(h, h * h + 1e-16 / h)
        }
        return Plot(
            curves: [Plot.Curve(through: points)], x: Plot.Axis("h", isLogarithmic: true),
            y: Plot.Axis("error", isLogarithmic: true))
    }

    /// A function with its derivative.
    static var slopes: Plot {
        Plot(curves: [
            CurveSampler(-5...5).sample("tanh(x)") { tanh($0) },
            CurveSampler(-5...5).sample("1 - tanh(x)**2") { 1 - tanh($0) * tanh($0) },
        ])
    }
}

extension Tape {
    /// Names a row.
    fileprivate func named(_ name: String, _ row: Int) -> Int {
        labels[row] = name
        return row
    }
}
