import Micrograd
import MicrogradNN

/// States of the session to come back to, the latest last.
///
/// A checkpoint copies the names; everything else is put aside only when it is about to change: a list by
/// `willChange`, the numbers on the tape by `willChangeTape`.
struct History {
    private(set) var checkpoints: [Checkpoint] = []
    /// Counts checkpoints: an object saved for an earlier one has to be saved again.
    private(set) var current: UInt32 = 0

    /// How many statements can be taken back.
    static let limit = 20

    /// A state.
    struct Checkpoint {
        /// What the slots held.
        var values: [RuntimeValue]
        var labels: Labels
        var rowLabels: [Int: String]
        var freshness: Freshness
        var lectureForm: Bool
        var random: RandomStreams
        var end: Int
        /// Objects that have changed since, and what they held.
        var objects: [(object: HeapObject, contents: [RuntimeValue])] = []
        /// The numbers of the rows up to `end`, if any have changed since.
        var numbers: TapeNumbers?
    }

    mutating func add(_ checkpoint: Checkpoint) {
        current += 1
        checkpoints.append(checkpoint)
        if checkpoints.count > History.limit { checkpoints.removeFirst() }
    }

    mutating func removeLast() -> Checkpoint? { checkpoints.popLast() }

    mutating func save(_ object: HeapObject, _ contents: [RuntimeValue]) {
        checkpoints[checkpoints.count - 1].objects.append((object, contents))
    }

    /// Whether the numbers on the tape have still to be put aside for the last checkpoint.
    var needsNumbers: Bool { checkpoints.last.map { $0.numbers == nil } ?? false }

    mutating func save(_ numbers: TapeNumbers) { checkpoints[checkpoints.count - 1].numbers = numbers }

    /// Shows `body` every value that is put aside.
    mutating func visit(_ body: (inout RuntimeValue) -> Void) {
        for place in checkpoints.indices {
            for index in checkpoints[place].values.indices { body(&checkpoints[place].values[index]) }
            for index in checkpoints[place].objects.indices {
                var object = RuntimeValue.object(checkpoints[place].objects[index].object)
                body(&object)
                for number in checkpoints[place].objects[index].contents.indices {
                    body(&checkpoints[place].objects[index].contents[number])
                }
            }
        }
    }

    /// Follows the rows of a tape that was compacted.
    mutating func move(by map: [Int32]) {
        var ends = MovedEnds(map)
        for place in checkpoints.indices {
            checkpoints[place].labels.move(by: map)
            checkpoints[place].freshness.move(by: map)
            checkpoints[place].rowLabels = Dictionary(
                uniqueKeysWithValues: checkpoints[place].rowLabels.compactMap { row, label in
                    row < map.count && map[row] != 0 ? (Int(map[row]), label) : nil
                })
            checkpoints[place].end = ends[checkpoints[place].end]
            checkpoints[place].numbers?.move(by: map)
        }
    }
}
