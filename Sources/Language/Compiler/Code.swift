/// A compiled piece of program: a statement of the top level, or the body of a function.
final class Code {
    /// The function's name, `<module>` at top level.
    let name: String
    /// The text it was compiled from, for diagnostics.
    let source: Source
    /// The instructions, in plain memory: the machine reads nothing as often as these.
    let instructions: UnsafeMutablePointer<Instruction>
    let instructionCount: Int
    /// Where each instruction comes from.
    let ranges: [SourceRange]
    let constants: UnsafeMutablePointer<RuntimeValue>
    let constantCount: Int
    /// What the instructions point to that is no value.
    let parts: Parts
    /// Parameters, then local variables, then variables of comprehensions.
    let localCount: Int
    /// Variables that functions inside capture.
    let cellCount: Int
    /// Parameters that are such variables: they move to their cells when a call begins.
    let cellParameters: [(local: Int, cell: Int)]
    /// The most values that lie on the stack at once, above the local variables.
    let stackSize: Int

    /// The parts of a program that instructions refer to by number.
    struct Parts {
        var templates: [FunctionTemplate] = []
        var shapes: [CallShape] = []
        var formats: [FormatStep] = []
        var commands: [CommandStatement] = []
        var imports: [Import] = []
        var notes: [String] = []
        var classes: [(name: String, usesTanh: Bool)] = []
        /// Names of local variables, cells and captured cells, for messages.
        var localNames: [String] = []
        var cellNames: [String] = []
        var capturedNames: [String] = []
    }

    init(
        name: String, source: Source, instructions: [Instruction], ranges: [SourceRange],
        constants: [RuntimeValue], parts: Parts, localCount: Int, cellCount: Int,
        cellParameters: [(local: Int, cell: Int)], stackSize: Int
    ) {
        self.name = name
        self.source = source
        instructionCount = instructions.count
        self.instructions = .allocate(capacity: instructions.count)
        self.instructions.initialize(from: instructions, count: instructions.count)
        self.ranges = ranges
        constantCount = constants.count
        self.constants = .allocate(capacity: constants.count)
        self.constants.initialize(from: constants, count: constants.count)
        self.parts = parts
        self.localCount = localCount
        self.cellCount = cellCount
        self.cellParameters = cellParameters
        self.stackSize = stackSize
    }

    deinit {
        instructions.deallocate()
        constants.deinitialize(count: constantCount)
        constants.deallocate()
    }
}

/// A function before it is made: its code, and what it captures where the `def` is executed.
final class FunctionTemplate {
    let name: String
    let parameters: [String]
    let defaultCount: Int
    let code: Code
    let captures: [Capture]

    /// Where a captured cell is found when the function is made.
    enum Capture {
        /// A cell of the call that makes it.
        case cell(Int)
        /// A cell that the making function has itself captured.
        case captured(Int)
    }

    init(name: String, parameters: [String], defaultCount: Int, code: Code, captures: [Capture]) {
        self.name = name
        self.parameters = parameters
        self.defaultCount = defaultCount
        self.code = code
        self.captures = captures
    }
}

/// How the arguments of a call lie on the stack: positional ones and spread sequences in their order, then
/// the values of the keywords.
struct CallShape {
    /// One flag for each positional argument: whether it is spread.
    var spreads: [Bool]
    var keywords: [String]
}

/// A field of an f-string: the conversion, and whether a text with the specification lies on top.
struct FormatStep {
    var conversion: FormatPiece.Conversion?
    var hasSpecification: Bool
}

/// A module to import, the name in it if one is wanted, and the name to bind.
struct Import {
    var module: Name
    var name: Name?
    var alias: String?
}
