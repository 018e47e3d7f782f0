import Micrograd

/// A program of random operations on earlier values: nodes are shared, operands repeat, every operation
/// turns up. Points where a rule bursts or bends are drawn again, so that two engines have to agree.
struct RandomProgram {
    struct Step {
        let operation: Operation
        let left: Int
        let right: Int
        let exponent: Double
    }

    private(set) var leaves: [Double]
    private(set) var steps: [Step] = []

    init(_ random: inout SeededRandom, steps count: Int) {
        leaves = (0..<(2 + random.index(below: 4))).map { _ in random.number(in: -2...2) }
        var values = leaves
        while steps.count < count {
            let operation = Operation.allCases[random.index(below: Operation.allCases.count)]
            let left = random.index(below: values.count)
            let right = random.index(below: 5) == 0 ? left : random.index(below: values.count)
            let exponent = [2, 3, -1, 0.5, 1.7, 0][random.index(below: 6)]
            let x = values[left]
            let y = operation == .constantPower ? exponent : values[right]
            let result = operation.row.rule(x, y)
            let isCalm = [result.value, result.left, result.right].allSatisfy { abs($0) < 100 }
            let isAtKink =
                operation.row.kink == .atZero && abs(x) < 1e-6
                || operation.row.kink == .atTie && left != right && abs(x - y) < 1e-6
            let isNarrow = operation.row.domain != .everywhere && min(abs(x), abs(y)) < 0.01 && exponent != 0
            guard isCalm && !isAtKink && !isNarrow else { continue }
            steps.append(Step(operation: operation, left: left, right: right, exponent: exponent))
            values.append(result.value)
        }
    }

    /// Rows of a tape: the leaves, then one a step.
    func record(on tape: Tape) -> [Int] {
        var rows = leaves.map { tape.leaf($0) }
        for step in steps {
            let (left, right) = (rows[step.left], rows[step.right])
            if step.operation == .constantPower {
                rows.append(tape.record(step.operation, left, exponent: step.exponent))
            } else {
                rows.append(tape.record(step.operation, left, step.operation.row.arity == 2 ? right : 0))
            }
        }
        return rows
    }

    /// The same nodes in the naive engine.
    func makeNaive() -> [NaiveValue] {
        var nodes = leaves.map { NaiveValue($0) }
        for step in steps {
            let (left, right) = (nodes[step.left], nodes[step.right])
            if step.operation == .constantPower {
                nodes.append(.power(left, step.exponent))
            } else {
                nodes.append(
                    .binary(step.operation.name, left, right) ?? .unary(step.operation.name, left))
            }
        }
        return nodes
    }
}

extension RandomProgram {
    /// Rows of a tape, on leaves of its own but for those that are shared; the last row, and the new leaves.
    func record(
        on tape: Tape, shared: [Int], isShared: (Int) -> Bool
    ) -> (end: Int, leaves: [(Int, Double)]) {
        var own: [(Int, Double)] = []
        var rows = leaves.enumerated().map { place, number in
            if isShared(place) && shared.indices.contains(place) && tape.value(shared[place]) == number {
                return shared[place]
            }
            own.append((tape.leaf(number), number))
            return own[own.count - 1].0
        }
        for step in steps {
            let right = step.operation.row.arity == 2 ? rows[step.right] : 0
            rows.append(tape.record(step.operation, rows[step.left], right, exponent: step.exponent))
        }
        return (rows[rows.count - 1], own)
    }
}
