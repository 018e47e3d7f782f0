/// Labels with numbers one after the other, of rows that lie equally far apart.
struct LabelRun {
    let first: Int32
    private let number: Int32
    let isWhole: Bool
    /// How far its rows are apart, when there are two or more.
    private var stride: Int32 = 1
    private var count: Int32 = 1

    /// A run of one row.
    init(first: Int32, number: Int32, isWhole: Bool) {
        (self.first, self.number, self.isWhole) = (first, number, isWhole)
    }

    var lastRow: Int32 { first + stride * (count - 1) }

    /// Appends a run of one later row, if it goes on as this one does.
    mutating func append(_ next: LabelRun) -> Bool {
        let distance = next.first - lastRow
        guard next.number == number + count, next.isWhole == isWhole, count == 1 || distance == stride
        else { return false }
        stride = distance
        count += 1
        return true
    }

    /// The number of a row's label, nil for one that is not in the run.
    func number(ofRow row: Int32) -> Int32? {
        guard row >= first, row <= lastRow, (row - first) % stride == 0 else { return nil }
        return number + (row - first) / stride
    }

    /// What is before a row between the first and the last, and what is behind it.
    func parted(before row: Int32) -> (LabelRun, LabelRun) {
        let length = (row - first + stride - 1) / stride
        var head = self
        head.count = length
        var tail = LabelRun(first: first + stride * length, number: number + length, isWhole: isWhole)
        (tail.stride, tail.count) = (stride, count - length)
        return (head, tail)
    }

    func forEachRow(_ body: (Int32, _ number: Int32, _ isWhole: Bool) -> Void) {
        for place in 0..<count { body(first + stride * place, number + place, isWhole) }
    }
}
