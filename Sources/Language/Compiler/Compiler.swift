/// Turns trees into code for the machine, in one walk.
///
/// A compiler makes the code of one function, or of one statement of the top level; a function inside gets a
/// compiler of its own. It goes as deep as the tree's brackets do, which the parser bounds.
struct Compiler {
    /// Where names of the top level and attributes get their numbers.
    let names: Names
    let source: Source
    let scope: Scope

    private(set) var instructions: [Instruction] = []
    private var ranges: [SourceRange] = []
    private var constants: [RuntimeValue] = []
    private var parts: [Code.Part] = []
    /// The loops around the place that is being compiled, innermost last.
    var loops: [Loop] = []
    /// How many blocks are around it.
    var blockDepth = 0
    /// How many values lie on the stack there, and the most there ever were.
    private(set) var depth = 0
    private var greatestDepth = 0

    /// A loop that is being compiled.
    struct Loop {
        /// Where `continue` goes.
        let start: Int
        /// Jumps of `break`, whose aim is not known yet.
        var exits: [Int] = []
        /// Whether an iteration lies on the stack, which `break` has to take away.
        let isIteration: Bool
    }

    /// A compiler for a statement of the top level or for a function's body.
    init(_ names: Names, source: Source, scope: Scope = Scope()) {
        self.names = names
        self.source = source
        self.scope = scope
        instructions.reserveCapacity(8)
        ranges.reserveCapacity(8)
    }

    /// The code of a statement of the top level.
    static func code(for statement: Statement, in source: Source, _ names: Names) throws(Diagnostic) -> Code {
        var compiler = Compiler(names, source: source)
        try compiler.compile(statement)
        compiler.emitGiveBackNone(at: statement.range)
        return compiler.finish(name: "<module>")
    }

    /// The code of an expression whose value is wanted.
    static func code(for expression: Expression, in source: Source, _ names: Names) throws(Diagnostic) -> Code
    {
        var compiler = Compiler(names, source: source)
        try compiler.compile(expression)
        compiler.emit(.giveBack, at: expression.range)
        return compiler.finish(name: "<module>")
    }

    /// The finished code.
    func finish(name: String) -> Code {
        Code(
            name: name, source: source, instructions: instructions, ranges: ranges, constants: constants,
            parts: parts, scope: scope, stackSize: greatestDepth)
    }

    /// Where the next instruction will stand.
    var here: Int { instructions.count }

    /// Adds an instruction. `change` is how many more values lie on the stack behind it.
    mutating func emit(_ opcode: Opcode, _ operand: Int = 0, at range: SourceRange, _ change: Int = 0) {
        instructions.append(Instruction(opcode, operand))
        ranges.append(range)
        adjustDepth(by: change)
    }

    /// Adds an instruction that refers to a part.
    mutating func emit(_ opcode: Opcode, _ part: Code.Part, at range: SourceRange, _ change: Int = 0) {
        parts.append(part)
        emit(opcode, parts.count - 1, at: range, change)
    }

    /// Says that more or fewer values lie on the stack here than the walk up to here would have it.
    mutating func adjustDepth(by change: Int) {
        depth += change
        greatestDepth = max(greatestDepth, depth)
    }

    /// Adds a jump whose aim is set later, by `land`. Answers where it stands.
    mutating func emitJump(_ opcode: Opcode, at range: SourceRange, _ change: Int = 0) -> Int {
        emit(opcode, 0, at: range, change)
        return here - 1
    }

    /// Makes a jump end here.
    mutating func land(_ jump: Int) { instructions[jump].operand = Int32(here) }

    mutating func emitConstant(_ value: RuntimeValue, at range: SourceRange) {
        constants.append(value)
        emit(.constant, constants.count - 1, at: range, 1)
    }

    mutating func emitInteger(_ number: Int, at range: SourceRange) {
        if let small = Int32(exactly: number) {
            emit(.integer, Int(small), at: range, 1)
        } else {
            emitConstant(.integer(number), at: range)
        }
    }

    mutating func emitGiveBackNone(at range: SourceRange) {
        emitConstant(.none, at: range)
        emit(.giveBack, at: range, -1)
    }
}
