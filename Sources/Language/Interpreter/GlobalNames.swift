/// The names of a session and what they are bound to.
///
/// A name gets a slot when it is first met, and code refers to the slot: running it looks nothing up.
final class GlobalNames {
    /// What each slot holds, `.unbound` before anything. Kept in plain memory, since the machine reads it all
    /// the time.
    private(set) var values: UnsafeMutablePointer<RuntimeValue>
    private(set) var names: [String] = []
    private var slots: [String: Int] = [:]
    /// When each slot was last bound after having been unbound, for listing names in that order.
    private var ages: [Int] = []
    private var clock = 0
    private var capacity = 256

    init() {
        values = .allocate(capacity: capacity)
        values.initialize(repeating: .unbound, count: capacity)
    }

    deinit {
        values.deinitialize(count: capacity)
        values.deallocate()
    }

    /// The slot of a name, made if there is none.
    func slot(of name: String) -> Int {
        if let slot = slots[name] { return slot }
        let slot = names.count
        if slot == capacity { grow() }
        names.append(name)
        ages.append(0)
        slots[name] = slot
        return slot
    }

    private func grow() {
        let larger = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: values, count: capacity)
        (larger + capacity).initialize(repeating: .unbound, count: capacity)
        values.deallocate()
        values = larger
        capacity *= 2
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
