@testable import Micrograd

/// What happens in ``RandomHandleTests``: one random act after another on two tapes in turn.
struct RandomScene {
    typealias Row = ModelTape.Row

    var random: SeededRandom
    var sides = [RandomHandleTests.Side(), RandomHandleTests.Side()]
    /// Which of the tapes is the thread's own.
    var current = 0
    var acts = 0
    /// What was done, and the first fault found.
    var story: [String] = []
    var fault: String?

    init(_ random: SeededRandom) { self.random = random }

    /// One act, which may hold a whole scope of others, and a look at everything.
    mutating func act(depth: Int) {
        guard fault == nil else { return }
        acts += 1
        if sides[current].model.rows.count < 3 || random.index(below: 8) == 0 {
            makeLeaf()
        } else {
            switch random.index(below: 14) {
            case 0: copyHandle()
            case 1, 2: change(Int.random(in: 0...1, using: &random))
            case 3: if depth < 4 { scope(depth: depth) }
            case 4: if depth < 4 { useOtherTape(depth: depth) }
            case 5: rewind()
            case 6: compact()
            case 7: recordUnary()
            case 8: recordWeightedSum()
            case 9: recordOwn()
            case 10: passBackward(Int.random(in: 0...1, using: &random))
            case 11: evaluateAgain(Int.random(in: 0...1, using: &random))
            default: recordBinary()
            }
        }
        if fault == nil {
            fault = sides[0].fault(beside: sides[1].tape) ?? sides[1].fault(beside: sides[0].tape)
            if let fault { story.append(fault) }
        }
    }

    mutating func tell(_ act: String) { story.append("\(current): \(act)") }

    mutating func keep(_ value: Value, _ row: Row) {
        sides[current].handles.append(RandomHandleTests.Handle(value: value, row: row))
        if sides[current].handles.count > 120 {
            sides[current].handles.remove(at: random.index(below: sides[current].handles.count))
        }
    }

    /// A row and a handle to it: one that is about, or a new one.
    mutating func pick(_ side: Int? = nil) -> (value: Value, row: Row) {
        let side = side ?? current
        let good = sides[side].handles.filter(\.isGood)
        if !good.isEmpty, random.index(below: 4) > 0 {
            let handle = good[random.index(below: good.count)]
            return (handle.value, handle.row)
        }
        let row = pickRow(side)
        return (sides[side].value(of: row), row)
    }

    mutating func pickRow(_ side: Int) -> Row {
        sides[side].model.rows[random.index(below: sides[side].model.rows.count)]
    }

    mutating func number() -> Double { random.number(in: -2...2) }
}
