/// The numbers that code uses instead of names.
struct Names {
    let globals: GlobalNames
    let symbols: Symbols
}

/// Names of attributes, each with a number.
final class Symbols {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// The attributes of a Value come first, so that their numbers are known.
    init() {
        for attribute in NodeAttribute.allCases { _ = number(of: attribute.name) }
    }

    /// The number of a name, given to it if it has none.
    func number(of text: String) -> Int {
        if let number = numbers[text] { return number }
        let number = texts.count
        texts.append(text)
        numbers[text] = number
        return number
    }
}
