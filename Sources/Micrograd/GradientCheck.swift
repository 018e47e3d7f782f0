/// Three witnesses for every derivative: backpropagation, forward mode, and differences with honest errors.
///
/// Backpropagation multiplies local slopes from the root down. Forward mode multiplies slopes asked of the
/// rules afresh from the input up. Differences use no slope at all: they evaluate the root at inputs moved a
/// little, so they can accuse the other two. All read the same table of operations.
///
/// ```swift
/// let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
/// let check = GradientCheck(of: (a * b + c) * f)
/// print(check.rows[0].backprop, check.rows[0].forward, check.rows[0].verdict)   // 6.0 6.0 agree
/// print(check.passes)   // true
/// ```
///
/// The check works on a copy of the graph, recomputed from the leaves' present data; values and gradients on
/// the tape stay as they are. Only what depends on an input is evaluated again when it is perturbed, at eight
/// perturbed inputs at a time.
///
/// Two numbers are compared by |a − n|/(|a| + |n|). Backpropagation and forward mode have to be equal to
/// 10⁻¹⁰, or to what the rounding of the terms they sum allows; backpropagation has to lie within 10 × the
/// error of the difference, or 10⁻⁷.
///
/// The measure and its pitfalls: the notes on gradient checks of CS231n. The method of differences: Ridders
/// 1982, and Numerical Recipes, section 5.7. Relatives: `gradcheck` of PyTorch, `check_grads` of JAX.
public struct GradientCheck: Sendable {
    /// The row whose gradient was checked.
    public let root: Int
    /// One row for every input, in the order asked for.
    public let rows: [Row]
    /// The guards, by place, that come out differently for the leaves' present data than they did when the
    /// graph was built: the graph is then not the one the program would build now.
    public let flippedGuards: [Int]

    /// Whether no input disagrees.
    public var passes: Bool { rows.allSatisfy { $0.verdict != .disagree } }

    /// Checks the gradient of `root`, a row of `tape`.
    ///
    /// - Parameters:
    ///   - root: the row whose gradient is checked.
    ///   - tape: the tape it stands on, which stays as it is.
    ///   - inputs: the rows toward which to check; without them all leaves below the root that are not
    ///     constants. Any row will do, it is perturbed as if it were a leaf.
    ///   - step: a step for one plain central difference instead of the method's own choice.
    ///   - guards: comparisons made while the graph was built, which a difference must not reach across.
    ///   - progress: called after every input with how many are done and how many there are.
    ///   - isCancelled: asked every few hundred rows whether to stop.
    public init(
        of root: Int, on tape: Tape, withRespectTo inputs: [Int]? = nil, step: Double? = nil,
        guards: [Guard] = [], progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        isCancelled: @escaping () -> Bool
    ) throws(Interrupted) {
        let graph = try CheckedGraph(of: root, on: tape, guards: guards, isCancelled: isCancelled)
        let backprop = graph.tape.gradients(of: root)
        try graph.lookUp()
        let inputs = inputs ?? tape.inputs(of: root)
        try graph.lookUp()
        var places = [Int32](repeating: 0, count: Swift.max(graph.tape.end, tape.end))
        var rows: [Row] = []
        var reach = CheckedGraph.Reach()
        for (place, input) in inputs.enumerated() {
            tape.check(input)
            if place % CheckedGraph.Reach.width == 0 {
                reach = try graph.reach(of: Array(inputs[place...].prefix(CheckedGraph.Reach.width)))
            }
            let gradient = input <= root ? backprop[input] + 0.0 : 0
            if input < graph.tape.end {
                var examination = try Examination(
                    of: input, in: graph, reach, backprop: backprop, places: &places)
                rows.append(try examination.row(step: step))
            } else {
                rows.append(Row(independent: input, data: tape.value(input), backprop: gradient))
            }
            progress(rows.count, inputs.count)
        }
        self.root = root
        self.rows = rows
        flippedGuards = guards.indices.filter { guards[$0].holds(on: graph.tape) != guards[$0].outcome }
    }

    /// The same without a way to stop it.
    public init(
        of root: Int, on tape: Tape, withRespectTo inputs: [Int]? = nil, step: Double? = nil,
        guards: [Guard] = []
    ) {
        do {
            try self.init(
                of: root, on: tape, withRespectTo: inputs, step: step, guards: guards,
                isCancelled: { false })
        } catch {
            preconditionFailure("nobody interrupts this check")
        }
    }

    /// The same for values.
    public init(of root: Value, withRespectTo inputs: [Value]? = nil, step: Double? = nil) {
        self.init(of: root.index, on: root.tape, withRespectTo: inputs?.map(\.index), step: step)
    }
}

extension Tape {
    /// The leaves that a row was computed from, without those that are constants, in the order they were
    /// made: what a gradient is asked toward when nothing else is said.
    public func inputs(of root: Int) -> [Int] {
        let ancestors = ancestors(of: root)
        return (1...root).filter { row in
            guard ancestors[row], let kind = leafKind(row) else { return false }
            return kind != .constant
        }
    }
}
