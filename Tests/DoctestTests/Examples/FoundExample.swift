/// An example as it stands in the documentation.
struct FoundExample: Equatable {
    /// The file and what the example explains: `Micrograd/Tape.swift, Tape`.
    let place: String
    /// Its lines, without imports.
    private(set) var code: [String]

    /// What it should print: comments behind a `print`, and comments alone on their lines after one, with
    /// nothing between but closing brackets. All other comments are remarks.
    var expected: [String] {
        var expected: [String] = []
        var follows = false
        for line in code {
            let (statement, comment) = line.partsAroundComment
            if statement.contains("print(") {
                follows = true
            } else if statement.contains(where: { !" })".contains($0) }) || line.isEmpty {
                follows = false
            }
            if follows, let comment { expected.append(comment) }
        }
        return expected
    }

    /// The examples in the doc comments of a source file, each for itself.
    static func all(inSource text: String, at path: String) -> [FoundExample] {
        var examples: [FoundExample] = []
        var comment: [String] = []
        for line in text.lines {
            let line = line.drop { $0 == " " }
            if let text = line.dropping("///") {
                comment.append(String(text.dropFirst(blanks: 1)))
            } else if !comment.isEmpty && !line.isOnlyAttribute {
                let blocks = CodeBlock.all(in: comment).filter { $0.language == "swift" }
                let place = "\(path.shortened), \(line.declaredName)"
                examples += blocks.map { FoundExample(place: place, code: $0.lines) }
                comment = []
            }
        }
        return examples
    }

    /// The examples in an article. A block that begins with an import begins a program, and those after it
    /// go on with it.
    static func all(inArticle text: String, at path: String) throws -> [FoundExample] {
        var examples: [FoundExample] = []
        for block in CodeBlock.all(in: text.lines) where block.language == "swift" && !block.isExcerpt {
            let code = block.lines.drop { $0.hasPrefix("import ") || $0.isEmpty }
            if block.lines.first?.hasPrefix("import ") == true || examples.isEmpty {
                examples.append(FoundExample(place: path.shortened, code: Array(code)))
            } else {
                examples[examples.count - 1].code += [""] + code
            }
        }
        return examples
    }
}

extension [FoundExample] {
    /// A name for the function of each: its file's, and its number in that file.
    func numbered() -> [String] {
        var counts: [String: Int] = [:]
        return map { example in
            let file = example.place.split(separator: ",")[0].split(separator: "/").last ?? ""
            let words = file.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).dropLast()
            let name = words.joined()
            counts[name, default: 0] += 1
            return "example\(name)\(counts[name, default: 1])"
        }
    }
}

extension CodeBlock {
    /// Whether this shows code of the package: its first line names the file.
    var isExcerpt: Bool { excerptedFile != nil }

    /// The file this is from.
    var excerptedFile: String? {
        guard let path = lines.first?.dropping("// "), path.hasSuffix(".swift") else { return nil }
        return path
    }
}

extension StringProtocol {
    /// A path without the folder of all sources.
    fileprivate var shortened: String { dropping("Sources/") ?? String(self) }

    /// Whether a line has an attribute of the declaration on the next line.
    fileprivate var isOnlyAttribute: Bool { String(self).wholeMatch(of: /@\w+(\(.*\))?/) != nil }

    /// What a line of code declares.
    fileprivate var declaredName: String {
        let pattern = /\b(?:struct|class|enum|protocol|func|var|let|case|typealias|extension)\s+([^\s(:<{=]+)/
        if let name = String(self).firstMatch(of: pattern)?.1 { return String(name) }
        return contains("init") ? "init" : String(prefix { $0 != "{" })
    }

    /// The line before a comment, and what the comment says; a text in quotes holds none.
    fileprivate var partsAroundComment: (statement: String, comment: String?) {
        var isInText = false
        var previous: Character = " "
        for index in indices {
            let character = self[index]
            if character == "\"" && previous != "\\" { isInText.toggle() }
            if !isInText && character == "/" && previous == "/" {
                let comment = self[self.index(after: index)...].dropFirst(blanks: 1)
                return (String(self[..<index].dropLast()), String(comment))
            }
            previous = character
        }
        return (String(self), nil)
    }
}
