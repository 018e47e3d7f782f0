/// A value as the key of a set: numbers are equal by size whatever their kind, nodes by identity.
struct SetKey: Hashable {
    private enum Identity: Hashable {
        case none
        case number(Double)
        case large(Int)
        case node(Int32)
        case text(String)
        case tuple([SetKey])
        case object(ObjectIdentifier)
    }

    private let identity: Identity

    /// The key of a value; lists, sets and arrays change, and have none.
    init(_ value: RuntimeValue, depth: Int = 0) throws(Diagnostic) {
        switch value {
        case .none: identity = .none
        case .boolean(let truth): identity = .number(truth ? 1 : 0)
        case .integer(let number):
            let size = Double(number)
            identity = Int(exactly: size) == number ? .number(size) : .large(number)
        case .float(let number): identity = .number(number)
        case .node(let row): identity = .node(row)
        case .text(let object): identity = .text(object.text)
        case .tuple(let object):
            if depth > 100 { throw Diagnostic("this tuple is nested too deep to be in a set") }
            var keys: [SetKey] = []
            for element in object.elements { keys.append(try SetKey(element, depth: depth + 1)) }
            identity = .tuple(keys)
        case .function, .native, .object, .range:
            identity = .object(ObjectIdentifier(value.object ?? HeapObject()))
        case .unbound, .list, .set, .array:
            throw Diagnostic(
                "a \(value.kindName) cannot be in a set", hint: "put in what never changes: a number, a tuple"
            )
        }
    }
}
