/// Ways to break a lesson, a line at a time, so that the check has to notice each.
enum Breaking: CaseIterable, Sendable {
    /// Another digit in the first figure of each transcript's answer; conditions turned around; feedback gone.
    case figuresAndFeedback
    /// Answers that are off by one, and known wrong ones that are right.
    case answers

    /// A broken copy, and the numbers of the lines that are broken.
    func applied(to text: String) -> (text: String, lines: Set<Int>) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var broken: Set<Int> = []
        var block = ""
        var isAnswer = false
        var right = ""
        var wasChecked = false
        for index in lines.indices {
            let line = lines[index]
            if line.hasPrefix("```") {
                block = block.isEmpty ? String(line.dropFirst(3).prefix { $0 != " " }) + " " : ""
                (isAnswer, wasChecked) = (false, false)
                continue
            }
            var changed: String?
            if block == "run " {
                if line.hasPrefix(">>> ") {
                    isAnswer = true
                } else if isAnswer, !line.hasPrefix("... "), self == .figuresAndFeedback {
                    changed = line.withAnotherDigit
                    if changed != nil { isAnswer = false }
                }
            } else if self == .figuresAndFeedback {
                let isFirstCheck = line.hasPrefix("check: ") && !wasChecked
                if isFirstCheck {
                    wasChecked = true
                    changed = "check: not (\(line.dropFirst(7)))"
                } else if line.hasPrefix("~ ")
                    || (block == "choose " && (line.hasPrefix("- ") || line.hasPrefix("* "))),
                    let colon = line.range(of: " : ")
                {
                    // What continued the feedback would still be there, so the mark goes, not the words.
                    changed = line.replacingCharacters(in: colon, with: " ; ")
                }
            } else {
                if line.hasPrefix("= ") {
                    right = String(line.dropFirst(2))
                    changed = "= (\(right)) * 2 + 1"
                } else if line.hasPrefix("~ "), !line.hasPrefix("~ raises"), let colon = line.range(of: " : ")
                {
                    changed = "~ (\(right)) * 2 + 1" + line[colon.lowerBound...]
                }
            }
            guard let changed else { continue }
            lines[index] = changed
            broken.insert(index + 1)
        }
        return (lines.joined(separator: "\n"), broken)
    }
}

extension String {
    /// The text with the first digit of its first figure changed; nil when it has none.
    fileprivate var withAnotherDigit: String? {
        guard let place = firstIndex(where: { $0.isASCII && $0.isNumber }),
            let digit = self[place].wholeNumberValue
        else { return nil }
        return String(self[..<place]) + String((digit + 1) % 10) + String(self[index(after: place)...])
    }

    fileprivate func range(of words: String) -> Range<Index>? { firstRange(of: words) }

    fileprivate func replacingCharacters(in range: Range<Index>, with words: String) -> String {
        String(self[..<range.lowerBound]) + words + String(self[range.upperBound...])
    }
}
