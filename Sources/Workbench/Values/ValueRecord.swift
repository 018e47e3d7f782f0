import Language
import MicrogradNN

/// A bare expression's value, for a machine.
struct ValueRecord {
    let record: JSON

    init(_ value: RuntimeValue, _ interpreter: Interpreter) {
        let plain = Self.json(value, interpreter)
        let kind =
            switch value {
            case .node: "value"
            case .boolean, .integer, .float: "number"
            case .list, .tuple, .array, .set, .range: "list"
            default: "text"
            }
        let members = if case .object(let members) = plain { members } else { [JSON.Member("value", plain)] }
        record = .object([JSON.Member("kind", .string(kind))] + members)
    }

    /// A value inside another.
    static func json(_ value: RuntimeValue, _ interpreter: Interpreter) -> JSON {
        var nesting = Nesting(interpreter)
        return nesting.json(value)
    }

    /// `"label":"g","data":24.7,"grad":0`
    static func node(_ row: Int, _ interpreter: Interpreter) -> JSON {
        let tape = interpreter.tape
        return [
            "label": interpreter.label(ofRow: row).map { .string($0) } ?? nil,
            "data": .number(tape.value(row)),
            "grad": tape.hasGradient(row) ? .number(tape.gradient(row)) : 0,
        ]
    }
}

/// Turns values into JSON that ends: what holds itself, lies too deep or is too long is `"[...]"`, as where
/// a list is printed.
private struct Nesting {
    let interpreter: Interpreter
    /// The lists that are being written, from the outermost in.
    private var open: [ObjectIdentifier] = []
    /// How many elements may still be written.
    private var room = 10_000_000

    private static let depthLimit = 100

    init(_ interpreter: Interpreter) { self.interpreter = interpreter }

    mutating func json(_ value: RuntimeValue) -> JSON {
        switch value {
        case .unbound, .none: .null
        case .boolean(let truth): .bool(truth)
        case .integer(let number): .integer(number)
        case .float(let number): .number(number)
        case .node(let row): ValueRecord.node(Int(row), interpreter)
        case .text(let text): .string(text.text)
        case .list(let list): array(list, list.elements.count) { list.elements[$0] }
        case .tuple(let tuple): array(tuple, tuple.elements.count) { tuple.elements[$0] }
        case .set(let set):
            array(set, elements: Array(set.elements))
        case .range(let range): array(range, range.count) { .integer(range[$0]) }
        case .array(let array): self.array(array, array.count) { array[$0] }
        default: .string((try? interpreter.representation(of: value)) ?? value.kindName)
        }
    }

    private mutating func array(_ object: HeapObject, elements: [RuntimeValue]) -> JSON {
        array(object, elements.count) { elements[$0] }
    }

    private mutating func array(
        _ object: HeapObject, _ count: Int, element: (Int) -> RuntimeValue
    ) -> JSON {
        let identity = ObjectIdentifier(object)
        guard count <= room, open.count < Nesting.depthLimit, !open.contains(identity) else {
            return .string("[...]")
        }
        room -= count
        open.append(identity)
        defer { open.removeLast() }
        return .array((0..<count).map { json(element($0)) })
    }
}
