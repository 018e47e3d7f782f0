import Language

/// A bare expression's value, for a reader: as Python's prompt shows it, long ones shortened to the screen.
struct ValueDocument {
    /// What is shown.
    let text: String

    var document: Document { Document([.line(Text(text))]) }

    init(_ value: RuntimeValue, _ interpreter: Interpreter, page: Page) {
        let whole = (try? interpreter.representation(of: value)) ?? "<\(value.kindName)>"
        text = Self.shortened(whole, of: value, page: page)
    }

    /// What does not fit the screen is cut in the middle, with the count of what is hidden.
    private static func shortened(_ text: String, of value: RuntimeValue, page: Page) -> String {
        guard let height = page.height else { return text }
        let room = max(8, height - 4) * max(20, page.width)
        guard text.utf8.count > room else { return text }
        let head = text.prefix(room * 2 / 3)
        let tail = text.suffix(room / 6)
        let hidden = text.count - head.count - tail.count
        return "\(head) … \(hidden) characters hidden; print(…) shows all … \(tail)"
    }
}
