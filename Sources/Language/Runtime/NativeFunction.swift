import Micrograd

/// A function that Swift computes: `tanh`, `zip`, what `grad(f)` gives.
public final class NativeFunction: HeapObject {
    /// What a native does.
    public typealias Body = (Call) throws(Diagnostic) -> RuntimeValue

    /// What a native with one argument does.
    typealias Unary = (RuntimeValue, Interpreter) throws(Diagnostic) -> RuntimeValue

    /// Its name in messages.
    public let name: String
    /// The names of its parameters; nil when it takes any number of arguments.
    public let parameters: [String]?
    /// How many arguments it needs.
    public let required: Int
    /// The type that calling it makes, for `isinstance`: `int`, `Value`.
    public let kind: String?
    /// The values it keeps, such as the `f` of `grad(f)`, which its body finds in `Call.captured`. A body must
    /// not capture values by itself: the tape would not know of them.
    private(set) var captured: [RuntimeValue]
    let body: Body
    /// What it does with one argument and nothing else, for the machine's short way.
    let unary: Unary?
    /// The operation it applies, if it does nothing else: `activation=relu` asks.
    let operation: Operation?

    /// A native whose arguments are put in the order of its parameters.
    public init(
        _ name: String, _ parameters: [String], required: Int? = nil, kind: String? = nil,
        captured: [RuntimeValue] = [], body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        unary = nil
        operation = nil
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
        unary = nil
        operation = nil
        self.required = required
        self.kind = kind
        self.captured = captured
        self.body = body
    }

    /// A native with one argument. `body` is for any other number of them, if it can do with that.
    init(
        _ name: String, _ parameters: [String] = ["x"], required: Int = 1, kind: String? = nil,
        operation: Operation? = nil, unary: @escaping Unary, body: Body? = nil
    ) {
        self.operation = operation
        self.name = name
        self.parameters = parameters
        self.unary = unary
        self.required = required
        self.kind = kind
        captured = []
        if let body {
            self.body = body
        } else {
            self.body = { (call: Call) throws(Diagnostic) in try unary(call[0], call.interpreter) }
        }
    }

    deinit { dismantle(&captured) }

    public override var kindName: String { kind == nil ? "function" : "type" }

    override var isCallable: Bool { true }

    override func print(to printer: inout ValuePrinter) {
        printer.text += kind.map { "<class '\($0)'>" } ?? "<built-in function \(name)>"
    }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        name == "__name__" ? .text(self.name) : nil
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in captured.indices { body(&captured[index]) }
    }

    /// Puts a call's arguments in the order of the parameters, and refuses what does not fit.
    func arrange(_ call: Call) throws(Diagnostic) -> Call {
        var call = call
        call.captured = captured
        let given = call.arguments.count
        guard let parameters else {
            if given < required {
                throw Diagnostic("\(name)() needs \(required == 1 ? "an argument" : "\(required) arguments")")
            }
            return call
        }
        guard given <= parameters.count else {
            throw call.interpreter.wrongCount(name, takes: parameters.count, given: given)
        }
        if given < parameters.count {
            call.arguments += Array(repeating: .unbound, count: parameters.count - given)
        }
        for (keyword, value) in call.keywords {
            guard let place = parameters.firstIndex(of: keyword) else {
                throw call.interpreter.unknownKeyword(keyword, of: name, among: parameters)
            }
            guard call.arguments[place].isUnbound else {
                throw Diagnostic("\(name)() is given '\(keyword)' twice")
            }
            call.arguments[place] = value
        }
        call.keywords = []
        if let missing = (0..<required).first(where: { call.arguments[$0].isUnbound }) {
            let signature = parameters.joined(separator: ", ")
            throw Diagnostic(
                "\(name)() needs a value for '\(parameters[missing])'",
                hint: "call it as \(name)(\(signature))")
        }
        return call
    }
}
