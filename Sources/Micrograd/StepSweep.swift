/// Why the step of a difference must be neither long nor short: its error at every power of ten.
///
/// With a long step the secant is not the tangent: the error of (f(x + h) − f(x))/h shrinks with h, that of
/// (f(x + h) − f(x − h))/(2h) with h². With a short one the two values agree in almost all their digits, and
/// what is left of them is rounding, divided by h: the error grows again. The best step lies between, near
/// 10⁻⁸ for forward and 10⁻⁵ for central differences where x and f(x) are of the size of 1.
///
/// ```swift
/// let x = Value(3)
/// let sweep = StepSweep(of: 3 * x.pow(2) - 4 * x + 5, withRespectTo: x)
/// print(sweep.exact, sweep.rows[7].forward)   // 14.0 14.00000009255109
/// ```
public struct StepSweep: Sendable {
    /// The plain differences for one step.
    public struct Row: Sendable {
        /// The step, h.
        public let step: Double
        /// (f(x + h) − f(x))/h; nan where x + h is outside a domain.
        public let forward: Double
        public let forwardError: Double
        /// (f(x + h) − f(x − h))/(2h).
        public let central: Double
        public let centralError: Double
    }

    public let root: Int
    public let input: Int
    /// Where the input stands.
    public let data: Double
    /// The derivative by forward mode, exact to rounding, against which errors are measured.
    public let exact: Double
    /// One row for each step, from 10⁻¹ down to 10⁻¹⁵.
    public let rows: [Row]

    /// The step with which the forward difference comes nearest to the derivative; nil if none is a number.
    public var bestForward: Row? {
        rows.filter { !$0.forwardError.isNaN }.min { $0.forwardError < $1.forwardError }
    }

    /// The step with which the central difference comes nearest.
    public var bestCentral: Row? {
        rows.filter { !$0.centralError.isNaN }.min { $0.centralError < $1.centralError }
    }

    private static let steps: [Double] = [
        1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15,
    ]

    /// Works, like ``GradientCheck``, on a copy recomputed from the leaves' present data.
    public init(
        of root: Int, on tape: Tape, withRespectTo input: Int, isCancelled: @escaping () -> Bool
    ) throws(GradientCheck.Interrupted) {
        let graph = try CheckedGraph(of: root, on: tape, isCancelled: isCancelled)
        self.root = root
        self.input = input
        guard input <= root else {
            data = tape.value(input)
            exact = 0
            rows = StepSweep.steps.map {
                Row(step: $0, forward: 0, forwardError: 0, central: 0, centralError: 0)
            }
            return
        }
        var places = [Int32](repeating: 0, count: graph.tape.end)
        var dependents = try Dependents(of: input, in: graph, try graph.reach(of: [input]), places: &places)
        data = graph.tape.value(input)
        exact = dependents.rootTangent(try dependents.tangents(lookUp: graph.lookUp)).slope
        var rows: [Row] = []
        for first in stride(from: 0, to: StepSweep.steps.count, by: 4) {
            let steps = Array(StepSweep.steps[first...].prefix(4))
            rows += try StepSweep.rows(steps, &dependents, exact: exact, lookUp: graph.lookUp)
        }
        self.rows = rows
    }

    /// The differences for up to four steps.
    private static func rows(
        _ steps: [Double], _ dependents: inout Dependents, exact: Double,
        lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> [Row] {
        let x = dependents.tape.value(dependents.input)
        let value = dependents.tape.value(dependents.root)
        let block = SIMD4(steps + [Double](repeating: 0, count: 4 - steps.count))
        let points = SIMD8(lowHalf: x + block, highHalf: x - block)
        let values = try dependents.sample(at: points, stoppingWhenLost: false, lookUp: lookUp).values
        return steps.enumerated().map { lane, step in
            let forward = (values[lane] - value) / step
            let central = (values[lane] - values[lane + 4]) / (2 * step)
            return Row(
                step: step, forward: forward, forwardError: (forward - exact).magnitude,
                central: central, centralError: (central - exact).magnitude)
        }
    }

    /// The same without a way to stop it.
    public init(of root: Int, on tape: Tape, withRespectTo input: Int) {
        do {
            try self.init(of: root, on: tape, withRespectTo: input, isCancelled: { false })
        } catch {
            preconditionFailure("nobody interrupts this sweep")
        }
    }

    /// The same for values.
    public init(of root: Value, withRespectTo input: Value) {
        self.init(of: root.index, on: root.tape, withRespectTo: input.index)
    }
}
