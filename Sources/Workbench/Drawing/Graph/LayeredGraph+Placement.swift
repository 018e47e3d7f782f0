extension LayeredGraph {
    /// Gives every item its lines: as near to the height of what it is joined to as the others in its column
    /// allow, so that wires run straight.
    mutating func place() {
        for layer in layers.indices { settle(layer, near: []) }
        for round in 0..<10 {
            if round % 2 == 0 {
                for layer in layers.indices { settle(layer, near: [\.sources]) }
            } else {
                for layer in layers.indices.reversed() { settle(layer, near: [\.uses]) }
            }
        }
        for layer in layers.indices { settle(layer, near: [\.sources, \.uses]) }
        for layer in layers.indices { settle(layer, near: [\.sources]) }
        let top = items.map(\.y).min() ?? 0
        for index in items.indices { items[index].y -= top }
    }

    /// The lines all items take together.
    var height: Int { items.map { $0.y + $0.height }.max() ?? 0 }

    /// Moves the items of a column to where they would like to be, in their order and without overlap: the
    /// nearest such places in the sense of least squares, by pooling adjacent violators.
    private mutating func settle(_ layer: Int, near sides: [KeyPath<Item, [Int]>]) {
        struct Block {
            var sum: Double
            var weight: Double
            var count: Int
            var mean: Double { sum / weight }
        }
        var blocks: [Block] = []
        var taken = 0
        for index in layers[layer] {
            let item = items[index]
            let rows = sides.flatMap { item[keyPath: $0] }.map { items[$0].row }
            let wish =
                rows.isEmpty
                ? Double(item.y) : Double(rows.reduce(0, +)) / Double(rows.count) - Double(item.port)
            let weight = rows.isEmpty ? 0.01 : item.node == nil ? 2 : 1
            blocks.append(Block(sum: (wish - Double(taken)) * weight, weight: weight, count: 1))
            while blocks.count > 1, blocks[blocks.count - 2].mean >= blocks[blocks.count - 1].mean {
                let last = blocks.removeLast()
                blocks[blocks.count - 1].sum += last.sum
                blocks[blocks.count - 1].weight += last.weight
                blocks[blocks.count - 1].count += last.count
            }
            taken += item.height
        }
        var place = 0
        var above = 0
        for block in blocks {
            let start = Int((block.mean - 0.001).rounded())
            for _ in 0..<block.count {
                let index = layers[layer][place]
                items[index].y = start + above
                above += items[index].height
                place += 1
            }
        }
    }
}
