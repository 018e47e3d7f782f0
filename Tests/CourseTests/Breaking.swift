/// Ways to break a lesson, many lines at once, so that the check has to notice each.
enum Breaking: CaseIterable, Sendable {
    /// Another digit in the first figure of each transcript's answer; conditions turned around; feedback gone.
    case figuresAndFeedback
    /// Other answers, and known wrong ones that are right.
    case answers

    /// A broken copy, and the numbers of the lines that are broken.
    func applied(to text: String) -> (text: String, lines: Set<Int>) {
        var breaker = Breaker()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var broken: Set<Int> = []
        for index in lines.indices {
            guard let changed = breaker.changed(lines[index], by: self) else { continue }
            lines[index] = changed
            broken.insert(index + 1)
        }
        return (lines.joined(separator: "\n"), broken)
    }
}

/// Goes through a lesson line by line and remembers where it is.
private struct Breaker {
    /// The kind of the block around the line, nil outside.
    private var block: String?
    /// Whether the next figure of the transcript is to be changed.
    private var isAnswer = false
    private var wasChecked = false
    /// The expression of the block's right answer.
    private var right = ""

    /// The line as it is broken, nil for one that is left alone.
    mutating func changed(_ line: String, by breaking: Breaking) -> String? {
        guard !line.hasPrefix("```") else {
            block = block == nil ? String(line.dropFirst(3).prefix { $0 != " " }) : nil
            (isAnswer, wasChecked) = (false, false)
            return nil
        }
        switch (block, breaking) {
        case ("run", .figuresAndFeedback): return otherFigure(line)
        case ("task", .figuresAndFeedback):
            guard line.hasPrefix("check: "), !wasChecked else { return nil }
            wasChecked = true
            return "check: not (\(line.dropFirst(7)))"
        case ("predict", .figuresAndFeedback): return line.hasPrefix("~ ") ? line.withoutMark : nil
        case ("choose", .figuresAndFeedback):
            return line.hasPrefix("- ") || line.hasPrefix("* ") ? line.withoutMark : nil
        case ("predict", .answers): return otherAnswer(line)
        default: return nil
        }
    }

    private mutating func otherFigure(_ line: String) -> String? {
        if line.hasPrefix(">>> ") { isAnswer = true }
        guard isAnswer, !line.hasPrefix(">>> "), !line.hasPrefix("... ") else { return nil }
        guard let place = line.firstIndex(where: { $0.isASCII && $0.isNumber }),
            let digit = line[place].wholeNumberValue
        else { return nil }
        isAnswer = false
        return line[..<place] + String((digit + 1) % 10) + line[line.index(after: place)...]
    }

    private mutating func otherAnswer(_ line: String) -> String? {
        if line.hasPrefix("= ") {
            right = String(line.dropFirst(2))
            return "= (\(right)) * 3 + 7.0625"
        }
        guard line.hasPrefix("~ "), !line.hasPrefix("~ raises"), let colon = line.firstRange(of: " : ") else {
            return nil
        }
        return "~ (\(right)) * 3 + 7.0625" + line[colon.lowerBound...]
    }
}

extension String {
    /// The line without the mark in front of its feedback; the words stay, since the next line may go on.
    fileprivate var withoutMark: String? {
        firstRange(of: " : ").map { self[..<$0.lowerBound] + " ; " + self[$0.upperBound...] }
    }
}
