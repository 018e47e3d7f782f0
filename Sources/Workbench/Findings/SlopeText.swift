import Language
import Micrograd

/// The local slope of a row toward one operand, in symbols: `f` for `e*f` toward e, `1 - tanh(n)**2`.
enum SlopeText {
    static func of(_ row: Int, place: Int, in interpreter: Interpreter) -> String {
        let tape = interpreter.tape
        let operands = tape.operands(of: row).map { interpreter.name(ofRow: $0) }
        if let definition = tape.definition(row) {
            let text = place < definition.slopeTexts.count ? definition.slopeTexts[place] : "slope"
            return replaced(text, definition.parameters, by: operands)
        }
        guard let operation = tape.operation(row) else { return "1" }
        let texts = operation.row.derivatives
        let exponent = operation == .constantPower ? [interpreter.exponentText(ofRow: row)] : []
        let text = (place == 0 ? texts.left : texts.right).description
        return replaced(text, ["x", "y"], by: operands + exponent)
    }

    /// The text with names put in for the parameters; what is no name or number gets brackets, unless it has
    /// them or is all there is.
    private static func replaced(_ text: String, _ parameters: [String], by operands: [String]) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            rest = rest.dropFirst(max(word.count, 1))
            guard let place = parameters.firstIndex(of: String(word)), place < operands.count else {
                result += word.isEmpty ? String(first) : String(word)
                continue
            }
            let isEnclosed = result.isEmpty ? rest.isEmpty : result.last == "(" && rest.first == ")"
            result += isEnclosed || operands[place].isSimple ? operands[place] : "(\(operands[place]))"
        }
        return result
    }
}

extension String {
    /// A name, a number or a call, which needs no brackets in a product.
    fileprivate var isSimple: Bool {
        allSatisfy { $0.isLetter || $0.isNumber || "_.'[]".contains($0) }
    }
}
