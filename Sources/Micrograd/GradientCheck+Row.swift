extension GradientCheck {
    /// What the check says of one input.
    public enum Verdict: String, Sendable {
        /// Backpropagation, forward mode and differences give the same number.
        case agree
        /// The root has a corner here: the derivative jumps, and backpropagation took one side, or a number
        /// between, by convention.
        case kink
        /// The input stands at the edge of a domain: differences could look to one side only, or found
        /// that there is no derivative (``Row/isUndefined``).
        case edge
        /// The numbers contradict each other; ``Row/accusation`` tells where.
        case disagree = "DISAGREE"
    }

    /// The three witnesses for one input, and what follows from them.
    public struct Row: Sendable {
        /// The input's row on the tape.
        public let input: Int
        /// Where the input stands.
        public let data: Double
        /// The derivative by backpropagation (reverse mode).
        public let backprop: Double
        /// The derivative by forward mode.
        public let forward: Double
        /// The derivative by differences of the root's value; nan where they do not settle.
        ///
        /// At a kink, the middle of ``left`` and ``right``, with half the jump as error.
        public let numeric: Double
        /// How far ``numeric`` may be off; infinite where it is nan.
        public let error: Double
        /// The smallest step that ``numeric`` was computed with.
        public let step: Double
        public let verdict: Verdict
        /// The derivative seen from below, where the two sides had to be looked at apart; nil where that side
        /// has none or does not belong to this graph.
        public let left: Estimate?
        /// The derivative seen from above.
        public let right: Estimate?
        /// What made the sides differ, or barred one.
        public let obstacle: Obstacle?
        /// For ``Verdict/disagree``, the node that is to blame, where one was found.
        public let accusation: Accusation?
        /// With a step of the user's: what the difference is expected to be off by because the function is
        /// curved, and because values are rounded. Nil for a step that the method chose.
        public let expected: (truncation: Double, rounding: Double)?

        /// Whether there is no derivative at this place, as of `sqrt` at 0: unbounded or undefined.
        public var isUndefined: Bool { numeric.isNaN }
    }

    /// A derivative found by differences.
    public struct Estimate: Sendable {
        public let value: Double
        /// How far the value may be off, a safety factor of 2 included.
        public let error: Double
        /// The smallest step it was computed with.
        public let step: Double
    }

    /// What stands in the way of a two-sided difference.
    public enum Obstacle: Equatable, Sendable {
        /// A relu, abs, leaky_relu, max or min that changes sides: its row.
        case kink(row: Int)
        /// An operation that leaves its domain: its row.
        case edge(row: Int)
        /// A comparison that turns out differently: its place among the guards.
        case guardFlips(Int)
    }

    /// The node where a contradiction begins.
    public struct Accusation: Sendable {
        /// What the node is accused of.
        public enum Charge: Sendable {
            /// The local slope toward an operand is not what differences of the node's value say.
            case wrongSlope(operand: Int, claimed: Double, measured: Estimate)
            /// Backpropagation and forward mode first part here.
            case modesPart
        }
        /// The node.
        public let row: Int
        /// The name of its operation: `cube`.
        public let name: String
        public let charge: Charge
    }

    /// Thrown when the caller wanted the check to stop.
    public struct Interrupted: Error {
        public init() {}
    }
}
