import Course
import Language

/// A lesson in progress in a session: it hears what is entered, lets the lesson's machine decide, and does what
/// that asks for.
final class LessonTutor {
    unowned let session: Session
    let syllabus: Syllabus
    var play: LessonPlay
    /// The names that were there before the lesson; they come back when it ends.
    private let outside: Desk
    /// What is on the screen, to be shown again.
    var screen = ""
    /// What answers to the open question are compared with.
    var answerKey: AnswerKey?
    var taskKey: TaskKey?
    /// How far the lesson's own code has run in the present state; nil once something else may have changed it.
    var place: Place?
    /// The step that was shown last; in a script the machine may be further already.
    var shownStep = 0
    /// The statement that runs.
    private var running: (statement: Statement, source: Source)?

    /// A place in the lesson's code.
    enum Place: Equatable {
        /// In front of a step, behind all those before.
        case start(Int)
        /// Where a step asks its question.
        case question(Int)
    }

    var lesson: Lesson { play.lesson }

    /// A tutor for a lesson; the session's own names are put aside.
    init(_ lesson: Lesson, of syllabus: Syllabus, marks: [LessonPlay.Mark], in session: Session) {
        self.session = session
        self.syllabus = syllabus
        play = LessonPlay(lesson, marks: marks, isAttended: session.surroundings.isInteractive)
        outside = session.tutor?.outside ?? session.desk
    }

    /// Lets the machine decide about an event, and does what it says.
    func handle(_ event: LessonPlay.Event) {
        play.isAttended = session.surroundings.isInteractive
        for effect in play.handle(event) { perform(effect) }
    }

    /// Looks at a statement before it runs; true if it is one of the lesson's words.
    func takes(_ statement: Statement, in source: Source) -> Bool {
        guard let word = statement.lessonWord else {
            running = (statement, source)
            return false
        }
        handle(.word(word))
        return true
    }

    /// Looks at what the statement came to. Only the last one of an entry is an answer.
    func sawItRun() {
        guard let (statement, source) = running else { return }
        running = nil
        if !statement.isHarmless(source.text(of: statement.range)) { place = nil }
        guard source.isBlank(behind: statement, toTheEnd: session.surroundings.isInteractive) else { return }
        if taskKey != nil {
            readState(isBuilding: statement.isBuilding)
        } else if case .expression = statement.kind, let answerKey {
            switch session.shown {
            case .numbers(let numbers): handle(.answer(answerKey.verdict(on: numbers)))
            case .other: handle(.noNumber)
            case .nothing: handle(.entry)
            }
        } else {
            handle(.entry)
        }
    }

    /// Looks at a statement that failed: it may have done something before, and it may be a known attempt.
    func sawItFail() {
        guard let (statement, source) = running else { return }
        running = nil
        place = nil
        let text = source.text(of: statement.range)
        if let feedback = play.step.question?.feedback(onFailing: text) {
            handle(.failure(feedback: feedback))
        } else {
            readState(isBuilding: false)
        }
    }

    /// Asks a task's conditions.
    private func readState(isBuilding: Bool) {
        guard let taskKey, play.isOpen, let question = play.step.question else { return handle(.entry) }
        let practice = SessionPractice(session)
        let reading = practice.attempt { question.reading(in: practice) }
        handle(.state(reading, feedback: taskKey.feedback(on: reading), isBuilding: isBuilding))
    }

    /// Ends the lesson: the names from before it are back.
    func leave() {
        session.tutor = nil
        session.sit(at: outside)
    }

    /// Sets up the state of a place, if the present one may be another. Someone at the screen gets a fresh one
    /// for each step, so that `undo` does not reach into the step before.
    func prepare(_ target: Place) {
        if place == target, !play.isAttended || target != .start(play.index) { return }
        session.takeFreshDesk()
        session.recording(isMuted: true) {
            switch target {
            case .start(let index): run(lesson.steps[..<index].flatMap(\.parts)[...])
            case .question(let index):
                run(lesson.steps[..<index].flatMap(\.parts)[...])
                run(lesson.steps[index].before)
            }
        }
        place = target
    }

    private func run(_ parts: ArraySlice<Step.Part>) {
        for part in parts {
            switch part {
            case .prose: continue
            case .run(let transcript):
                for entry in transcript.entries { _ = session.rehearse(entry.code.text) }
            case .question(let question):
                if case .task(_, let solution, _) = question.kind { _ = session.rehearse(solution.text) }
            }
        }
    }
}

extension Statement {
    /// The word of a lesson's that this is, nil for anything else.
    fileprivate var lessonWord: LessonWord? {
        switch kind {
        case .expression(let expression):
            guard case .name(let name) = expression.kind else { return nil }
            return LessonWord(rawValue: name)
        case .command(let command):
            return command.text.isEmpty ? LessonWord(rawValue: command.name.text) : nil
        default: return nil
        }
    }

    /// Whether it makes something: anything but a bare expression or a command that only shows.
    fileprivate var isBuilding: Bool {
        switch kind {
        case .expression, .command: false
        default: true
        }
    }

    /// Whether it cannot have changed anything: an expression without a call.
    fileprivate func isHarmless(_ text: String) -> Bool {
        guard case .expression = kind else { return false }
        return !text.contains("(")
    }
}

extension Source {
    /// Whether nothing follows a statement on its line, or up to the end.
    fileprivate func isBlank(behind statement: Statement, toTheEnd: Bool) -> Bool {
        var isComment = false
        for byte in bytes[Int(statement.range.upper)...] {
            if byte == UInt8(ascii: "\n") {
                if !toTheEnd { return true }
                isComment = false
            }
            if byte == UInt8(ascii: "#") { isComment = true }
            let isBlank = byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ";")
            if !isBlank && !isComment { return false }
        }
        return true
    }
}
