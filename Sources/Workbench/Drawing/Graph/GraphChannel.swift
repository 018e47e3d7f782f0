/// The wires between two neighbouring columns of a layered graph.
///
/// A wire leaves its item to the right. Where it may, it runs straight on its own line to the last column of
/// the channel, the *join*, and there up or down to the operation it belongs to. Otherwise it turns on a
/// *track* of its own and arrives on a free line beside the operation. No two wires ever share a stretch:
/// an arrival never uses a line on which another wire leaves, and joins of different operations stay apart.
struct GraphChannel {
    /// A wire with all its ends in this channel.
    struct Net {
        /// The item it comes from, and its line.
        let source: Int
        let row: Int
        /// Where it runs up and down, counted from the left; nil if it needs no track.
        var track: Int?
        /// The lines its track covers, from the source to the farthest arrival.
        var span: ClosedRange<Int>
    }

    /// The end of a wire at an operand's place.
    struct Pin {
        let net: Int
        let target: Int
        /// Which operand it is.
        let position: Int
        /// The line on which it reaches the join.
        var row: Int
        /// Whether it came straight, without a track.
        var isDirect: Bool
    }

    private(set) var nets: [Net] = []
    private(set) var pins: [Pin] = []
    /// How many columns the tracks take.
    private(set) var trackCount = 0
    /// The wires at which the number of the operand must stand, in the column before the join.
    private(set) var marked: [Pin] = []
    private var joins: [Int: ClosedRange<Int>] = [:]

    /// Lays the wires from one column to the next.
    init(_ graph: LayeredGraph, after layer: Int) {
        var netOf: [Int: Int] = [:]
        for item in graph.layers[layer] where !graph.items[item].uses.isEmpty {
            netOf[item] = nets.count
            let row = graph.items[item].row
            nets.append(Net(source: item, row: row, span: row...row))
        }
        let targets = graph.layers[layer + 1].filter { !graph.items[$0].sources.isEmpty }
        for target in targets {
            joins[target] = graph.items[target].row...graph.items[target].row
            for (position, source) in graph.items[target].sources.enumerated() {
                guard let net = netOf[source] else { continue }
                pins.append(
                    Pin(net: net, target: target, position: position, row: nets[net].row, isDirect: false))
            }
        }
        chooseDirect(graph, targets)
        for target in targets { chooseArrivals(graph.items[target], target) }
        for target in targets where graph.items[target].isOrdered { markOrder(of: target) }
        assignTracks()
    }

    /// Marks the wires of an operation that do not come in the operands' order.
    private mutating func markOrder(of target: Int) {
        let arrivals = pins.filter { $0.target == target }.sorted { $0.row < $1.row }
        if zip(arrivals, arrivals.dropFirst()).contains(where: { $0.position > $1.position }) {
            marked += arrivals
        }
    }

    /// The lines the join of a target covers.
    func join(of target: Int) -> ClosedRange<Int> { joins[target] ?? 0...0 }

    /// Lets wires run straight to the join, the shortest joins first, where no other operation is in the way.
    private mutating func chooseDirect(_ graph: LayeredGraph, _ targets: [Int]) {
        func length(_ pin: Int) -> Int { abs(pins[pin].row - graph.items[pins[pin].target].row) }
        for index in pins.indices.sorted(by: { (length($0), $0) < (length($1), $1) }) {
            let pin = pins[index]
            let isTwice = pins.contains { $0.isDirect && $0.net == pin.net && $0.target == pin.target }
            let home = graph.items[pin.target].row
            let span = min(home, pin.row)...max(home, pin.row)
            let isBlocked = targets.contains { other in
                guard other != pin.target, let join = joins[other] else { return false }
                return span.overlaps(graph.items[other].rows) || span.overlaps(join)
            }
            if isTwice || isBlocked { continue }
            pins[index].isDirect = true
            joins[pin.target] = span.union(joins[pin.target])
        }
    }

    /// Finds lines beside an operation for the wires that do not come straight: the nearest that are free, the
    /// upper ones for wires from above.
    private mutating func chooseArrivals(_ item: LayeredGraph.Item, _ target: Int) {
        let waiting = pins.indices.filter { pins[$0].target == target && !pins[$0].isDirect }
            .sorted { (pins[$0].row, pins[$0].position) < (pins[$1].row, pins[$1].position) }
        guard !waiting.isEmpty else { return }
        let leaving = Set(nets.map(\.row))
        let isAlone = pins.count { $0.target == target } == 1
        let wish = waiting.reduce(0) { $0 + pins[$1].row } / waiting.count
        // An only wire arrives in the middle; several leave the middle free, which makes a fork.
        func cost(_ row: Int) -> (Int, Int) {
            let away = abs(row - item.row)
            return (away == 0 && !isAlone ? 1 : away, abs(row - wish))
        }
        let free = item.rows.filter { !leaving.contains($0) }.sorted { cost($0) < cost($1) }
        precondition(free.count >= waiting.count, "an item has a line for every wire that comes to it")
        for (index, row) in zip(waiting, free.prefix(waiting.count).sorted()) {
            pins[index].row = row
            joins[target] = (row...row).union(joins[target])
            let net = pins[index].net
            nets[net].span = nets[net].span.union(row...row)
        }
    }

    /// Orders the tracks so that few wires cross, by exchanging neighbours while it helps.
    private mutating func assignTracks() {
        var order = nets.indices.filter { nets[$0].span.count > 1 }
        guard !order.isEmpty else { return }
        apply(order)
        var fewest = crossings
        var isBetter = true
        while isBetter {
            isBetter = false
            for place in order.indices.dropFirst() {
                order.swapAt(place - 1, place)
                apply(order)
                let now = crossings
                if now < fewest { (fewest, isBetter) = (now, true) } else { order.swapAt(place - 1, place) }
            }
        }
        apply(order)
    }

    /// Gives tracks from left to right in this order; nets that do not meet may share one.
    private mutating func apply(_ order: [Int]) {
        for (place, net) in order.enumerated() {
            let meets = order[..<place].filter { nets[$0].span.overlaps(nets[net].span) }
            nets[net].track = meets.compactMap { nets[$0].track }.max().map { $0 + 1 } ?? 0
        }
        trackCount = (order.compactMap { nets[$0].track }.max() ?? -1) + 1
    }

    /// How often a wire on its way along a line meets another's track.
    var crossings: Int {
        var count = 0
        for (index, net) in nets.enumerated() {
            guard let track = net.track else { continue }
            for (other, crossed) in nets.enumerated() where other != index {
                let goesOn = pins.contains { $0.net == other && $0.isDirect }
                let end = goesOn ? Int.max : crossed.track ?? -1
                if track < end, net.span.contains(crossed.row) { count += 1 }
            }
            count += pins.count {
                $0.net != index && !$0.isDirect && (nets[$0.net].track ?? 0) < track
                    && net.span.contains($0.row)
            }
        }
        return count
    }
}

extension ClosedRange<Int> {
    /// The smallest range that holds both.
    fileprivate func union(_ other: ClosedRange<Int>?) -> ClosedRange<Int> {
        guard let other else { return self }
        return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
