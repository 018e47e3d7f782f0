/// What may follow the dot of a Value besides the operations, which are methods by their names.
///
/// The names with an underscore, `value` and `gradient` are those of micrograd and of notebooks like it.
enum NodeAttribute: String, CaseIterable {
    case data, grad, label
    case op, symbol = "_op"
    case previous = "prev", children = "_prev"
    case backward, step = "_backward"
    case value, gradient
}

extension NodeAttribute {
    /// The attribute whose symbol has this number; its numbers are given before all others.
    init?(symbol: Int) {
        guard symbol < NodeAttribute.allCases.count else { return nil }
        self = NodeAttribute.allCases[symbol]
    }
}
