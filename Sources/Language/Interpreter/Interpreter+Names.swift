extension Interpreter {
    /// Whether the user has bound a name; built-ins do not count.
    public func isBound(_ name: String) -> Bool { globals.value(of: name) != nil }

    /// What a name means at top level: what it is bound to, else the built-in it names.
    public func value(of name: String) -> RuntimeValue? { globals.value(of: name) }

    /// The user's names in the order they were bound, and their values.
    public var boundNames: [(name: String, value: RuntimeValue)] {
        globals.boundSlots.map { (globals.names[$0], globals.values[$0]) }
    }

    /// Binds a name as an assignment at top level does: a tracked number without a name is labelled by it.
    public func bind(_ name: String, to value: RuntimeValue) {
        let slot = globals.slot(of: name)
        if globals.values[slot].isUnbound { globals.didBind(slot) }
        globals.values[slot] = value
    }

    /// Makes a name mean what it meant before the user bound it; false if it was not bound.
    @discardableResult
    public func unbind(_ name: String) -> Bool {
        guard isBound(name) else { return false }
        globals.values[globals.slot(of: name)] = .unbound
        return true
    }
}
