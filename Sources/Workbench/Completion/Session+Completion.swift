import Course
import Language

/// What Tab can put in a place of the line.
public struct Completion {
    /// The part of the line that a candidate replaces.
    public let replaced: Range<String.Index>
    /// The candidates, in order.
    public let candidates: [String]
    /// What follows a candidate that is the only one.
    public let suffix: String
}

extension Session {
    /// What can stand at a place of a line: commands at the start of a statement, a command's words and
    /// options behind it, attributes behind a dot, files where a file is due, names everywhere else.
    public func completion(of line: String, at cursor: String.Index) -> Completion {
        let before = line[..<cursor]
        let statement = before[
            (before.lastIndex { ";\n".contains($0) }.map(before.index(after:)) ?? before.startIndex)...]
        let words = statement.split(separator: " ", omittingEmptySubsequences: true)
        let command = words.first.flatMap { Command.named(String($0)) }
        if let command, command.syntax.operands == .file || isFilePlace(statement) {
            return fileCompletion(of: statement, cursor)
        }
        let start = before.lastIndex { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
        let partial = before[(start.map(before.index(after:)) ?? before.startIndex)...]
        if let dot = partial.lastIndex(of: ".") {
            let prefix = partial[partial.index(after: dot)...]
            let names = attributes(of: String(partial[..<dot]))
            return Completion(prefix, cursor, among: names, suffix: "")
        }
        var candidates = interpreter.boundNames.map(\.name) + FunctionHelp.all.map(\.name) + Self.operations
        if words.count <= 1 && partial.startIndex == words.first?.startIndex ?? cursor {
            candidates += Command.words
        }
        if command?.name == "lesson" { candidates += syllabus.lessons.map(\.id) + ["forget"] }
        if tutor != nil && words.count <= 1 { candidates += LessonWord.allCases.map(\.rawValue) }
        if let command, words.count > 1 || statement.last == " " { candidates += command.words }
        return Completion(partial, cursor, among: candidates, suffix: "")
    }

    private static let operations = HelpPage.topics.filter { $0.first?.isLetter ?? false }

    /// True behind ` to `, where a file is due.
    private func isFilePlace(_ statement: Substring) -> Bool {
        let words = statement.split(separator: " ", omittingEmptySubsequences: false)
        return words.count > 2 && words[words.count - 2] == "to"
    }

    private func fileCompletion(of statement: Substring, _ cursor: String.Index) -> Completion {
        let path = statement[
            (statement.lastIndex(of: " ").map(statement.index(after:)) ?? statement.endIndex)...]
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        let names = surroundings.files(in: path.startIndex == slash ? "." : String(path[..<slash]))
        return Completion(path[slash...], cursor, among: names, suffix: "")
    }

    /// What may follow the dot behind a name; nothing is called to find out.
    private func attributes(of chain: String) -> [String] {
        let parts = chain.split(separator: ".")
        guard let first = parts.first, var value = interpreter.value(of: String(first)) else { return [] }
        for part in parts.dropFirst() {
            guard let next = interpreter.peek(String(part), of: value) else { return [] }
            value = next
        }
        return interpreter.attributeNames(of: value)
    }
}

extension Completion {
    init(_ partial: Substring, _ cursor: String.Index, among names: [String], suffix: String) {
        replaced = partial.startIndex..<cursor
        candidates = Set(names.filter { $0.hasPrefix(partial) }).sorted()
        self.suffix = suffix
    }
}

extension Command {
    /// The words that may stand behind this command's.
    var words: [String] {
        syntax.clauses.map(\.word) + syntax.options.map { $0.name + "=" } + syntax.options.flatMap(\.words)
            + (name == "help" ? HelpPage.topics : []) + (name == "set" ? Setting.all.map(\.name) : [])
    }
}
