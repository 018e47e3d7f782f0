/// The machine's memory: the stack of values and the calls that are under way.
///
/// On the stack lie, for each call, what was called, its local variables, and the values it computes with.
/// What lies below `top` is initialized, what lies above is not.
struct Machine {
    private(set) var stack: UnsafeMutablePointer<RuntimeValue>
    private var capacity: Int
    /// How many values lie on the stack.
    var top = 0
    /// The calls under way, the innermost last.
    var calls: [Frame] = []
    /// How deep calls are nested, where one that goes through a native function counts for several: it takes
    /// room on the program's own stack.
    var depth = 0
    /// How many native functions and commands are at work, during which rows must not move.
    var pins = 0

    /// Room that is always left above what a call has asked for.
    static let slack = 16
    /// How deep calls may be nested.
    static let depthLimit = 1000
    /// What a call through a native function counts for.
    static let nativeWeight = 12

    init() {
        capacity = 4096
        stack = .allocate(capacity: capacity)
    }

    /// Frees the stack.
    mutating func free() {
        shrink(to: 0)
        stack.deallocate()
    }

    /// Makes sure that `count` more values fit on the stack. It may move.
    mutating func reserve(_ count: Int) {
        let needed = top + count + Machine.slack
        guard needed > capacity else { return }
        let larger = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: 2 * needed)
        larger.moveInitialize(from: stack, count: top)
        stack.deallocate()
        stack = larger
        capacity = 2 * needed
    }

    /// Takes away what lies above `count` values.
    mutating func shrink(to count: Int) {
        (stack + count).deinitialize(count: top - count)
        top = count
    }

    mutating func push(_ value: RuntimeValue) {
        (stack + top).initialize(to: value)
        top += 1
    }

    mutating func pop() -> RuntimeValue {
        top -= 1
        return (stack + top).move()
    }
}

/// A call that is under way.
struct Frame {
    let code: Code
    /// The function, nil for a statement of the top level.
    let function: FunctionObject?
    /// The next instruction, kept here while the call waits for another.
    var next: UnsafeMutablePointer<Instruction>
    /// Where its local variables begin on the stack.
    let base: Int
    /// Where its result goes: where what was called lay.
    let result: Int
    /// Its variables that functions inside capture.
    var cells: [Cell]
    /// What it counts for among nested calls.
    let weight: Int
    /// Whether the machine stops when it is done.
    let isEntry: Bool
}
