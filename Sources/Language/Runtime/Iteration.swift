/// A walk over a sequence: what `for` keeps on the stack, and `iter(xs)` gives.
///
/// It looks at the sequence itself, not at a copy, so a list that grows meanwhile is walked to its new end,
/// as in Python.
final class Iteration: HeapObject {
    private(set) var sequence: RuntimeValue
    /// The number of the next element, but for ranges.
    var place = 0
    /// Of a range: its next number, the distance to the one after, and how many are left.
    var number = 0
    let step: Int
    var remaining = 0

    init(_ sequence: RuntimeValue) {
        self.sequence = sequence
        if case .range(let range) = sequence {
            number = range.start
            step = range.step
            remaining = range.count
        } else {
            step = 0
        }
    }

    override var kindName: String { "iterator" }

    override func visit(_ body: (inout RuntimeValue) -> Void) { body(&sequence) }

    override func contents() -> [RuntimeValue]? { [.integer(place), .integer(number), .integer(remaining)] }

    override func restore(_ contents: [RuntimeValue]) {
        place = contents[0].whole ?? 0
        number = contents[1].whole ?? 0
        remaining = contents[2].whole ?? 0
    }
}

/// A sequence made of the walks over several others: `zip`, `enumerate`. Its elements are made as they are
/// asked for.
final class ZipObject: HeapObject {
    private(set) var sequences: [RuntimeValue]
    /// The first number of `enumerate`, nil for `zip`.
    let start: Int?

    /// How many of its kind lie inside one another, this one among them.
    private let depth: Int

    /// A sequence of tuples. Its elements are found by recursion, so it cannot be nested without end.
    init(_ sequences: [RuntimeValue], start: Int? = nil) throws(Diagnostic) {
        self.sequences = sequences
        self.start = start
        depth = 1 + (sequences.compactMap { ($0.object as? ZipObject)?.depth }.max() ?? 0)
        if depth > 100 { throw Diagnostic("these are nested too deep", hint: "make a list of it: list(…)") }
    }

    deinit { dismantle(&sequences) }

    override var kindName: String { start == nil ? "zip" : "enumerate" }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in sequences.indices { body(&sequences[index]) }
    }
}

/// `a:b:c` between brackets.
final class SliceObject: HeapObject {
    private(set) var bounds: [RuntimeValue]

    init(_ bounds: [RuntimeValue]) { self.bounds = bounds }

    override var kindName: String { "slice" }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in bounds.indices { body(&bounds[index]) }
    }
}
