extension Builtins {
    /// The methods of lists.
    static func listMethods() -> [NativeFunction] {
        [
            changing("append", ["self", "element"]) { (list, call) throws(Diagnostic) in
                list.elements.append(call[1])
            },
            changing("extend", ["self", "sequence"]) { (list, call) throws(Diagnostic) in
                let added = try call.elements(1)
                list.elements += added
            },
            changing("insert", ["self", "place", "element"]) { (list, call) throws(Diagnostic) in
                let place = try call.whole(1, "the place")
                let count = list.elements.count
                list.elements.insert(call[2], at: min(max(place < 0 ? place + count : place, 0), count))
            },
            changing("remove", ["self", "element"]) { (list, call) throws(Diagnostic) in
                let place = try place(of: call[1], in: list.elements, call.interpreter)
                list.elements.remove(at: place)
            },
            changing("reverse", ["self"]) { (list, _) throws(Diagnostic) in list.elements.reverse() },
            changing("clear", ["self"]) { (list, _) throws(Diagnostic) in list.elements = [] },
            changing("sort", ["self", "key", "reverse"], required: 1) { (list, call) throws(Diagnostic) in
                let sorted = try call.interpreter.sorted(
                    list.elements, key: call[1], isReversed: try call.truth(2))
                list.elements = sorted
            },
            NativeFunction("pop", ["self", "place"], required: 1) { (call: Call) throws(Diagnostic) in
                let list = try call.list(0)
                if list.elements.isEmpty { throw Diagnostic("pop from an empty list") }
                let index = call.has(1) ? call[1] : .integer(-1)
                let place = try call.interpreter.place(index, in: list.elements.count, "list")
                call.interpreter.willChange(list)
                return list.elements.remove(at: place)
            },
            native("copy", "self") { (value, interpreter) throws(Diagnostic) in
                .list(try interpreter.elements(of: value))
            },
        ] + tupleMethods()
    }

    /// The methods of tuples: those of lists that change nothing.
    static func tupleMethods() -> [NativeFunction] {
        [
            NativeFunction("index", ["self", "element"]) { (call: Call) throws(Diagnostic) in
                .integer(try place(of: call[1], in: try call.elements(0), call.interpreter))
            },
            NativeFunction("count", ["self", "element"]) { (call: Call) throws(Diagnostic) in
                var count = 0
                for element in try call.elements(0) where try call.interpreter.isEqual(element, call[1]) {
                    count += 1
                }
                return .integer(count)
            },
        ]
    }

    /// A method that changes a list in place, and gives nothing.
    private static func changing(
        _ name: String, _ parameters: [String], required: Int? = nil,
        _ body: @escaping (ListObject, Call) throws(Diagnostic) -> Void
    ) -> NativeFunction {
        NativeFunction(name, parameters, required: required) { (call: Call) throws(Diagnostic) in
            let list = try call.list(0)
            call.interpreter.willChange(list)
            try body(list, call)
            return .none
        }
    }

    private static func place(
        of value: RuntimeValue, in elements: [RuntimeValue], _ interpreter: Interpreter
    ) throws(Diagnostic) -> Int {
        for (place, element) in elements.enumerated() where try interpreter.isEqual(element, value) {
            return place
        }
        throw Diagnostic("no element of the list is equal to it", hint: "ask first: if x in xs")
    }

    /// The methods of sets.
    static func setMethods() -> [NativeFunction] {
        [
            NativeFunction("add", ["self", "element"]) { (call: Call) throws(Diagnostic) in
                let set = try call.set(0)
                call.interpreter.willChange(set)
                try set.insert(call[1])
                return .none
            },
            NativeFunction("discard", ["self", "element"]) { (call: Call) throws(Diagnostic) in
                let set = try call.set(0)
                call.interpreter.willChange(set)
                _ = try set.remove(call[1])
                return .none
            },
            NativeFunction("remove", ["self", "element"]) { (call: Call) throws(Diagnostic) in
                let set = try call.set(0)
                call.interpreter.willChange(set)
                guard try set.remove(call[1]) else {
                    throw Diagnostic("it is not in the set", hint: "discard takes out what may not be there")
                }
                return .none
            },
            NativeFunction("update", ["self", "sequence"]) { (call: Call) throws(Diagnostic) in
                let set = try call.set(0)
                call.interpreter.willChange(set)
                for element in try call.elements(1) { try set.insert(element) }
                return .none
            },
            NativeFunction("union", ["self", "sequence"]) { (call: Call) throws(Diagnostic) in
                let union = SetObject()
                for element in try call.elements(0) + call.elements(1) { try union.insert(element) }
                return .set(union)
            },
        ]
    }
}

extension Call {
    func list(_ place: Int) throws(Diagnostic) -> ListObject {
        guard case .list(let list) = self[place] else { throw Diagnostic("expected a list") }
        return list
    }

    func set(_ place: Int) throws(Diagnostic) -> SetObject {
        guard case .set(let set) = self[place] else { throw Diagnostic("expected a set") }
        return set
    }
}
