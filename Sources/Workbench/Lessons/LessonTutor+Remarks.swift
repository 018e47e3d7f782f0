import Course
import Language

extension LessonTutor {
    /// The place, and what the step is called.
    func heading(_ index: Int) -> [Document.Block] {
        let place = list([
            "lesson \(lesson.number)", lesson.title, "\(index + 1)/\(lesson.steps.count)",
            lesson.name(ofStep: index),
        ])
        return [
            .drawing(FlowingText(Text(place, .faint))),
            .drawing(FlowingText(Text(lesson.steps[index].title, .heading))),
        ]
    }

    /// Things side by side; a dot between them that no ASCII sign is like.
    private func list(_ words: [String]) -> String {
        words.joined(separator: session.page.isASCII ? " | " : " · ")
    }

    /// What can be done now; nobody has to be told in a script.
    var footer: [Document.Block] {
        guard play.isAttended else { return [] }
        let words: [String]
        if play.isOpen {
            switch play.step.question?.kind {
            case .choose: words = ["answer with a number of the list", "hint", "skip"]
            case .task:
                words = ["build it at the prompt", "next says how far it is", "hint", "reset", "skip"]
            default: words = ["answer with a number or an expression", "print(…) explores", "hint", "skip"]
            }
        } else if play.index + 1 < lesson.steps.count {
            words = [play.index == 0 ? "next goes on" : "next", "back", "show", "leave"]
        } else {
            let next = syllabus.lesson(behind: lesson).map { "lesson \($0.number) goes on" }
            let end = syllabus.ending.isEmpty ? nil : "next ends the course"
            words = [next ?? end, "leave"].compactMap(\.self)
        }
        return [.space, .drawing(FlowingText(Text(list(words), .faint)))]
    }

    /// What is said.
    func blocks(for remark: LessonPlay.Remark) -> [Document.Block] {
        switch remark {
        case .right: praise
        case .known(let feedback): wrong(LessonText.text(feedback))
        case .off(let got, let distance):
            wrong("No: \(LessonText.brief(got)) is off by \(LessonText.brief(distance)).")
        case .unfit: wrong(Text(unfit))
        case .notYet(let measures): wrong(Text(notYet(measures)))
        case .missing(let names, let reason): faint(missing(names, reason))
        case .hint(let index): hint(index)
        case .noMoreHints: faint("That was the last hint; skip shows the answer.")
        case .noHints: faint("There is no hint here; skip shows the answer.")
        case .stillOpen: faint("The question is still open: answer it, ask for a hint, or skip.")
        case .nothingOpen: faint("Nothing is asked here; next goes on.")
        case .atFirst: faint("This is the first step.")
        case .atLast: atLast
        }
    }

    private var praise: [Document.Block] {
        let mark = Text("✓ ", .good)
        guard case .choose(let choices) = lesson.steps[shownStep].question?.kind,
            let right = choices.first(where: \.isRight)
        else { return [.drawing(FlowingText(Text("Right.", .good), marker: mark))] }
        return [.drawing(FlowingText(LessonText.text(right.feedback.text), marker: mark))]
    }

    private func wrong(_ text: Text) -> [Document.Block] {
        [.drawing(FlowingText(text, marker: Text("✗ ", .bad)))]
    }

    private func faint(_ words: String) -> [Document.Block] {
        [.drawing(FlowingText(Text(words, .faint)))]
    }

    private var unfit: String {
        if case .choose(let choices) = play.step.question?.kind {
            return "Answer with one of the numbers 1 to \(choices.count)."
        }
        let count = answerKey?.answer.count ?? 1
        return count == 1 ? "The answer is one number." : "The answer is \(count) numbers: [x, y, …]."
    }

    /// `L.data is -7, off by 3`
    private func notYet(_ measures: [TaskReading.Measure]) -> String {
        let parts = measures.map { measure in
            let distance = measure.target.map {
                ", off by \(LessonText.brief((measure.value - $0).magnitude))"
            }
            return "\(measure.text) is \(LessonText.brief(measure.value))\(distance ?? "")"
        }
        return "Not yet" + (parts.isEmpty ? "." : ": \(parts.joined(separator: "; ")).")
    }

    /// `Still missing: d, L.`
    private func missing(_ names: [String], _ reason: String) -> String {
        names.isEmpty ? "Not yet: \(reason)." : "Still missing: \(names.joined(separator: ", "))."
    }

    private func hint(_ index: Int) -> [Document.Block] {
        guard let hints = play.step.question?.hints, hints.indices.contains(index) else { return [] }
        let marker = Text("hint \(index + 1)/\(hints.count)  ", .warning)
        return [.drawing(FlowingText(LessonText.text(hints[index].text), marker: marker))]
    }

    private var atLast: [Document.Block] {
        let next = syllabus.lesson(behind: lesson)
        if let next { return faint("That was the last step. lesson \(next.number) goes on: \(next.title).") }
        return faint("That was the last step of the last lesson.")
            + syllabus.ending.flatMap { [.space, LessonText.block(for: $0)] }
    }
}
