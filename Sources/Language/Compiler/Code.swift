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
    let parts: [Part]
    /// The variables: parameters, then local ones, then those of comprehensions.
    let scope: Scope
    let localCount: Int
    /// Variables that functions inside capture.
    let cellCount: Int
    /// The most values that lie on the stack at once, above the local variables.
    let stackSize: Int

    /// A part of a program that an instruction refers to by number.
    enum Part {
        case template(FunctionTemplate)
        case shape(CallShape)
        case format(FormatStep)
        case command(CommandStatement)
        case item(Import)
        case note(String)
        case standIn(name: String, usesTanh: Bool)
    }

    init(
        name: String, source: Source, instructions: [Instruction], ranges: [SourceRange],
        constants: [RuntimeValue], parts: [Part], scope: Scope, stackSize: Int
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
        self.scope = scope
        localCount = scope.localNames.count
        cellCount = scope.cellNames.count
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
