extension GradientCheck {
    /// A comparison of values that was made while the graph was built: `if a > b`.
    ///
    /// The graph holds only the side that was taken, so a difference must not reach across.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// let square = tape.record(.multiply, a, a)   // of a program: L = a*a if a > 1.9 else a
    /// let condition = GradientCheck.Guard(a, .greater, .number(1.9), outcome: true)
    /// let check = GradientCheck(of: square, on: tape, guards: [condition])
    /// print(check.rows[0].backprop, check.rows[0].verdict)   // 4.0 agree
    /// tape.setValue(a, to: 1)
    /// print(GradientCheck(of: square, on: tape, guards: [condition]).flippedGuards)   // [0]
    /// ```
    public struct Guard: Sendable {
        /// What the left side is compared to.
        public enum Operand: Sendable {
            case row(Int)
            case number(Double)
        }
        /// What was asked of the two sides.
        public enum Relation: String, Sendable {
            case less = "<"
            case lessOrEqual = "<="
            case greater = ">"
            case greaterOrEqual = ">="
            case equal = "=="
            case notEqual = "!="
        }
        public let left: Int
        public let relation: Relation
        public let right: Operand
        /// How the comparison came out when the graph was built.
        public let outcome: Bool

        public init(_ left: Int, _ relation: Relation, _ right: Operand, outcome: Bool) {
            self.left = left
            self.relation = relation
            self.right = right
            self.outcome = outcome
        }

        /// Whether the comparison holds for the present values of a tape.
        public func holds(on tape: Tape) -> Bool {
            let right =
                switch right {
                case .row(let row): tape.value(row)
                case .number(let number): number
                }
            let holds = relation.holds(SIMD8(repeating: tape.value(left)), SIMD8(repeating: right))
            return holds[0]
        }
    }
}

extension GradientCheck.Guard.Relation {
    /// The comparison, lane by lane; with nan nothing but `!=` holds.
    func holds(_ left: SIMD8<Double>, _ right: SIMD8<Double>) -> Sample.Mask {
        switch self {
        case .less: left .< right
        case .lessOrEqual: left .<= right
        case .greater: left .> right
        case .greaterOrEqual: left .>= right
        case .equal: left .== right
        case .notEqual: left .!= right
        }
    }
}
