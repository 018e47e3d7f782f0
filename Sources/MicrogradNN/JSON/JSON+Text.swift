extension JSON {
    /// The value as text on one line, without spaces.
    public var text: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// The value as text for people: objects and arrays of arrays over several lines, plain arrays on one.
    ///
    /// ```swift
    /// let model: JSON = ["inputs": 2, "weights": [0.5, -1]]
    /// print(model.prettyText)
    /// // {
    /// //   "inputs": 2,
    /// //   "weights": [0.5, -1]
    /// // }
    /// //
    /// ```
    public var prettyText: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    /// Appends the text; `indent` is the depth of nested lines, nil for all on one line.
    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .integer(let integer): text += "\(integer)"
        case .number(let number): text += JSON.numberText(number)
        case .string(let string): text += JSON.quoted(string)
        case .array(let elements):
            let inner = elements.contains(where: \.isComposed) ? indent : nil
            JSON.writeList(elements, "[", "]", to: &text, indent: inner, spaced: indent != nil) {
                $1.write(to: &$0, indent: inner.map { $0 + 1 })
            }
        case .object(let members):
            JSON.writeList(members, "{", "}", to: &text, indent: indent, spaced: false) {
                $0 += JSON.quoted($1.name) + (indent == nil ? ":" : ": ")
                $1.value.write(to: &$0, indent: indent.map { $0 + 1 })
            }
        }
    }

    private var isComposed: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: Int?,
        spaced: Bool, _ write: (inout String, Element) -> Void
    ) {
        func lineBreak(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += spaced && indent == nil ? ", " : "," }
            if let indent { text += lineBreak(indent + 1) }
            write(&text, element)
        }
        if let indent, !elements.isEmpty { text += lineBreak(indent) }
        text += close
    }

    /// The shortest text that reads back to the same bits: `6`, `24.70408163265306`, `1e-05`, `-0.0`.
    private static func numberText(_ number: Double) -> String {
        if number.isNaN { return "\"nan\"" }
        if number.isInfinite { return number < 0 ? "\"-inf\"" : "\"inf\"" }
        let text = "\(number)"
        let isWhole = text.hasSuffix(".0") && text != "-0.0"
        return isWhole ? String(text.dropLast(2)) : text
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
