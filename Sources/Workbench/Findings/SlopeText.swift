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

    /// The text with names put in for the parameters; what is no name or number gets brackets, unless it is
    /// all there is.
    private static func replaced(_ text: String, _ parameters: [String], by operands: [String]) -> String {
        var result = ""
        var word = ""
        func flush() {
            if let place = parameters.firstIndex(of: word), place < operands.count {
                let operand = operands[place]
                result += text == word || operand.isSimple ? operand : "(\(operand))"
            } else {
                result += word
            }
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}

extension String {
    /// A name, a number or a call, which needs no brackets in a product.
    fileprivate var isSimple: Bool {
        allSatisfy { $0.isLetter || $0.isNumber || "_.'[]".contains($0) }
    }
}
