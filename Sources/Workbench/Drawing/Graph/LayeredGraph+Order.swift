extension LayeredGraph {
    /// Orders every column so that few wires cross: each item moves to the mean place of what it is joined to,
    /// from left to right and back, and the best order met is kept. (The barycenter method.)
    mutating func reduceCrossings() {
        var best = layers
        var fewest = crossings
        for round in 0..<12 where fewest > 0 {
            let forth = round % 2 == 0
            for layer in forth ? Array(layers.indices) : layers.indices.reversed() {
                sort(layer, by: forth ? \.sources : \.uses)
            }
            exchangeNeighbors()
            let now = crossings
            if now < fewest { (best, fewest) = (layers, now) }
        }
        layers = best
    }

    /// How many pairs of wires between neighbouring columns cross, if all were straight.
    var crossings: Int { layers.indices.dropLast().reduce(0) { $0 + crossings(after: $1) } }

    private func crossings(after layer: Int) -> Int {
        let places = places(in: layer + 1)
        let wires = layers[layer].enumerated().flatMap { place, item in
            items[item].uses.compactMap { use in places[use].map { (from: place, to: $0) } }
        }
        var count = 0
        for (index, wire) in wires.enumerated() {
            for other in wires[(index + 1)...] where (wire.from - other.from) * (wire.to - other.to) < 0 {
                count += 1
            }
        }
        return count
    }

    private func places(in layer: Int) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: layers[layer].enumerated().map { ($1, $0) })
    }

    private mutating func sort(_ layer: Int, by neighbors: KeyPath<Item, [Int]>) {
        let beside = neighbors == \Item.sources ? layer - 1 : layer + 1
        guard layers.indices.contains(beside) else { return }
        let places = places(in: beside)
        let keys = layers[layer].enumerated().map { place, item in
            let near = items[item][keyPath: neighbors].compactMap { places[$0] }
            let mean = Double(near.reduce(0, +)) / Double(max(near.count, 1))
            return (item: item, key: near.isEmpty ? Double(place) : mean, place: place)
        }
        layers[layer] = keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.item)
    }

    /// Lets neighbours in a column change places where that takes crossings away.
    private mutating func exchangeNeighbors() {
        for layer in layers.indices where layers[layer].count > 1 {
            var count = crossings(around: layer)
            for place in 1..<layers[layer].count where count > 0 {
                layers[layer].swapAt(place - 1, place)
                let now = crossings(around: layer)
                if now < count { count = now } else { layers[layer].swapAt(place - 1, place) }
            }
        }
    }

    private func crossings(around layer: Int) -> Int {
        (layer > 0 ? crossings(after: layer - 1) : 0)
            + (layer + 1 < layers.count ? crossings(after: layer) : 0)
    }
}
