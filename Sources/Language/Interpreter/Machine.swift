/// The machine's memory: the stack of values and the calls that are under way.
///
/// On the stack lie, for each call, what was called, its local variables, and the values it computes with.
/// What lies below `top` is initialized, what lies above is not. Both are plain memory: nothing in a program
/// is touched as often.
final class Machine {
    private(set) var stack: UnsafeMutablePointer<RuntimeValue>
    private var capacity = 4096
    /// How many values lie on the stack.
    @exclusivity(unchecked) var top = 0
    /// The calls under way, the innermost last. There are never more than `depthLimit` and those of the top
    /// level.
    private let calls: UnsafeMutablePointer<Frame>
    private(set) var callCount = 0
    /// How deep calls are nested, where one that goes through a native function counts for several: it takes
    /// room on the program's own stack.
    private(set) var depth = 0
    /// How many native functions and commands are at work, during which rows must not move.
    var pins = 0

    /// Room that is always left above what a call has asked for.
    private static let slack = 16
    /// How deep calls may be nested.
    static let depthLimit = 1000
    /// What a call through a native function counts for.
    static let nativeWeight = 12

    init() {
        stack = .allocate(capacity: capacity)
        calls = .allocate(capacity: Machine.depthLimit + 2)
    }

    deinit {
        shrink(to: 0)
        stack.deallocate()
        calls.deinitialize(count: callCount)
        calls.deallocate()
    }

    // MARK: Calls

    /// The innermost call; there has to be one.
    var innermost: UnsafeMutablePointer<Frame> { calls + (callCount - 1) }

    /// All calls, the innermost last.
    var frames: UnsafeMutableBufferPointer<Frame> {
        UnsafeMutableBufferPointer(start: calls, count: callCount)
    }

    /// Begins a call.
    func enter(_ frame: Frame) {
        (calls + callCount).initialize(to: frame)
        callCount += 1
        depth += frame.weight
    }

    /// Ends the innermost call and takes what it left off the stack.
    func leave() {
        let frame = innermost
        shrink(to: frame.pointee.result)
        depth -= frame.pointee.weight
        callCount -= 1
        frame.deinitialize(count: 1)
    }

    /// Begins and ends a call of a native by a native, which has no frame.
    func enterNative() { depth += Machine.nativeWeight }
    func leaveNative() { depth -= Machine.nativeWeight }

    // MARK: The stack

    /// Makes sure that `count` more values fit on the stack. It may move.
    func reserve(_ count: Int) {
        let needed = top + count + Machine.slack
        if needed > capacity { grow(to: 2 * needed) }
    }

    private func grow(to capacity: Int) {
        let larger = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: capacity)
        larger.moveInitialize(from: stack, count: top)
        stack.deallocate()
        stack = larger
        self.capacity = capacity
    }

    /// Takes away what lies above `count` values.
    @inline(__always)
    func shrink(to count: Int) {
        (stack + count).deinitialize(count: top - count)
        top = count
    }

    @inline(__always)
    func push(_ value: RuntimeValue) {
        (stack + top).initialize(to: value)
        top += 1
    }

    @inline(__always)
    func pop() -> RuntimeValue {
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

    /// Where the code's instructions and constants lie.
    let instructions: UnsafeMutablePointer<Instruction>
    let constants: UnsafeMutablePointer<RuntimeValue>

    init(_ code: Code, _ function: FunctionObject?, base: Int, result: Int, cells: [Cell], weight: Int) {
        self.code = code
        self.function = function
        self.base = base
        self.result = result
        self.cells = cells
        self.weight = weight
        instructions = code.instructions
        constants = code.constants
        next = code.instructions
    }

    /// Where an instruction of this call's code comes from.
    func range(of instruction: UnsafeMutablePointer<Instruction>) -> SourceRange {
        code.ranges[instruction - instructions]
    }
}
