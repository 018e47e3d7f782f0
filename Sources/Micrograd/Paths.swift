/// The chain rule spelled out: every way from a root down to an input, and what each contributes.
///
/// The gradient is a sum over paths: along each, the local slopes are multiplied; then the products are
/// added. Backpropagation computes that sum without walking the paths, of which a graph of thirty additions
/// `x = x + x` has 2³⁰. This type counts them all, adds them all up, and shows the largest, and it walks
/// only those it shows: counting and summing go once over the rows, and the largest are found by following
/// the best continuation from every row. (Bauer 1974; Griewank and Walther 2008, chapter 10.)
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(3)
/// let square = tape.record(.multiply, a, a)
/// let paths = Paths(from: square, to: a, on: tape)
/// print(paths.count, paths.sum, paths.largest.map(\.product))   // 2.0 6.0 [3.0, 3.0]
/// ```
public struct Paths: Sendable {
    /// One way down.
    public struct Path: Sendable {
        /// The nodes, from the root to the input.
        public let rows: [Int]
        /// The local slope of each node toward the next, one fewer than nodes.
        public let slopes: [Double]
        /// The product of the slopes.
        public let product: Double
    }

    public let root: Int
    public let input: Int
    /// How many paths there are, in floating point: past 2⁵³ rounded, past 1.8·10³⁰⁸ infinite.
    public let count: Double
    /// How many paths there are exactly, nil when they are 2⁶⁴ or more.
    public let exactCount: UInt64?
    /// The sum of all the products: the gradient of the root toward the input.
    public let sum: Double
    /// The paths with the largest products by magnitude, largest first.
    public let largest: [Path]

    /// Finds the `limit` largest paths from `root` down to `input`, and counts and adds up all.
    ///
    /// - Complexity: linear in the rows, plus `limit` times the depth of the graph.
    public init(from root: Int, to input: Int, on tape: Tape, limit: Int = 12) {
        tape.check(root)
        tape.check(input)
        let graph = PathGraph(from: root, to: input, on: tape)
        self.root = root
        self.input = input
        count = graph.count
        exactCount = graph.exactCount
        sum = graph.sum
        largest = graph.largest(limit)
    }

    /// The same for values.
    public init(from root: Value, to input: Value, limit: Int = 12) {
        precondition(root.tape === input.tape, "the root and the input are on two different tapes")
        self.init(from: root.index, to: input.index, on: root.tape, limit: limit)
    }
}
