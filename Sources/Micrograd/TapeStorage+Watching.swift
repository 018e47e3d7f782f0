import CTape

/// What is noticed of rows while they are recorded, so that nobody has to read them again to find out.
///
/// Rows of ``TapeStorage/watched`` were recorded one after another since a row was last given another number or a
/// backward pass was made from an operation; they have finite slopes, and of what stands before them they use nothing but
/// leaves. That is how it is with the graph of a training step: backpropagation knows then where to end, and that there
/// is no point in passing zeros on. (What it gains is said beside `OpenPasses`.)
extension TapeStorage {
    /// Begins with the row that comes next.
    @inlinable @inline(__always)
    mutating func watchAnew() { watched = Range(uncheckedBounds: (count, count)) }

    /// Notes that the rows from `row` up to the end were recorded.
    @inlinable @inline(__always)
    mutating func watch(from row: Int, _ isTame: Bool) {
        if isTame && watched.upperBound == row {
            watched = Range(uncheckedBounds: (watched.lowerBound, count))
        }
    }

    /// The first of the watched rows.
    @inlinable @inline(__always)
    var firstWatched: RowAddress { hot.rows + watched.lowerBound }
}

extension UnsafeMutablePointer<micrograd_row> {
    /// Whether watched rows, which begin at `first`, may use this one.
    @inlinable @inline(__always)
    func isTame(watchedFrom first: Self) -> Bool { self >= first || pointee.operands & Row.codeBits == 0 }
}
