import Micrograd

/// Writes values as text.
struct ValuePrinter {
    let interpreter: Interpreter
    /// Whether a tracked number that nobody called a Value is written like a plain one: `print` does it, a
    /// bare expression does not.
    let showsPlainNumbers: Bool
    var text = ""
    /// The objects that are being written, from the outermost in.
    private var open: [ObjectIdentifier] = []

    /// How deep lists in lists are written.
    private static let depthLimit = 1000

    init(_ interpreter: Interpreter, showsPlainNumbers: Bool) {
        self.interpreter = interpreter
        self.showsPlainNumbers = showsPlainNumbers
    }

    /// Writes a value as `repr` does.
    mutating func write(_ value: RuntimeValue) throws(Diagnostic) {
        switch value {
        case .unbound: text += "<unbound>"
        case .none: text += "None"
        case .boolean(let truth): text += truth ? "True" : "False"
        case .integer(let number): text += String(number)
        case .float(let number): text += Language.text(of: number)
        case .node(let row): write(row: Int(row))
        default:
            guard let object = value.object else { return }
            let identity = ObjectIdentifier(object)
            // A list may hold itself, or be nested without end.
            if open.contains(identity) || open.count > ValuePrinter.depthLimit {
                text += object is TupleObject ? "(...)" : "[...]"
                return
            }
            open.append(identity)
            defer { open.removeLast() }
            try object.print(to: &self)
        }
    }

    /// Whether what is being written lies in nothing else.
    var isOutermost: Bool { open.count == 1 }

    /// An element's text by itself.
    func words(for value: RuntimeValue) throws(Diagnostic) -> String {
        var printer = self
        printer.text = ""
        try printer.write(value)
        try interpreter.poll()
        return printer.text
    }

    /// Writes the elements of a sequence with commas between.
    mutating func write(
        _ elements: some Sequence<RuntimeValue>, from opening: String, to closing: String
    ) throws(Diagnostic) {
        text += opening
        var isFirst = true
        for element in elements {
            if !isFirst { text += ", " }
            isFirst = false
            try write(element)
            try interpreter.poll()
            // A list that holds another twice, which holds another twice, and so on, is soon without end.
            if text.utf8.count > Interpreter.greatestSize {
                throw Diagnostic("this is too long to be written", hint: "show a part of it: [0], [:10]")
            }
        }
        text += closing
    }

    /// Writes a row: a gradient that nobody has written shows as 0, as micrograd prints it.
    private mutating func write(row: Int) {
        let tape = interpreter.tape
        let data = Language.text(of: tape.value(row))
        if showsPlainNumbers, !tape[row].isExplicit {
            text += data
            return
        }
        let gradient = tape.hasGradient(row) ? Language.text(of: tape.gradient(row)) : "0"
        text += "Value(data=\(data), grad=\(gradient))"
    }
}

/// A string as Python writes it in quotes.
func quoted(_ text: String) -> String {
    let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "'" where quote == "'": result += "\\'"
        case let scalar where scalar.value < 0x20 || scalar.value == 0x7F:
            let digits = String(scalar.value, radix: 16)
            result += "\\x" + (digits.count < 2 ? "0" : "") + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + String(quote)
}
