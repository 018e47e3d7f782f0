import Testing

@testable import Micrograd

/// Random lives of handles: made, copied, found again by their rows, changed, used at every depth of
/// `withTape`, on two tapes in turn. After each act every handle alive shows what a plain model says.
@Suite("Random lives of handles")
struct RandomHandleTests {
    /// What a row's number should be.
    final class Cell {
        var number: Double
        init(_ number: Double) { self.number = number }
    }

    struct Scene {
        var random: SeededRandom
        var tapes: [Tape]
        /// The handles alive on each tape, with what they should show.
        var alive: [[(value: Value, cell: Cell)]] = [[], []]
        var current = 0
        var acts = 0

        mutating func pick() -> (value: Value, cell: Cell) {
            alive[current][random.index(below: alive[current].count)]
        }

        mutating func keep(_ value: Value, _ number: Double) {
            alive[current].append((value, Cell(number)))
        }

        /// One act, which may hold a whole scope of others.
        mutating func act(depth: Int) {
            acts += 1
            if alive[current].count < 2 { return keep(Value(1.5), 1.5) }
            switch random.index(below: 12) {
            case 0:
                let number = random.number(in: -2...2)
                keep(Value(number), number)
            case 1:
                let (value, cell) = pick()
                alive[current].append((value, cell))
            case 2:
                let (value, cell) = pick()
                alive[current].append((Value(row: value.index, on: value.tape), cell))
            case 3, 4:
                let (value, cell) = pick()
                cell.number = random.number(in: -2...2)
                if random.index(below: 2) == 0 {
                    value.data = cell.number
                } else {
                    value.tape.setValue(value.index, to: cell.number)
                }
            case 5: scope(depth: depth)
            case 6: onTheOtherTape(depth: depth)
            case 7:
                let (value, cell) = pick()
                keep(2.0 - value, 2 - cell.number)
            case 8:
                let (value, cell) = pick()
                keep(value.tanh(), Operation.hyperbolicTangent.row.rule(cell.number, 0).value)
            default:
                let (left, right) = (pick(), pick())
                let isSum = random.index(below: 2) == 0
                keep(
                    isSum ? left.value + right.value : left.value * right.value,
                    isSum ? left.cell.number + right.cell.number : left.cell.number * right.cell.number)
            }
        }

        private mutating func scope(depth: Int) {
            guard depth < 4 else { return }
            let before = alive[current].count
            withTape { for _ in 0..<(1 + random.index(below: 12)) { act(depth: depth + 1) } }
            alive[current].removeSubrange(before...)
        }

        private mutating func onTheOtherTape(depth: Int) {
            guard depth < 4 else { return }
            current = 1 - current
            let before = alive[current].count
            tapes[current].use {
                withTape { for _ in 0..<(1 + random.index(below: 8)) { act(depth: depth + 1) } }
            }
            alive[current].removeSubrange(before...)
            current = 1 - current
        }

        var isRight: Bool {
            alive.allSatisfy { $0.allSatisfy { $0.value.data.isEqual($0.cell.number) } }
        }
    }

    @Test(arguments: 0..<40) func handlesShowTheirRows(seed: Int) {
        var scene = Scene(
            random: SeededRandom(UInt64(seed)), tapes: [Tape(capacity: 1 << 16), Tape(capacity: 1 << 16)])
        scene.tapes[0].use {
            while scene.acts < 1500 {
                scene.act(depth: 0)
                guard scene.isRight else {
                    Issue.record("a handle shows another number than its row after \(scene.acts) acts")
                    return
                }
            }
        }
    }
}

extension Double {
    fileprivate func isEqual(_ other: Double) -> Bool { self == other || isNaN && other.isNaN }
}
