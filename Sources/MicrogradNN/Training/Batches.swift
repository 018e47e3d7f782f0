/// Which rows each step looks at: all of them, or one slice after another of a shuffled order, which is
/// shuffled anew when it is used up. So every point is seen once an epoch.
struct Batches {
    private let count: Int
    private let size: Int
    private var order: [Int] = []
    private var position = 0

    init(of count: Int, size: Int?) {
        self.count = count
        self.size = min(size ?? count, count)
    }

    /// The next rows; nil means all. The last batch of an epoch may be smaller.
    mutating func next(using random: inout some RandomStream) -> ArraySlice<Int>? {
        guard size < count else { return nil }
        if position >= order.count {
            order = random.permutation(count)
            position = 0
        }
        defer { position += size }
        return order[position..<min(position + size, count)]
    }
}
