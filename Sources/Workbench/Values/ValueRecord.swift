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
        switch value {
        case .unbound, .none: .null
        case .boolean(let truth): .bool(truth)
        case .integer(let number): .integer(number)
        case .float(let number): .number(number)
        case .node(let row): node(Int(row), interpreter)
        case .text(let text): .string(text.text)
        case .list(let list): .array(list.elements.map { json($0, interpreter) })
        case .tuple(let tuple): .array(tuple.elements.map { json($0, interpreter) })
        case .set(let set): .array(set.elements.map { json($0, interpreter) })
        case .range(let range): .array((0..<range.count).map { .integer(range[$0]) })
        case .array(let array):
            array.shape.count == 1
                ? .array(array.elements.map { json($0, interpreter) })
                : .array((0..<array.count).map { json(array[$0], interpreter) })
        default: .string((try? interpreter.representation(of: value)) ?? value.kindName)
        }
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
