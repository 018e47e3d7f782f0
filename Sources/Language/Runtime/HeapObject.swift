/// What every value that is more than a number has in common.
///
/// A subclass says what its values are called, how they print and what they hold. `visit` is the one thing
/// it must not forget: what an object does not visit, the tape forgets.
public class HeapObject {
    /// The last sweep of the heap that has seen this object.
    final var mark: UInt32 = 0
    /// The last checkpoint for which this object's contents were put aside.
    final var savedAt: UInt32 = 0
    /// How often what it holds was assigned, for lists and neurons, of which others keep copies.
    @exclusivity(unchecked) final var changes: UInt = 0

    init() {}

    /// What `type(x).__name__` says.
    public var kindName: String { "object" }

    /// Writes what `repr(x)` says.
    func print(to printer: inout ValuePrinter) throws(Diagnostic) { printer.text += "<\(kindName)>" }

    /// The names that may follow a dot, for completion and for suggestions.
    var attributeNames: [String] { [] }

    /// What stands behind a dot, nil for a name that is not there.
    func attribute(_ name: String, _ interpreter: Interpreter) throws(Diagnostic) -> RuntimeValue? { nil }

    /// Assigns what stands behind a dot; false for a name that cannot be assigned.
    func setAttribute(
        _ name: String, to value: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> Bool { false }

    /// `x[index]`, nil for what has no elements.
    func element(_ index: RuntimeValue, _ interpreter: Interpreter) throws(Diagnostic) -> RuntimeValue? {
        nil
    }

    /// Whether this is a module with parameters, and has the methods of one.
    var isModule: Bool { false }

    /// Whether `x(…)` makes sense.
    var isCallable: Bool { false }

    /// `x(…)`
    func call(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        throw Diagnostic("\(kindName) cannot be called")
    }

    /// Shows `body` every value this object holds, in place: the collector marks what is held, and writes
    /// new row numbers when the tape moves.
    func visit(_ body: (inout RuntimeValue) -> Void) {}

    /// The present contents, for `undo` to put back; nil for what never changes.
    func contents() -> [RuntimeValue]? { nil }

    /// Puts contents back that ``contents()`` gave.
    func restore(_ contents: [RuntimeValue]) {}
}
