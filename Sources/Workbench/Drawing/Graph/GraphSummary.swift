import Micrograd

/// A graph in a few numbers, for graphs too large to look at node by node.
public struct GraphSummary: Sendable, Equatable {
    /// The name of the root, if it has one.
    public var rootName: String?
    /// How many nodes.
    public var count = 0
    /// The most operations between a leaf and the root.
    public var depth = 0
    /// How many nodes each operation made, most first.
    public var operations: [(symbol: String, count: Int)] {
        counts.map { ($0.key, $0.value) }.sorted(by: before)
    }
    /// How many leaves are parameters of a module.
    public var parameters = 0
    /// How many leaves are plain numbers in formulas.
    public var constants = 0
    /// How many other leaves.
    public var inputs = 0
    /// The leaves with the largest gradients, largest first, six at most, without those whose gradient is 0.
    public var steepest: [Leaf] = []
    private var counts: [String: Int] = [:]

    /// A leaf that stands out.
    public struct Leaf: Sendable, Equatable {
        /// What it is called.
        public var name: String
        /// The gradient gathered so far.
        public var grad: Double
    }

    /// Looks over all rows that `root` was computed from.
    init(of tape: Tape, root: Int, isBelow: [Bool], name: (Int) -> String?) {
        rootName = name(root)
        var depths = [Int32](repeating: 0, count: isBelow.count)
        var largest: [(row: Int, grad: Double)] = []
        for row in 1...root where isBelow[row] {
            count += 1
            guard let kind = tape.leafKind(row) else {
                tape.forEachOperand(of: row) { depths[row] = max(depths[row], depths[$0] + 1) }
                if let symbol = tape.family(row) { counts[symbol, default: 0] += 1 }
                continue
            }
            switch kind {
            case .parameter: parameters += 1
            case .constant: constants += 1
            case .number, .value: inputs += 1
            }
            let grad = tape.gradient(row)
            if kind != .constant, grad != 0 { Self.keep((row, grad), in: &largest) }
        }
        depth = Int(depths[root])
        steepest = largest.map { Leaf(name: name($0.row) ?? "unnamed", grad: $0.grad) }
    }

    private static func keep(_ leaf: (row: Int, grad: Double), in largest: inout [(row: Int, grad: Double)]) {
        let place = largest.firstIndex { !($0.grad.magnitude >= leaf.grad.magnitude) } ?? largest.count
        if place < 6 { largest.insert(leaf, at: place) }
        if largest.count > 6 { largest.removeLast() }
    }

    private func before(_ left: (symbol: String, count: Int), _ right: (symbol: String, count: Int)) -> Bool {
        left.count != right.count ? left.count > right.count : left.symbol < right.symbol
    }
}

extension Tape {
    /// The operation that made a row, without what sets one use apart from another (the exponent of a power).
    fileprivate func family(_ row: Int) -> String? {
        if let definition = definition(row) { return definition.name }
        return operation(row).map { "\($0.row.symbol)" }
    }
}
