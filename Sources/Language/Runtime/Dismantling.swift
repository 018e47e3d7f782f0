/// Frees what a dying object held without going deep.
///
/// Left to itself, Swift frees a list in a list in a list … by recursion, and a million of them would
/// overflow the stack. Here an object that nobody else holds hands what it holds to a heap of things to free
/// before it goes.
func dismantle(_ elements: inout [RuntimeValue]) {
    var holdsObjects = false
    for element in elements where element.holdsValues {
        holdsObjects = true
        break
    }
    guard holdsObjects else { return }
    var pending = elements
    elements = []
    while var value = pending.popLast() {
        guard value.holdsValues, value.isLastReference else { continue }
        value.object?.visit { held in
            if held.holdsValues {
                pending.append(held)
                held = .none
            }
        }
    }
}

extension RuntimeValue {
    /// Whether this is an object that other objects may hang from.
    var holdsValues: Bool {
        switch self {
        case .list, .tuple, .set, .function, .native, .object: true
        default: false
        }
    }

    /// Whether nothing else refers to this object.
    var isLastReference: Bool {
        mutating get {
            guard var object else { return false }
            self = .none
            defer { self = .object(object) }
            return isKnownUniquelyReferenced(&object)
        }
    }
}
