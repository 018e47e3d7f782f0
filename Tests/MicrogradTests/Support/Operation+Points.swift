import Micrograd

extension Operation {
    /// The name in the language, as text.
    var name: String { String(describing: row.name) }

    /// A random point of this operation's own domain, away from its kinks and from where it bursts.
    func point(_ random: inout SeededRandom) -> (x: Double, y: Double) {
        while true {
            var x = random.number(in: -4...4)
            var y = random.number(in: -4...4)
            switch row.domain {
            case .everywhere, .nonZeroDivisor: break
            case .positive, .nonNegative: x = abs(x)
            case .powerDomain:
                // A negative base has a power only when the exponent is whole.
                if random.index(below: 2) == 0 { x = abs(x) } else { y = y.rounded() }
            }
            let isAtPole = row.domain != .everywhere && min(abs(x), abs(y)) < 0.1
            let isAtKink = row.kink == .atZero && abs(x) < 0.01 || row.kink == .atTie && abs(x - y) < 0.01
            let isSteep = abs(row.rule(x, y).left) > 1e3
            if !isAtPole && !isAtKink && !isSteep { return (x, y) }
        }
    }

    /// Records this operation on a tape on fresh leaves.
    func record(on tape: Tape, _ x: Double, _ y: Double) -> (root: Int, leaves: [Int]) {
        let left = tape.leaf(x)
        if self == .constantPower { return (tape.record(self, left, exponent: y), [left]) }
        if row.arity == 1 { return (tape.record(self, left), [left]) }
        let right = tape.leaf(y)
        return (tape.record(self, left, right), [left, right])
    }
}
