/// An operator between two operands that computes a new value.
public enum BinaryOperator: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case floorDivide = "//"
    case modulo = "%"
    case power = "**"
}

/// A sign in front of an operand.
public enum UnaryOperator: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
}

/// An operator between two operands that answers a question about them.
public enum ComparisonOperator: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case isIn = "in"
    case isNotIn = "not in"
    case isSame = "is"
    case isNotSame = "is not"
}

/// `and`, `or`: the operators that may leave their later operands alone.
public enum LogicalOperator: String, Sendable, CaseIterable {
    case and
    case or
}
