import Micrograd

/// What the network is made of: `Value`s to learn with, or bare numbers to compare with.
protocol Quantity {
    init(_ number: Double)
    static func + (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func + (left: Double, right: Self) -> Self
    static func * (left: Double, right: Self) -> Self
    static func * (left: Self, right: Double) -> Self
    func relu() -> Self
}

extension Value: Quantity {}

extension Double: Quantity {
    func relu() -> Double { self > 0 ? self : 0 }
}

/// A neuron as micrograd has it: ((b + w₀x₀) + w₁x₁) + …, bent or not.
struct MoonsNeuron<Number: Quantity> {
    let weights: [Number]
    let bias: Number
    let bends: Bool

    func callAsFunction(_ inputs: [Number]) -> Number {
        var sum = bias
        for index in weights.indices { sum = sum + weights[index] * inputs[index] }
        return bends ? sum.relu() : sum
    }
}

/// MLP(2, [16, 16, 1]) with its loss, one scalar at a time.
struct MoonsNetwork<Number: Quantity> {
    let layers: [[MoonsNeuron<Number>]]
    let parameters: [Number]

    /// The network over parameters in their order: neuron by neuron, weights before bias.
    init(_ parameters: [Number]) {
        var rest = parameters[...]
        var layers: [[MoonsNeuron<Number>]] = []
        for (inputs, outputs, bends) in [(2, 16, true), (16, 16, true), (16, 1, false)] {
            layers.append(
                (0..<outputs).map { _ in
                    defer { rest = rest.dropFirst(inputs + 1) }
                    let bias = rest[rest.startIndex + inputs]
                    return MoonsNeuron(weights: Array(rest.prefix(inputs)), bias: bias, bends: bends)
                })
        }
        self.layers = layers
        self.parameters = parameters
    }

    /// mean(relu(1 − y·s)) + 1e-4·Σp²
    func loss(_ points: [[Double]]) -> Number {
        var sum: Number? = nil
        for point in points {
            var x = [Number(point[0]), Number(point[1])]
            for layer in layers { x = layer.map { $0(x) } }
            let term = (1.0 + -point[2] * x[0]).relu()
            sum = sum.map { $0 + term } ?? 0.0 + term
        }
        var squares: Number? = nil
        for p in parameters { squares = squares.map { $0 + p * p } ?? 0.0 + p * p }
        return sum! * (1.0 / Double(points.count)) + 1e-4 * squares!
    }
}
