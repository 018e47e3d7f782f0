/// A function that Swift computes: `tanh`, `zip`, what `grad(f)` gives.
public final class NativeFunction: HeapObject {
    /// What a native does.
    public typealias Body = (Call) throws(Diagnostic) -> RuntimeValue

    /// Its name in messages.
    public let name: String
    /// The names of its parameters; nil when it takes any number of arguments.
    public let parameters: [String]?
    /// How many arguments it needs.
    public let required: Int
    /// The type that calling it makes, for `isinstance`: `int`, `Value`.
    public let kind: String?
    /// The values it keeps, such as the `f` of `grad(f)`, handed to the body before the arguments. A body
    /// must not capture values by itself: the tape would not know of them.
    private(set) var captured: [RuntimeValue]
    let body: Body

    /// A native whose arguments are put in the order of its parameters.
    public init(
        _ name: String, _ parameters: [String], required: Int? = nil, kind: String? = nil,
        captured: [RuntimeValue] = [], body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.required = required ?? parameters.count
        self.kind = kind
        self.captured = captured
        self.body = body
    }

    /// A native that takes any number of arguments, and sees keywords as they come.
    public init(
        variadic name: String, required: Int = 0, kind: String? = nil, captured: [RuntimeValue] = [],
        body: @escaping Body
    ) {
        self.name = name
        parameters = nil
        self.required = required
        self.kind = kind
        self.captured = captured
        self.body = body
    }

    deinit { dismantle(&captured) }

    public override var kindName: String { kind == nil ? "function" : "type" }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in captured.indices { body(&captured[index]) }
    }
}
