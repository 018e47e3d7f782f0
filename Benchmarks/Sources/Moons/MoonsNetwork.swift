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

/// MLP(2, [16, 16, 1]) with its loss, one scalar at a time. Its parameters stand in one array, neuron by neuron,
/// weights before bias: an array for each neuron would be retained and released at each call, and that would
/// be a third of what is measured.
struct MoonsNetwork<Number: Quantity> {
    let parameters: [Number]

    init(_ parameters: [Number]) { self.parameters = parameters }

    /// The outputs of a layer whose parameters begin at `start`; each is ((b + w₀x₀) + w₁x₁) + …, bent or not.
    private func layer(from start: Int, _ x: [Number], outputs: Int, bends: Bool) -> [Number] {
        var results: [Number] = []
        results.reserveCapacity(outputs)
        var place = start
        for _ in 0..<outputs {
            var sum = parameters[place + x.count]
            for input in x {
                sum = sum + parameters[place] * input
                place += 1
            }
            results.append(bends ? sum.relu() : sum)
            place += 1
        }
        return results
    }

    private func score(_ point: [Double]) -> Number {
        let first = layer(from: 0, [Number(point[0]), Number(point[1])], outputs: 16, bends: true)
        let second = layer(from: 48, first, outputs: 16, bends: true)
        return layer(from: 320, second, outputs: 1, bends: false)[0]
    }

    /// mean(relu(1 − y·s)) + 1e-4·Σp²
    func loss(_ points: [[Double]]) -> Number {
        var sum: Number? = nil
        for point in points {
            let term = (1.0 + -point[2] * score(point)).relu()
            sum = sum.map { $0 + term } ?? 0.0 + term
        }
        var squares: Number? = nil
        for p in parameters { squares = squares.map { $0 + p * p } ?? 0.0 + p * p }
        return sum! * (1.0 / Double(points.count)) + 1e-4 * squares!
    }
}
