extension Interpreter {
    /// Instructions that make text, and `fail`, which says it.
    func performText(_ instruction: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws(Diagnostic) {
        let operand = Int(instruction.operand)
        switch instruction.opcode {
        case .format:
            if case .format(let step) = frame.pointee.code.parts[operand] { try format(step) }
        case .join:
            var text = ""
            for place in (machine.top - operand)..<machine.top {
                if case .text(let part) = machine.stack[place] { text += part.text }
            }
            machine.shrink(to: machine.top - operand)
            machine.push(.text(text))
        default:
            let message = operand == 0 ? nil : try text(of: machine.stack[machine.top - 1])
            throw Diagnostic(message.map { "assertion failed: \($0)" } ?? "assertion failed")
        }
    }

    /// Formats the value on the stack, below its specification if it has one.
    private func format(_ step: FormatStep) throws(Diagnostic) {
        let place = machine.top - (step.hasSpecification ? 2 : 1)
        var value = machine.stack[place]
        switch step.conversion {
        case nil: break
        case .string: value = .text(try text(of: value))
        case .representation: value = .text(try representation(of: value))
        case .ascii: value = .text(escapedToASCII(try representation(of: value)))
        }
        var specification = ""
        if step.hasSpecification, case .text(let text) = machine.stack[place + 1] {
            specification = text.text
        }
        let result = try format(value, specification)
        machine.shrink(to: place)
        machine.push(.text(result))
    }

    /// `format(value, specification)`
    func format(_ value: RuntimeValue, _ specification: String) throws(Diagnostic) -> String {
        if specification.isEmpty { return try text(of: value) }
        let format = try FormatSpecification(specification)
        switch value {
        case .text(let object): return try format.format(object.text)
        case .integer(let number): return try format.format(number)
        case .boolean(let truth): return try format.format(truth ? 1 : 0)
        case .float(let number): return try format.format(number)
        case .node(let row):
            let number = tape.value(Int(row))
            if let type = format.type, "bcdoxX".contains(type), let whole = Int(exactly: number) {
                return try format.format(whole)
            }
            return try format.format(number)
        default: return try format.format(try text(of: value))
        }
    }

    private func escapedToASCII(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.isASCII { return result.unicodeScalars.append(scalar) }
            let digits = String(scalar.value, radix: 16)
            let width = scalar.value < 0x100 ? 2 : scalar.value < 0x10000 ? 4 : 8
            let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
            result += "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
        }
    }

    /// `text % values`, C's formats.
    func formatPercent(_ text: String, _ values: RuntimeValue) throws(Diagnostic) -> String {
        var values: [RuntimeValue] = if case .tuple(let tuple) = values { tuple.elements } else { [values] }
        values.reverse()
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "%") {
            result += rest[..<start]
            rest = rest[rest.index(after: start)...]
            if rest.first == "%" {
                result += "%"
                rest.removeFirst()
                continue
            }
            let options = rest.prefix { "-+ #0123456789.".contains($0) }
            rest = rest.dropFirst(options.count)
            guard let type = rest.popFirst() else { throw Diagnostic("a '%' at the end of a format") }
            guard let value = values.popLast() else {
                throw Diagnostic("more formats than values to put there")
            }
            result += try formatPercent(options, type, value)
        }
        if !values.isEmpty { throw Diagnostic("more values than formats to put them in") }
        return result + rest
    }

    private func formatPercent(
        _ options: Substring, _ type: Character, _ value: RuntimeValue
    ) throws(Diagnostic) -> String {
        let flags = options.prefix { "-+ #0".contains($0) }
        let size = options.dropFirst(flags.count)
        let align = flags.contains("-") ? "<" : ">"
        let sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
        let zeros = flags.contains("0") && align == ">" ? "0" : ""
        switch type {
        case "s": return try format(.text(try text(of: value)), "\(align)\(size)")
        case "r": return try format(.text(try representation(of: value)), "\(align)\(size)")
        case "d", "i", "u", "x", "X", "o":
            guard let number = number(value) else {
                throw Diagnostic("'%\(type)' needs a number, not \(article(value.kindName))")
            }
            guard let whole = value.whole ?? Int(exactly: number.rounded(.towardZero)) else {
                throw Diagnostic(
                    "'%\(type)' shows whole numbers of 64 bits, not \(Language.text(of: number))",
                    hint: "'%g' shows any number")
            }
            let form = type == "i" || type == "u" ? "d" : type
            return try FormatSpecification((zeros.isEmpty ? align : "") + sign + zeros + size + "\(form)")
                .format(whole)
        default:
            guard let number = number(value) else {
                throw Diagnostic("'%\(type)' needs a number, not \(article(value.kindName))")
            }
            guard "eEfFgG".contains(type) else {
                throw Diagnostic("'%\(type)' is no format", hint: "for example %.4f, %8.3f, %d, %s")
            }
            return try FormatSpecification((zeros.isEmpty ? align : "") + sign + zeros + size + String(type))
                .format(number)
        }
    }
}
