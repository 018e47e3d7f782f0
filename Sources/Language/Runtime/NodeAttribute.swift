/// What may follow the dot of a Value besides the operations, which are methods by their names.
///
/// The names with an underscore, `value` and `gradient` are those of micrograd and of notebooks like it.
enum NodeAttribute: Int, CaseIterable {
    case data, grad, label, op, symbol, previous, children, backward, step, value, gradient

    var name: String {
        switch self {
        case .data: "data"
        case .grad: "grad"
        case .label: "label"
        case .op: "op"
        case .symbol: "_op"
        case .previous: "prev"
        case .children: "_prev"
        case .backward: "backward"
        case .step: "_backward"
        case .value: "value"
        case .gradient: "gradient"
        }
    }
}
