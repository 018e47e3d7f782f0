import Micrograd

/// The loop of `Scripts/moons.py` in Swift, line by line: what the language is measured against.
struct Notebook {
    /// As the notebook has them: a list of weights and a bias for each neuron.
    private struct Neuron {
        let w: [Value]
        let b: Value
        let bends: Bool

        func callAsFunction(_ x: [Value]) -> Value {
            let act = zip(w, x).reduce(b) { $0 + $1.0 * $1.1 }
            return bends ? act.relu() : act
        }

        var parameters: [Value] { w + [b] }
    }

    private struct Network {
        let layers: [[Neuron]]

        /// MLP(2, [16, 16, 1]) with these numbers.
        init(_ numbers: [Double]) {
            var numbers = numbers[...]
            func take(_ inputs: Int, bends: Bool) -> Neuron {
                let values = numbers.prefix(inputs + 1).map { Value($0) }
                numbers = numbers.dropFirst(inputs + 1)
                return Neuron(w: Array(values.dropLast()), b: values[inputs], bends: bends)
            }
            layers = [
                (0..<16).map { _ in take(2, bends: true) }, (0..<16).map { _ in take(16, bends: true) },
                [take(16, bends: false)],
            ]
        }

        func callAsFunction(_ x: [Value]) -> Value {
            layers.reduce(x) { outputs, layer in layer.map { $0(outputs) } }[0]
        }

        var parameters: [Value] { layers.flatMap { $0.flatMap(\.parameters) } }
    }

    /// The loss before the last step.
    static func train(_ work: Work) -> Double {
        withTape {
            let (points, labels) = (work.points.map { [$0[0], $0[1]] }, work.points.map { $0[2] })
            let model = Network(work.parameters)
            var last = 0.0
            for step in 0..<Work.steps { withTape { last = self.step(model, points, labels, step) } }
            return last
        }
    }

    private static func step(
        _ model: Network, _ points: [[Double]], _ labels: [Double], _ step: Int
    ) -> Double {
        let inputs = points.map { $0.map { Value($0) } }
        let scores = inputs.map { model($0) }
        let losses = zip(labels, scores).map { (1 + -$0 * $1).relu() }
        let dataLoss = losses.reduce(Value(0), +) * (1.0 / Double(losses.count))
        let alpha = 1e-4
        let regLoss = alpha * model.parameters.map { $0 * $0 }.reduce(Value(0), +)
        let totalLoss = dataLoss + regLoss
        for p in model.parameters { p.zeroGrad() }
        totalLoss.backward()
        for p in model.parameters { p.data -= Work.rate(step) * p.grad }
        return totalLoss.data
    }

    /// The best of several runs, in milliseconds.
    static func show() {
        let work = Work()
        let times = (0..<15).map { _ in
            let (seconds, loss) = timed { train(work) }
            precondition(abs(loss - Work.finalLoss) < 1e-9 * Work.finalLoss, "wrong loss: \(loss)")
            return seconds
        }
        print(fixed((times.min() ?? .nan) * 1e3, 1))
    }
}
