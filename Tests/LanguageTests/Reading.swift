import Testing

@testable import Language

/// The command words the tests know.
let testCommands: Set<String> = [
    "backward", "grad", "step", "help", "load", "save", "draw", "numeric", "time", "plot", "set", "train",
    "operation", "zero",
]

/// A vocabulary with commands, some of them bound.
func vocabulary(bound: Set<String> = []) -> Vocabulary {
    Vocabulary(commands: testCommands, statementCommands: ["time"], isBound: { bound.contains($0) })
}

/// All statements of a text.
func statements(_ text: String, bound: Set<String> = []) throws(Diagnostic) -> [Statement] {
    var parser = Parser(source: Source(name: "<test>", text: text), vocabulary: vocabulary(bound: bound))
    var list: [Statement] = []
    while let statement = try parser.nextStatement() { list.append(statement) }
    return list
}

/// The first diagnostic of a text, rendered; nil when it has none.
func complaint(_ text: String, bound: Set<String> = []) -> Diagnostic? {
    do {
        _ = try statements(text, bound: bound)
        return nil
    } catch {
        return error
    }
}

/// What a text is printed as, a line for each statement.
func printed(_ text: String, bound: Set<String> = []) throws(Diagnostic) -> String {
    Printer.text(try statements(text, bound: bound))
}

/// The only command of a text, as `word|arguments`; nil when the text is no command.
func command(_ text: String, bound: Set<String> = []) -> String? {
    guard let list = try? statements(text, bound: bound), list.count == 1,
        case .command(let command) = list[0].kind
    else { return nil }
    return "\(command.name.text)|\(command.text)"
}

/// A reproducible stream of random numbers (SplitMix64, Steele, Lea and Flood 2014).
struct TestGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
