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
}
