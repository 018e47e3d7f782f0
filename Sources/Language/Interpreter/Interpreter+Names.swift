import Micrograd

extension Interpreter {
    /// Whether the user has bound a name; built-ins do not count.
    public func isBound(_ name: String) -> Bool { globals.value(of: name) != nil }

    /// What a name means at top level: what it is bound to, else the built-in it names.
    public func value(of name: String) -> RuntimeValue? {
        globals.value(of: name) ?? globals.builtins[name]
    }

    /// The user's names in the order they were bound, and their values. Imports are not among them.
    public var boundNames: [(name: String, value: RuntimeValue)] {
        globals.boundSlots.compactMap { slot in
            let name = globals.names[slot]
            let value = globals.values[slot]
            if let builtin = globals.builtins[name]?.object, builtin === value.object { return nil }
            return (name, value)
        }
    }

    /// Binds a name as an assignment at top level does: a tracked number without a label is labelled by it.
    public func bind(_ name: String, to value: RuntimeValue) {
        bind(slot: globals.slot(of: name), to: value)
    }

    /// Makes a name mean what it meant before the user bound it; false if it was not bound.
    @discardableResult
    public func unbind(_ name: String) -> Bool {
        guard isBound(name) else { return false }
        globals.values[globals.slot(of: name)] = .unbound
        return true
    }

    /// Binds a slot.
    @inline(__always)
    func bind(slot: Int, to value: RuntimeValue) {
        if case .node(let row) = value { label(row, slot: slot) }
        if globals.values[slot].isUnbound { globals.didBind(slot) }
        (globals.values + slot).replace(by: value)
    }

    /// Binds a slot to a new leaf of a plain number, as a number written at top level is.
    func bindLeaf(slot: Int, to value: RuntimeValue) {
        guard let number = number(value) else { return bind(slot: slot, to: value) }
        let row = tape.leaf(number, kind: .number)
        var isWhole = false
        if case .integer = value { isWhole = true }
        labels.bind(Int32(row), slot: slot, isWhole: isWhole)
        bind(slot: slot, to: .node(row))
    }

    private func label(_ row: Int32, slot: Int) {
        if !tape.isUnlabelled, tape.labels[Int(row)] != nil { return }
        labels.bind(row, slot: slot)
    }

    /// The label of a row: the one it was given, else the first top-level name bound to it; `c'1` when that
    /// name has since been bound to something else. Nil for a row without either.
    public func label(ofRow row: Int) -> String? {
        if let label = tape.labels[row], !label.isEmpty { return label }
        guard let entry = labels.entry(ofRow: Int32(row)) else { return nil }
        let name = globals.names[entry.slot]
        if case .node(let bound) = globals.values[entry.slot], bound == row { return name }
        return "\(name)'\(entry.number)"
    }

    /// The error of a name that means nothing here.
    func unknownName(_ name: String) -> Diagnostic {
        if let remedy = Interpreter.foreignNames[name] {
            return Diagnostic("there is no '\(name)' here", hint: remedy)
        }
        let candidates = boundNames.map(\.name) + globals.builtins.keys.sorted()
        let nearest = Suggestion.nearest(to: name, among: candidates)
        return Diagnostic("unknown name '\(name)'", hint: nearest.map { "did you mean '\($0)'?" })
    }

    /// Names that notebooks have from elsewhere, and what to use instead.
    static let foreignNames = [
        "time": "'time S' measures a statement",
        "plt": "'plot f from -5 to 5' draws curves, 'scatter X, y' points",
        "torch": "Value(2.0) is a tensor of one number, MLP(2, [16, 1]) a network",
        "Digraph": "'draw L' draws the graph of L",
        "pd": "load('points.csv') reads a table of numbers",
        "dict": "a list of pairs will often do: [('a', 1), ('b', 2)]",
        "open": "load('points.csv') reads a table of numbers",
        "input": "programs here ask nothing; put the value into a name",
    ]
}
