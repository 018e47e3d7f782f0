import Language

extension Guard {
    /// What was asked, in the names of its numbers: `a < b`.
    func text(in interpreter: Interpreter) -> String {
        let other = right == 0 ? shownNumber(number, digits: nil) : interpreter.name(ofRow: Int(right))
        return "\(interpreter.name(ofRow: Int(left))) \(relation.rawValue) \(other)"
    }
}
