extension PathGraph {
    /// The largest paths by the magnitude of their product, largest first.
    ///
    /// The very largest takes the best way on at every row. Every other one leaves some path found already
    /// at some row by a less good way, and takes the best ways from there; so each path found proposes its
    /// departures, and the most promising proposal is the next path. A departure is proposed once only: at
    /// or below the row where its path itself departed. (Lawler 1972, for paths in a graph without cycles.)
    func largest(_ limit: Int) -> [Paths.Path] {
        guard isConnected && limit > 0 else { return [] }
        var found = [follow(from: nil, of: [])]
        var proposals: [Departure] = []
        var newest = Departure(path: 0, position: 0, rank: 0, promise: .infinity)
        while found.count < limit {
            propose(leaving: found, by: newest, to: &proposals, keeping: limit - found.count)
            guard !proposals.isEmpty else { break }
            newest = proposals.removeFirst()
            found.append(follow(from: newest, of: found))
            newest.path = found.count - 1
        }
        return found.sorted { magnitude($0.product) > magnitude($1.product) }
    }

    /// A path that is `path` up to `position`, leaves there by the way of that rank, and then goes best.
    private struct Departure {
        var path: Int
        let position: Int
        let rank: Int
        let promise: Double
    }

    /// The whole path that a departure stands for.
    private func follow(from departure: Departure?, of found: [Paths.Path]) -> Paths.Path {
        var rows = [root]
        var slopes: [Double] = []
        var rank = 0
        if let departure {
            let path = found[departure.path]
            rows = Array(path.rows[...departure.position])
            slopes = Array(path.slopes[..<departure.position])
            rank = departure.rank
        }
        while rows[rows.count - 1] != input {
            guard let edge = edge(from: rows[rows.count - 1], rank: rank) else { break }
            rows.append(edge.operand)
            slopes.append(edge.slope)
            rank = 0
        }
        return Paths.Path(rows: rows, slopes: slopes, product: slopes.reduce(1, *))
    }

    /// Adds the departures from the newest path, and keeps the most promising.
    private func propose(
        leaving found: [Paths.Path], by newest: Departure, to proposals: inout [Departure], keeping limit: Int
    ) {
        let path = found[newest.path]
        var product = path.slopes[..<newest.position].reduce(1, *)
        for position in newest.position..<path.slopes.count {
            let rank = position == newest.position ? newest.rank + 1 : 1
            if let edge = edge(from: path.rows[position], rank: rank) {
                let promise = promise(product, edge)
                if proposals.count < limit || promise > proposals[proposals.count - 1].promise {
                    let place = proposals.firstIndex { $0.promise < promise } ?? proposals.count
                    let departure = Departure(
                        path: newest.path, position: position, rank: rank, promise: promise)
                    proposals.insert(departure, at: place)
                    if proposals.count > limit { proposals.removeLast() }
                }
            }
            product *= path.slopes[position]
        }
    }
}
