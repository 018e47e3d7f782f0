/// Anything a program can hold in a name.
///
/// Numbers are kept in place, everything else is a reference to an object of its own; 16 bytes either way.
/// A tracked number is a row of the session's tape: `node` holds nothing but the row's number, so it is only
/// good until the interpreter compacts its tape, which it does between statements, in loops and at calls of
/// the user's functions, but never while a native function or a command is at work.
public enum RuntimeValue {
    /// A slot that holds nothing yet. Programs never see it; natives meet it for an argument left out.
    case unbound
    /// `None`
    case none
    /// `True`, `False`
    case boolean(Bool)
    /// A plain whole number.
    case integer(Int)
    /// A plain number.
    case float(Double)
    /// A tracked number: a row of the session's tape.
    case node(Int32)
    case text(TextObject)
    case list(ListObject)
    case tuple(TupleObject)
    case set(SetObject)
    case range(RangeObject)
    case array(ArrayObject)
    case function(FunctionObject)
    case native(NativeFunction)
    /// Everything rarer: networks, imported modules, bound methods.
    case object(HeapObject)
}

extension RuntimeValue {
    /// A string.
    public static func text(_ text: String) -> RuntimeValue { .text(TextObject(text)) }
    /// A new list of these elements.
    public static func list(_ elements: [RuntimeValue]) -> RuntimeValue { .list(ListObject(elements)) }
    /// A tuple of these elements.
    public static func tuple(_ elements: [RuntimeValue]) -> RuntimeValue { .tuple(TupleObject(elements)) }
    /// A tracked number.
    public static func node(_ row: Int) -> RuntimeValue { .node(Int32(truncatingIfNeeded: row)) }

    /// True for a slot that holds nothing, and for an argument left out.
    public var isUnbound: Bool {
        if case .unbound = self { true } else { false }
    }

    /// The row of a tracked number, nil for anything else.
    @inline(__always)
    var row: Int? {
        if case .node(let row) = self { Int(row) } else { nil }
    }

    /// The number of an int, a float or a truth value, nil for anything else.
    var plainNumber: Double? {
        switch self {
        case .boolean(let truth): truth ? 1 : 0
        case .integer(let number): Double(number)
        case .float(let number): number
        default: nil
        }
    }

    /// True for `None`.
    public var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// The object behind a reference, nil for numbers, truth values and `None`.
    public var object: HeapObject? {
        switch self {
        case .unbound, .none, .boolean, .integer, .float, .node: nil
        case .text(let object): object
        case .list(let object): object
        case .tuple(let object): object
        case .set(let object): object
        case .range(let object): object
        case .array(let object): object
        case .function(let object): object
        case .native(let object): object
        case .object(let object): object
        }
    }

    /// What `type(x).__name__` says: `int`, `Value`, `list`.
    public var kindName: String {
        switch self {
        case .unbound: "unbound"
        case .none: "NoneType"
        case .boolean: "bool"
        case .integer: "int"
        case .float: "float"
        case .node: "Value"
        default: object?.kindName ?? "object"
        }
    }
}
