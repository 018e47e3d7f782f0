@testable import Micrograd

/// The acts that change numbers and gradients.
extension RandomScene {
    /// Sets a number by hand, on either tape.
    mutating func change(_ side: Int) {
        guard !sides[side].model.rows.isEmpty else { return }
        let (value, row) = pick(side)
        row.number = number()
        tell("set \(row.place) of \(side)")
        switch random.index(below: 3) {
        case 0: sides[side].tape.setValue(row.place, to: row.number)
        default: value.data = row.number
        }
    }

    mutating func passBackward(_ side: Int) {
        guard !sides[side].model.rows.isEmpty else { return }
        let (value, row) = pick(side)
        tell("backward of \(row.place) of \(side)")
        switch random.index(below: 6) {
        case 0:
            value.zeroGrad()
            row.gradient = 0
        case 1:
            row.gradient = number()
            value.grad = row.gradient
        case 2:
            sides[side].tape.zeroGradients()
            for row in sides[side].model.rows { row.gradient = 0 }
        default:
            value.backward()
            sides[side].model.backward(from: row)
        }
    }

    mutating func evaluateAgain(_ side: Int) {
        guard !sides[side].model.rows.isEmpty else { return }
        let row = pickRow(side)
        tell("again to \(row.place) of \(side)")
        if random.index(below: 2) == 0 {
            sides[side].tape.replay(to: row.place)
            sides[side].model.replay(to: row)
        } else {
            sides[side].tape.refreshSlopes(below: row.place)
            sides[side].model.refreshSlopes(below: row)
        }
    }
}

/// The acts that give rows up.
extension RandomScene {
    mutating func scope(depth: Int) {
        let side = current
        let (floor, mark) = (sides[side].floor, sides[side].model.end)
        sides[side].floor = mark
        tell("withTape")
        withTape { for _ in 0..<random.index(below: 16) { act(depth: depth + 1) } }
        tell("end of withTape")
        sides[side].model.rewind(to: mark)
        sides[side].floor = floor
        sides[side].forget()
    }

    mutating func useOtherTape(depth: Int) {
        current = 1 - current
        tell("use")
        sides[current].tape.use { for _ in 0..<random.index(below: 16) { act(depth: depth + 1) } }
        current = 1 - current
    }

    mutating func rewind() {
        let side = random.index(below: 2)
        let (floor, end) = (sides[side].floor, sides[side].model.end)
        // Now and then to the very beginning, mostly not far.
        let far = random.index(below: 8) == 0
        let place = Int.random(in: (far ? floor : Swift.max(floor, end - 8))...end, using: &random)
        tell("rewind \(side) to \(place)")
        sides[side].tape.rewind(to: place)
        sides[side].model.rewind(to: place)
        sides[side].forget()
    }

    /// Drops what a few rows do not need; rows that a scope counts on stay.
    mutating func compact() {
        let side = random.index(below: 2)
        var roots = sides[side].model.rows.filter { $0.place < sides[side].floor }
        roots += sides[side].model.rows.suffix(random.index(below: 12))
        for _ in 0..<8 where !sides[side].model.rows.isEmpty { roots.append(pickRow(side)) }
        let map = sides[side].tape.compact(keeping: roots.map(\.place))
        tell("compact \(side) to \(sides[side].tape.end)")
        if map != sides[side].model.compact(keeping: roots) { fault = "compaction moved rows elsewhere" }
        sides[side].forget()
    }
}
