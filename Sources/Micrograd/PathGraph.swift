/// The rows between a root and an input, with what is known about the paths from each down to the input.
struct PathGraph {
    private let tape: Tape
    let root: Int
    let input: Int
    /// The largest magnitude of a product from each row down to the input; −1 where there is no path.
    private var reach: [Double]
    private(set) var count = 0.0
    private(set) var exactCount: UInt64? = 0
    private(set) var sum = 0.0

    /// Goes up from the input once, taking along for each row the number of paths below it, the sum of
    /// their products and the largest of them.
    init(from root: Int, to input: Int, on tape: Tape) {
        self.tape = tape
        self.root = root
        self.input = input
        reach = [Double](repeating: -1, count: Swift.max(root, input) + 1)
        reach[input] = 1
        guard input <= root else { return }
        var counts = [Double](repeating: 0, count: root + 1)
        var exact = [UInt64](repeating: 0, count: root + 1)
        var isExact = [Bool](repeating: true, count: root + 1)
        var sums = [Double](repeating: 0, count: root + 1)
        (counts[input], exact[input], sums[input]) = (1, 1, 1)
        for row in stride(from: input + 1, through: root, by: 1) {
            var place = 0
            tape.forEachOperand(of: row) { operand in
                defer { place += 1 }
                guard operand >= input && reach[operand] >= 0 else { return }
                let slope = tape.slope(of: row, place)
                counts[row] += counts[operand]
                let (total, overflow) = exact[row].addingReportingOverflow(exact[operand])
                exact[row] = total
                isExact[row] = isExact[row] && isExact[operand] && !overflow
                sums[row] += slope * sums[operand]
                reach[row] = Swift.max(reach[row], magnitude(slope * reach[operand]))
            }
        }
        count = counts[root]
        exactCount = isExact[root] ? exact[root] : nil
        sum = sums[root]
    }

    /// The way on from a row of the given rank, 0 for the one that leads to the largest product; nil when
    /// there are not so many.
    func edge(from row: Int, rank: Int) -> Edge? {
        let record = tape[row]
        guard record.code < Tape.dotCode else {
            let edges = zip(tape.operands(of: row), tape.slopes(of: row))
                .map { Edge(operand: $0, slope: $1) }.filter(leadsDown)
                .sorted { promise(1, $0) > promise(1, $1) }
            return rank < edges.count ? edges[rank] : nil
        }
        let left = Edge(operand: record.left, slope: record.leftSlope)
        guard record.right != 0 else { return rank == 0 && leadsDown(left) ? left : nil }
        guard rank < 2 else { return nil }
        let right = Edge(operand: record.right, slope: record.rightSlope)
        switch (leadsDown(left), leadsDown(right)) {
        case (true, true): return (rank == 0) == (promise(1, left) >= promise(1, right)) ? left : right
        case (true, false): return rank == 0 ? left : nil
        case (false, true): return rank == 0 ? right : nil
        case (false, false): return nil
        }
    }

    /// A step of a path, from a row to one of its operands.
    struct Edge {
        let operand: Int
        let slope: Double
    }

    private func leadsDown(_ edge: Edge) -> Bool { edge.operand >= input && reach[edge.operand] >= 0 }

    /// The largest magnitude a product can have whose last slope is that of `edge`, given the product of
    /// those before it.
    func promise(_ product: Double, _ edge: Edge) -> Double {
        magnitude(product * edge.slope * reach[edge.operand])
    }

    /// Whether any path leads from the root to the input.
    var isConnected: Bool { input <= root && reach[root] >= 0 }
}

/// The size a product is ranked by; what is not a number comes first, since it spoils the sum.
func magnitude(_ product: Double) -> Double { product.isNaN ? .infinity : product.magnitude }

extension Tape {
    /// The local slope of a row toward one operand, by its place.
    func slope(of row: Int, _ place: Int) -> Double {
        let record = self[row]
        if record.code >= Tape.dotCode { return slopes(of: row)[place] }
        return place == 0 ? record.leftSlope : record.rightSlope
    }
}
