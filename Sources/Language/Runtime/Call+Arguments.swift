extension Call {
    /// An argument that has to be a number; of a Value its data.
    func number(_ place: Int, _ name: String) throws(Diagnostic) -> Double {
        guard let number = interpreter.number(self[place]) else { throw wrong(place, name, "a number") }
        return number
    }

    /// An argument that has to be a whole number; a Value that is whole will do.
    func whole(_ place: Int, _ name: String) throws(Diagnostic) -> Int {
        guard let number = interpreter.wholeNumber(self[place]) else {
            throw wrong(place, name, "a whole number")
        }
        return number
    }

    /// Whether an argument counts as true; one left out does not.
    func truth(_ place: Int) throws(Diagnostic) -> Bool { try interpreter.isTrue(self[place]) }

    /// An argument that has to be text.
    func text(_ place: Int, _ name: String) throws(Diagnostic) -> String {
        guard case .text(let object) = self[place] else { throw wrong(place, name, "text") }
        return object.text
    }

    /// An argument that has to be a sequence.
    func elements(_ place: Int) throws(Diagnostic) -> [RuntimeValue] {
        try interpreter.elements(of: self[place])
    }

    private func wrong(_ place: Int, _ name: String, _ wanted: String) -> Diagnostic {
        Diagnostic("\(name) has to be \(wanted), not \(article(self[place].kindName))")
    }
}
