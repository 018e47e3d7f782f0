/// Writes trees as source text, in one canonical form: four blanks of indentation, blanks around operators
/// but not around powers, only the parentheses that are needed. What it writes, the parser reads as the
/// same tree.
public struct Printer {
    var text = ""
    /// How deep the statement being written is indented.
    var level = 0

    init() {}

    /// The text of a statement, without a last line end.
    public static func text(_ statement: Statement) -> String { text([statement]) }

    /// The text of statements, a line for each, without a last line end.
    public static func text(_ statements: [Statement]) -> String {
        var printer = Printer()
        printer.write(statements)
        if printer.text.last == "\n" { printer.text.removeLast() }
        return printer.text
    }

    /// The text of an expression.
    public static func text(_ expression: Expression) -> String {
        var printer = Printer()
        printer.write(expression)
        return printer.text
    }

    /// The text of a function's definition.
    public static func text(_ function: FunctionDefinition) -> String {
        text(Statement(.function(function), at: function.name.range))
    }

    mutating func write(_ text: String) { self.text += text }

    /// Writes parts with commas between them.
    mutating func writeList<Part>(_ parts: [Part], _ write: (inout Printer, Part) -> Void) {
        for (index, part) in parts.enumerated() {
            if index > 0 { text += ", " }
            write(&self, part)
        }
    }
}

extension Expression: CustomStringConvertible {
    /// Its canonical text.
    public var description: String { Printer.text(self) }
}

extension Statement: CustomStringConvertible {
    /// Its canonical text.
    public var description: String { Printer.text(self) }
}
