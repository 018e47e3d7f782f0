import CTape
import Testing

@testable import Micrograd

/// Random lives of handles on two tapes: made, copied, found again by their rows, changed, used, outliving
/// their rows at every depth of `withTape`, in rewinds and in compactions. After each act every handle that
/// should be good shows the number and the gradient of a plain model, and every other would trap.
@Suite("Random lives of handles")
struct RandomHandleTests {
    struct Handle {
        let value: Value
        let row: ModelTape.Row
        var isGood = true
    }

    /// A tape, its model, and handles to its rows, good ones and others.
    struct Side {
        let tape = Tape(capacity: 1 << 11)
        var model = ModelTape()
        var handles: [Handle] = []
        /// Rows that a scope under way must find in place.
        var floor = 1
        let blend: Int

        init() { blend = tape.define(ModelTape.blend) }

        func value(of row: ModelTape.Row) -> Value { Value(row: row.place, on: tape) }

        /// What is wrong with the tape or a handle; nil when all is well.
        func fault(beside other: Tape) -> String? {
            guard tape.end == model.end else { return "the tape ends at \(tape.end), not at \(model.end)" }
            for row in model.rows where tape.value(row.place) != row.number {
                return "row \(row.place) is \(tape.value(row.place)), not \(row.number)"
            }
            for row in model.rows where tape.gradient(row.place) != row.gradient {
                return "row \(row.place) has gradient \(tape.gradient(row.place)), not \(row.gradient)"
            }
            for handle in handles {
                let (value, row) = (handle.value, handle.row)
                guard value.isAccepted == handle.isGood else {
                    return "a \(handle.isGood ? "good handle is refused" : "stale handle passes")"
                }
                let isFresh = value.stamp == tape.storage.pointee.hot.stamp
                if value.isKnown(on: &other.storage.pointee.hot) {
                    return "a handle passes on a tape that is not its own"
                }
                if isFresh && value.number != row.number { return "a fresh handle has an old number" }
                if handle.isGood && (value.data != row.number || value.index != row.place) {
                    return "a handle shows \(value.data), its row is \(row.number)"
                }
            }
            return nil
        }

        /// Notes which handles are to trap from now on: those of rows that are gone or have moved.
        mutating func forget() {
            for index in handles.indices {
                let place = tape.storage.pointee.index(handles[index].value.row)
                if handles[index].row.place != place { handles[index].isGood = false }
            }
        }
    }

    @Test(arguments: 0..<40) func handlesShowTheirRows(seed: Int) {
        var scene = RandomScene(SeededRandom(UInt64(seed)))
        scene.sides[0].tape.use {
            while scene.acts < 500, scene.fault == nil { scene.act(depth: 0) }
        }
        #expect(scene.fault == nil, "after \(scene.acts) acts: \(scene.story.suffix(8))")
    }
}

extension Value {
    /// Whether this handle can be used without a trap. What is known at once and what is looked up have to agree.
    fileprivate var isAccepted: Bool {
        let storage = TapeStorage.with(row)
        let isRemembered = storage.pointee.isCurrent(row, since: stamp)
        return isRemembered || isKnown(on: &storage.pointee.hot)
    }

    /// Whether this handle passes without a look at a tape's history.
    fileprivate func isKnown(on tape: inout micrograd_tape) -> Bool {
        stamp == tape.lasting
    }
}
