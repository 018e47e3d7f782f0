import Micrograd
import Testing

/// What differences claim of their error is held against derivatives known to 50 digits.
@Suite struct GradientCheckHonestyTests {
    @Test func namedCases() throws {
        var relative: [Double] = []
        for (name, record) in try Derivatives.read().named {
            let row = record.check()
            let error = abs(row.numeric - record.exact)
            #expect(row.verdict == .agree, "\(name)")
            #expect(error <= 10 * row.error, "\(name): off by \(error), claimed \(row.error)")
            #expect(isClose(row.backprop, record.exact, relative: 1e-10, absolute: 0), "\(name)")
            relative.append(error / abs(record.exact))
        }
        relative.sort()
        #expect(relative[relative.count / 2] < 3e-14)
        #expect(relative[relative.count - 1] < 5e-7)
    }

    @Test func randomExpressions() throws {
        let records = try Derivatives.read().random
        var claims: [Double] = []
        for (place, record) in records.enumerated() {
            let row = record.check()
            let error = abs(row.numeric - record.exact)
            #expect(row.verdict == .agree, "random expression \(place)")
            #expect(
                error <= 10 * row.error, "random expression \(place): off by \(error), claimed \(row.error)")
            claims.append(row.error / abs(record.exact))
        }
        claims.sort()
        #expect(claims[claims.count / 2] < 1e-11)
    }

    /// Long steps see a smooth function where there is a fast wave.
    @Test(arguments: [1e3, 1e5, 1e7]) func fastWaves(frequency: Double) {
        withTape {
            let x = Value(0.7)
            let row = GradientCheck(of: (x * frequency).sin() + x, withRespectTo: [x]).rows[0]
            let exact = row.forward
            #expect(row.verdict == .agree)
            #expect(abs(row.numeric - exact) <= 10 * row.error)
            #expect(row.error < 1e-4 * abs(exact))
        }
    }

    @Test func cancellationShowsInTheError() {
        withTape {
            let x = Value(1)
            let row = GradientCheck(of: (x / 3.0 + 1e8) - 1e8, withRespectTo: [x]).rows[0]
            #expect(row.verdict == .agree && row.error > 1e-9 && row.error < 1e-5)
            #expect(abs(row.numeric - 1.0 / 3) <= 10 * row.error)
            let drowned = GradientCheck(of: (x + 1e17) - 1e17, withRespectTo: [x]).rows[0]
            #expect(drowned.error > 1)
        }
    }

    /// The two sides of a corner, each with a claim of its own.
    @Test func oneSidedDerivatives() throws {
        for (place, record) in try Derivatives.read().random.enumerated() {
            let tape = Tape(capacity: 1000)
            let (input, root) = record.record(on: tape)
            let corner = tape.record(.relu, tape.record(.subtract, input, tape.leaf(tape.value(input))))
            let sum = tape.record(.add, root, corner)
            let row = GradientCheck(of: sum, on: tape, withRespectTo: [input]).rows[0]
            #expect(row.verdict == .kink && row.obstacle == .kink(row: corner))
            for (side, exact) in [(row.left, record.exact), (row.right, record.exact + 1)] {
                guard let side else { continue }
                let error = abs(side.value - exact)
                #expect(
                    error <= 10 * side.error, "expression \(place): off by \(error), claimed \(side.error)")
            }
        }
    }

    /// Every weight of a network full of corners, the differences picking their way between them.
    @Test func aNetworkWithCorners() {
        withTape {
            var random = SeededRandom(3)
            func weight() -> Value { Value(random.number(in: -1...1)) }
            let hidden = (0..<6).map { _ in (weight(), weight(), weight()) }
            let output = (0..<6).map { _ in weight() }
            var loss = Value(0)
            for _ in 0..<10 {
                let (x, y) = (random.number(in: -1...1), random.number(in: -1...1))
                var score = Value(0)
                for (neuron, weight) in zip(hidden, output) {
                    score = score + weight * (neuron.0 * x + neuron.1 * y + neuron.2).relu()
                }
                loss = loss + (1 - score * (x > y ? 1.0 : -1.0)).relu()
            }
            let weights = hidden.flatMap { [$0.0, $0.1, $0.2] } + output
            let check = GradientCheck(of: loss, withRespectTo: weights)
            for row in check.rows {
                #expect(row.verdict == .agree && row.error < 1e-9)
                #expect(abs(row.numeric - row.backprop) <= 10 * row.error)
            }
        }
    }
}
