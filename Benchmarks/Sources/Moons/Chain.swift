import Micrograd

/// Chains of multiplications, deeper and deeper: a tape's cost should not depend on its length.
enum Chain {
    /// Builds a chain of `rows`, goes back through it, and gives it back.
    static func build(_ rows: Int) -> Double {
        withTape {
            let factor = Value(1.0000001)
            var product = factor
            for _ in 0..<rows { product = product * factor }
            product.backward()
            return factor.grad
        }
    }

    static func run() {
        print("chains, forward and backward")
        for power in 4...7 {
            let rows = Int((0..<power).reduce(1.0) { product, _ in product * 10 })
            let first = timed { build(rows) }.seconds
            let times = (0..<max(3, 3_000_000 / rows)).map { _ in timed { build(rows) }.seconds }
            print(
                pad("1e\(power) rows", 22), pad(fixed(first * 1e9 / Double(rows), 2) + " ns a row first", 24),
                fixed(median(times) * 1e9 / Double(rows), 2) + " ns a row after")
        }
    }
}
