import Course
import Language

extension Command {
    static let lesson = Command(
        "lesson", usage: "lesson [N | NAME]    lesson forget N",
        summary: "the course",
        help: """
            'lesson' shows the lessons and how far you have come. 'lesson 5' or 'lesson chain-rule' begins one, or \
            goes on where you left it; 'lesson forget 5' begins it anew next time.

            Inside a lesson the prompt stays your own: assignments, commands and print(…) explore. While a \
            question is open a bare expression answers it. The words next, back, hint, skip, show, reset and \
            leave steer the lesson. Your own names are put aside and come back when it ends.

            A script may hold the same words and answers, one a line; it begins at the first step and goes on by \
            itself. 'micrograd lesson check' checks lesson files.
            """,
        examples: ["lesson", "lesson 1"], syntax: CommandSyntax(.text),
        offers: { session, words in
            guard words.isEmpty || words == ["forget"] else { return [] }
            return session.syllabus.lessons.map(\.id) + (words.isEmpty ? ["forget"] : [])
        }
    ) { invocation throws(Diagnostic) in
        let session = invocation.session
        session.leaveOut()
        guard let operand = invocation.operands.first else {
            return LessonMap(syllabus: session.syllabus, progress: session.progress, page: session.page)
                .answer
        }
        var words = operand.text.split(separator: " ").map(String.init)
        let forgets = words.count > 1 && words[0] == "forget"
        if forgets { words.removeFirst() }
        let lesson = try invocation.lesson(words.joined(separator: " "), operand)
        if forgets {
            session.changeProgress { $0.forget(lesson) }
            return .remark("lesson \(lesson.number), \(lesson.title), is new again")
        }
        session.begin(lesson)
        return .silent
    }
}

extension Invocation {
    /// The lesson that a number or a name means.
    fileprivate func lesson(_ word: String, _ operand: Operand) throws(Diagnostic) -> Lesson {
        let syllabus = session.syllabus
        guard let lesson = syllabus.lesson(word) else {
            let nearest = Suggestion.nearest(to: word, among: syllabus.lessons.map(\.id))
            throw failure(
                word == "forget" ? "which lesson is to be forgotten?" : "there is no lesson '\(word)'",
                at: operand,
                hint: word.hasPrefix("check")
                    ? "lesson files are checked from the shell: micrograd lesson check"
                    : nearest.map { "did you mean '\($0)'?" } ?? "'lesson' lists them")
        }
        let mistake = syllabus.mistakes.first { $0.source === lesson.source }
        if let mistake { throw mistake }
        return lesson
    }
}
