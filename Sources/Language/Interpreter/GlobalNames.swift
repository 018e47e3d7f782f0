/// The names of a session and what they are bound to.
///
/// A name gets a slot when it is first met, and code refers to the slot: running it looks nothing up. Both
/// tables are plain memory, since the machine reads them all the time.
final class GlobalNames {
    /// What each slot is bound to, `.unbound` before anything.
    private(set) var values: UnsafeMutablePointer<RuntimeValue>
    /// The built-in of the slot's name, `.unbound` if there is none: what the name means while it is unbound.
    private(set) var builtinValues: UnsafeMutablePointer<RuntimeValue>
    private(set) var names: [String] = []
    /// What names mean before the user binds them.
    private(set) var builtins: [String: RuntimeValue] = [:]
    private var slots: [String: Int] = [:]
    /// When each slot was last bound after having been unbound, for listing names in that order.
    private var ages: [Int] = []
    private var clock = 0
    private var capacity = 256

    init() {
        values = GlobalNames.allocate(capacity)
        builtinValues = GlobalNames.allocate(capacity)
    }

    deinit {
        for table in [values, builtinValues] {
            table.deinitialize(count: capacity)
            table.deallocate()
        }
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<RuntimeValue> {
        let table = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: capacity)
        table.initialize(repeating: .unbound, count: capacity)
        return table
    }

    private func grow() {
        values = larger(values)
        builtinValues = larger(builtinValues)
        capacity *= 2
    }

    private func larger(_ table: UnsafeMutablePointer<RuntimeValue>) -> UnsafeMutablePointer<RuntimeValue> {
        let new = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: 2 * capacity)
        new.moveInitialize(from: table, count: capacity)
        (new + capacity).initialize(repeating: .unbound, count: capacity)
        table.deallocate()
        return new
    }

    /// Gives a name its meaning as a built-in.
    func define(_ name: String, as value: RuntimeValue) {
        builtins[name] = value
        if let slot = slots[name] { builtinValues[slot] = value }
    }

    /// The slot of a name, made if there is none.
    func slot(of name: String) -> Int {
        if let slot = slots[name] { return slot }
        let slot = names.count
        if slot == capacity { grow() }
        names.append(name)
        ages.append(0)
        slots[name] = slot
        if let builtin = builtins[name] { builtinValues[slot] = builtin }
        return slot
    }

    /// What a name is bound to, nil if it is not.
    func value(of name: String) -> RuntimeValue? {
        guard let slot = slots[name], !values[slot].isUnbound else { return nil }
        return values[slot]
    }

    /// Notes that a slot that held nothing holds something now.
    func didBind(_ slot: Int) {
        clock += 1
        ages[slot] = clock
    }

    /// The bound slots, in the order in which they were bound.
    var boundSlots: [Int] {
        names.indices.filter { !values[$0].isUnbound }.sorted { ages[$0] < ages[$1] }
    }
}
