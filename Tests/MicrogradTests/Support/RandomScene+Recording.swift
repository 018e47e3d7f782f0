@testable import Micrograd

/// The acts that record.
extension RandomScene {
    mutating func makeLeaf() {
        let number = number()
        tell("leaf")
        keep(Value(number), sides[current].model.append(number))
    }

    mutating func copyHandle() {
        let (value, row) = pick()
        keep(value, row)
    }

    mutating func recordBinary() {
        let (left, right) = (pick(), pick())
        let isLarge = abs(left.row.number * right.row.number) > 100
        let operation: Operation = [isLarge ? .subtract : .multiply, .add, .maximum][random.index(below: 3)]
        tell("\(operation) of \(left.row.place) and \(right.row.place)")
        let value =
            switch operation {
            case .multiply: left.value * right.value
            case .subtract: left.value - right.value
            case .add: left.value + right.value
            default: max(left.value, right.value)
            }
        keep(
            value, sides[current].model.append(.operation(operation, exponent: 0), [left.row, right.row]))
    }

    mutating func recordUnary() {
        let (value, row) = pick()
        tell("unary of \(row.place)")
        switch random.index(below: 4) {
        case 0:
            keep(
                value.tanh(), sides[current].model.append(.operation(.hyperbolicTangent, exponent: 0), [row]))
        case 1: keep(value.relu(), sides[current].model.append(.operation(.relu, exponent: 0), [row]))
        case 2:
            let bent = value.tanh()
            let middle = sides[current].model.append(.operation(.hyperbolicTangent, exponent: 0), [row])
            keep(bent.pow(2), sides[current].model.append(.operation(.constantPower, exponent: 2), [middle]))
        default:
            let difference = 2.0 - value
            let two = sides[current].model.append(2)
            keep(difference, sides[current].model.append(.operation(.subtract, exponent: 0), [two, row]))
        }
    }

    /// A layer of one or two sums of two runs of rows, bent or not.
    mutating func recordWeightedSum() {
        let rows = sides[current].model.rows
        let (count, sums) = (1 + random.index(below: 2), 1 + random.index(below: 2))
        let hasBias = random.index(below: 2) == 0
        let width = count + (hasBias ? 1 : 0)
        guard rows.count > width * sums + count else { return }
        let first = random.index(below: rows.count - width * sums)
        let parameters = Array(rows[first..<first + width * sums])
        let inputStart = random.index(below: rows.count - count)
        let inputs = Array(rows[inputStart..<inputStart + count])
        guard (parameters + inputs).allSatisfy({ abs($0.number) < 10 }) else { return }
        let side = sides[current]
        let runs = (
            ValueRun(parameters.map { side.value(of: $0) })!, ValueRun(inputs.map { side.value(of: $0) })!
        )
        let isBent = random.index(below: 2) == 0
        tell("\(sums) sums of \(parameters.map(\.place)) and \(inputs.map(\.place))")
        guard let values = Value.dots(runs.0, runs.1, hasBias: hasBias, then: isBent ? .relu : nil) else {
            return
        }
        var results = (0..<sums).map { sum in
            let own = parameters[sum * width..<(sum + 1) * width]
            let factors = zip(own, inputs).flatMap { [$0, $1] }
            return sides[current].model.append(
                .weightedSum(hasBias: hasBias), hasBias ? [own.last!] + factors : factors)
        }
        if isBent {
            results = results.map { sides[current].model.append(.operation(.relu, exponent: 0), [$0]) }
        }
        for (value, row) in zip(values, results) { keep(value, row) }
    }

    mutating func recordOwn() {
        let rows = [pickRow(current), pickRow(current), pickRow(current)]
        tell("own of \(rows.map(\.place))")
        let side = sides[current]
        let place = side.tape.record(definition: side.blend, rows.map(\.place))
        keep(Value(row: place, on: side.tape), sides[current].model.append(.own, rows))
    }
}
