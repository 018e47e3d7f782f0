/// The statement that is being typed: the text from its first word up to the cursor.
struct StatementStart {
    /// From the first character that is no blank.
    let text: Substring
    /// What stands behind the quotation mark, when a string is open at the cursor.
    let openString: Substring?
    /// True behind a `#`.
    let isComment: Bool

    /// Finds it: statements begin on lines of their own, behind a `;`, and behind the colon of a block.
    init(before cursor: Substring) {
        var start = cursor.startIndex
        var quote: (mark: Character, place: String.Index)?
        var isComment = false
        var depth = 0
        for (index, character) in zip(cursor.indices, cursor) {
            if character == "\n" {
                (start, quote, isComment, depth) = (cursor.index(after: index), nil, false, 0)
                continue
            }
            if isComment { continue }
            if let open = quote {
                if character == open.mark { quote = nil }
                continue
            }
            switch character {
            case "'", "\"": quote = (character, index)
            case "#": isComment = true
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ";": start = cursor.index(after: index)
            case ":" where depth == 0 && Self.opensBlock(cursor[start..<index]):
                start = cursor.index(after: index)
            default: break
            }
        }
        text = cursor[start...].drop(while: \.isWhitespace)
        openString = quote.map { cursor[cursor.index(after: $0.place)...] }
        self.isComment = isComment
    }

    private static func opensBlock(_ text: Substring) -> Bool {
        let word = text.drop(while: \.isWhitespace).prefix { $0.isLetter }
        return ["for", "while", "if", "elif", "else", "def"].contains(word)
    }

    /// The words in front of the one the cursor stands at.
    var wordsBefore: [Substring] {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        return text.last == " " || words.isEmpty ? words : words.dropLast()
    }

    /// What the cursor stands at the end of: no more than a blank is needed to end it.
    var lastWord: Substring {
        text[(text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex)...]
    }

    /// The name the cursor stands at the end of, empty if it stands at none.
    var partialName: Substring { text.suffixWhile(\.isNamePart) }
}

extension Substring {
    /// The longest end whose characters all satisfy the condition.
    func suffixWhile(_ belongs: (Character) -> Bool) -> Substring {
        self[(lastIndex { !belongs($0) }.map(index(after:)) ?? startIndex)...]
    }
}

extension Character {
    /// Whether it can be part of a name.
    var isNamePart: Bool { isLetter || isNumber || self == "_" }
}
