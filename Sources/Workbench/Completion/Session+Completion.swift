import Course
import Language
import Micrograd

extension Session {
    /// What can stand at a place of a line: commands at the start of a statement, a command's words and
    /// options behind it, attributes behind a dot, files where a file is due, names everywhere else.
    public func completion(of line: String, at cursor: String.Index) -> Completion {
        completion(of: StatementStart(before: line[..<cursor]))
    }

    private func completion(of start: StatementStart) -> Completion {
        let partial = start.partialName
        if start.isComment { return Completion(partial, among: []) }
        if let path = start.openString {
            let isFile = path.base[..<path.startIndex].dropLast().hasSuffix("load(")
            return isFile || isFilePlace(start)
                ? fileCompletion(path) : Completion(path[path.endIndex...], among: [])
        }
        if let first = start.text.first, first == "?" {
            return Completion(
                start.text.dropFirst(), among: Command.help.offers(self, []).map { .init(text: $0) })
        }
        if let owner = start.text.dropLast(partial.count).ownerBeforeDot {
            return Completion(partial, among: attributes(of: owner))
        }
        if partial.startIndex == start.text.startIndex {
            return Completion(partial, among: firstWords(partial))
        }
        guard let word = start.wordsBefore.first, let command = command(word) else {
            return Completion(partial, among: names)
        }
        return completion(of: start, behind: command)
    }

    /// The command that an unbound word starts.
    private func command(_ word: Substring) -> Command? {
        interpreter.isBound(String(word)) ? nil : Command.named(String(word))
    }

    /// What a statement can begin with. An empty line offers the commands and the user's names alone: all
    /// functions there are would be too many to read.
    private func firstWords(_ partial: Substring) -> [Completion.Candidate] {
        let commands = Command.all.flatMap { command in
            ([command.name] + command.aliases).map { word in
                let isFunction = interpreter.value(of: word) != nil
                let standsAlone = command.syntax.operands == .none || isFunction
                return Completion.Candidate(text: word, suffix: standsAlone ? "" : " ")
            }
        }
        let steering = tutor == nil ? [] : LessonWord.allCases.map { Completion.Candidate(text: $0.rawValue) }
        return steering + commands + (partial.isEmpty ? boundNames : names)
    }

    private func completion(of start: StatementStart, behind command: Command) -> Completion {
        let syntax = command.syntax
        let words = start.wordsBefore.dropFirst().map(String.init)
        if syntax.operands == .statement {
            return completion(of: StatementStart(before: start.text.dropFirst(start.wordsBefore[0].count)))
        }
        let clause = syntax.clauses.last { words.contains($0.word) }
        let last = start.lastWord
        if let option = syntax.options.first(where: { last.hasPrefix($0.name + "=") }) {
            let value = last.dropFirst(option.name.count + 1)
            if !option.words.isEmpty { return Completion(value, among: option.words.map { .init(text: $0) }) }
            return Completion(start.partialName, among: names)
        }
        if clause?.operands ?? syntax.operands == .file {
            let behind = clause.map(\.word) ?? String(start.wordsBefore[0])
            return fileCompletion(start.text.behind(word: behind))
        }
        var offers = command.offers(self, words).map { Completion.Candidate(text: $0) }
        switch clause?.operands ?? syntax.operands {
        case .expressions: offers += names
        case .words: offers += boundNames
        default: break
        }
        if words.isEmpty { offers += syntax.modes.map { .init(text: $0, suffix: " ") } }
        if !words.isEmpty || syntax.operands == .none {
            let open = syntax.clauses.filter { !words.contains($0.word) }
            offers += open.map { .init(text: $0.word, suffix: " ") }
            offers += syntax.options.map { .init(text: $0.name + "=") }
        }
        return Completion(start.partialName, among: offers)
    }

    /// Whether a quoted name at the cursor is a file's.
    private func isFilePlace(_ start: StatementStart) -> Bool {
        guard let word = start.wordsBefore.first, let command = command(word) else { return false }
        let words = start.wordsBefore.map(String.init)
        let clause = command.syntax.clauses.last { words.contains($0.word) }
        return clause?.operands ?? command.syntax.operands == .file
    }

    private func fileCompletion(_ path: Substring) -> Completion {
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        let files = surroundings.files(in: slash == path.startIndex ? "." : String(path[..<slash]))
        return Completion(path[slash...], among: files.map { .init(text: $0) })
    }
}

extension Substring {
    /// What follows the last of a word and the blanks behind it.
    fileprivate func behind(word: String) -> Substring {
        var rest = self
        while let blank = rest.lastIndex(of: " ") {
            rest = self[..<blank]
            if rest.suffixWhile({ $0 != " " }) == word {
                return self[blank...].drop { $0 == " " }
            }
        }
        return self[endIndex...]
    }
}
