/// A tape compiled for being run again and again with other numbers in its leaves.
///
/// The graph of a loss is the same in every step of training; recording it anew is most of the work. A
/// program is made from one recording: weighted sums are folded, instructions that do the same for every
/// sample are put side by side as lanes of the processor's vector unit, and what fits nowhere is replayed
/// one by one. Values are those of the tape to the last bit; gradients, which are summed in another order, to
/// rounding.
///
/// ```swift
/// let (w, x) = (Value(2.0), Value(3.0))
/// let loss = (w * x - 1).pow(2)
/// let program = Program(compiling: loss)
/// for number in [2.0, 0.5] {
///     program.setValue(of: w, to: number)
///     print(program.forward(), program.gradient(of: w))
/// }
/// // 25.0 30.0
/// // 0.25 3.0
/// ```
///
/// A program keeps numbers of its own: running it leaves the tape as it is, and it outlives the tape.
/// Values from the time of the recording are named by their rows.
public final class Program {
    let plan: Plan
    let kernels: Kernels
    let values: UnsafeMutablePointer<Double>
    let adjoints: UnsafeMutablePointer<Double>
    /// Room for the backward pass of one team of groups.
    let here: UnsafeMutablePointer<Double>
    let live: UnsafeMutablePointer<Int32>
    /// Whether every operand of a group came out finite in the last forward pass.
    let isFinite: UnsafeMutablePointer<Int32>
    /// Whether the adjoints are those of the present values.
    private var hasGradients = false
    /// Whether everything was computed from the leaves' present numbers.
    private var isComputed = false

    /// Compiles what `root` was computed by.
    ///
    /// - Parameters:
    ///   - root: the row whose value and gradients are wanted.
    ///   - tape: the tape it stands on, which is not needed afterwards.
    ///   - rows: other rows whose values are to be read.
    public init(compiling root: Int, on tape: Tape, reading rows: [Int] = []) {
        plan = Plan(FoldedTape(tape, root: root, reading: rows))
        func room<Number>(_ count: Int, _ zero: Number) -> UnsafeMutablePointer<Number> {
            let memory = UnsafeMutableRawPointer.allocate(
                byteCount: count * MemoryLayout<Number>.stride, alignment: 64)
            let numbers = memory.bindMemory(to: Number.self, capacity: count)
            numbers.initialize(repeating: zero, count: count)
            return numbers
        }
        values = room(plan.size, 0.0)
        adjoints = room(plan.size, 0.0)
        here = room(LaneGroup.team * plan.mostLanes, 0.0)
        live = room(plan.mostLanes / 8 + 1, 0)
        isFinite = room(plan.groups.count, 0)
        kernels = Kernels(plan.groups)
        values[Plan.one] = 1
        for leaf in plan.leaves { values[Int(plan.slots[Int(leaf)])] = tape.value(Int(leaf)) }
    }

    /// The same for a value.
    public convenience init(compiling root: Value, reading values: [Value] = []) {
        precondition(values.allSatisfy { $0.tape === root.tape }, "all values are on one tape")
        self.init(compiling: root.index, on: root.tape, reading: values.map(\.index))
    }

    deinit {
        values.deallocate()
        adjoints.deallocate()
        here.deallocate()
        live.deallocate()
        isFinite.deallocate()
        kernels.deallocate()
    }

    /// Computes everything from the leaves' present numbers, and returns the root's.
    @discardableResult
    public func forward() -> Double {
        for step in plan.steps { run(step) }
        (isComputed, hasGradients) = (true, false)
        return values[plan.root]
    }

    /// Finds the gradients for the numbers of the last ``forward()``, which have to be there still.
    public func backward() {
        precondition(isComputed, "a number was set: forward() comes before its gradients")
        adjoints.update(repeating: 0, count: plan.size)
        adjoints[plan.root] = 1
        for step in plan.backwardSteps { runBackward(step) }
        hasGradients = true
    }

    /// The number in a row: the root, a leaf, or one that was to be read.
    public func value(of row: Int) -> Double { values[slot(row)] }

    /// Sets the number of a leaf.
    public func setValue(of leaf: Int, to number: Double) {
        values[slot(leaf)] = number
        isComputed = false
    }

    /// How fast the root grows with a leaf, at the numbers of the last ``forward()``.
    public func gradient(of leaf: Int) -> Double {
        if !hasGradients { backward() }
        return adjoints[slot(leaf)] + 0.0
    }

    /// Sets the numbers of many leaves.
    public func setValues(of leaves: [Int], to numbers: [Double]) {
        precondition(leaves.count == numbers.count, "one number for each leaf")
        isComputed = false
        plan.slots.withUnsafeBufferPointer { slots in
            for place in leaves.indices { values[Program.slot(leaves[place], slots)] = numbers[place] }
        }
    }

    /// How fast the root grows with each of many leaves.
    public func gradients(of leaves: [Int]) -> [Double] {
        if !hasGradients { backward() }
        return plan.slots.withUnsafeBufferPointer { slots in
            leaves.map { adjoints[Program.slot($0, slots)] + 0.0 }
        }
    }

    /// The number of a value: the root, a leaf, or one that was to be read.
    public func value(of value: Value) -> Double { self.value(of: value.index) }
    /// Sets the number of a leaf.
    public func setValue(of leaf: Value, to number: Double) { setValue(of: leaf.index, to: number) }
    /// How fast the root grows with a leaf, at the numbers of the last ``forward()``.
    public func gradient(of leaf: Value) -> Double { gradient(of: leaf.index) }

    /// Whether a row has a place in the program: what the root does not depend on has none.
    public func contains(_ row: Int) -> Bool { plan.slots.indices.contains(row) && plan.slots[row] >= 0 }

    private func slot(_ row: Int) -> Int {
        plan.slots.withUnsafeBufferPointer { Program.slot(row, $0) }
    }

    @inline(__always) private static func slot(_ row: Int, _ slots: UnsafeBufferPointer<Int32>) -> Int {
        precondition(
            slots.indices.contains(row) && slots[row] >= 0,
            "row \(row) is not in the program: name it when you compile")
        return Int(slots[row])
    }

    /// How the program came out, for those who want to know.
    public var summary: String {
        "\(plan.rowCount) rows, \(plan.instructionCount) instructions, \(plan.groups.count) groups of lanes"
    }
}
