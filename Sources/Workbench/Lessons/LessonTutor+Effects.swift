import Course
import Language

extension LessonTutor {
    /// Does what the machine asks for.
    func perform(_ effect: LessonPlay.Effect) {
        switch effect {
        case .enter(let index): enter(index)
        case .showAgain: session.surroundings.write(screen)
        case .solve(let index): solve(index)
        case .reveal(let index): reveal(index)
        case .say(let remark): tell(blocks(for: remark))
        case .keep(let index, let mark): keep(mark, step: index)
        case .leave:
            let goOn = play.isComplete ? "" : ", and you go on where you were"
            leave()
            session.write(.remark("Left. \("lesson \(lesson.number)", .code) takes it up again\(goOn)."))
        case .fail(let wrong, let left): fail(wrong, left)
        }
    }

    /// Sets a step up and shows it as far as its question.
    private func enter(_ index: Int) {
        prepare(.start(index))
        shownStep = index
        answerKey = nil
        taskKey = nil
        let step = lesson.steps[index]
        screen = session.recording(isMuted: false) {
            tell([.space] + heading(index))
            show(step.before)
            if let question = step.question { tell([.space] + LessonText.blocks(for: question)) }
        }
        place = step.question == nil ? .start(index + 1) : .question(index)
        guard play.index == index else { return }
        guard let question = step.question else { return tell(footer) }
        guard play.isOpen else { return }
        let practice = SessionPractice(session)
        answerKey = question.answerKey(in: practice)
        taskKey = question.taskKey(in: practice)
        if let taskKey { play.begin(with: taskKey.start) }
        tell(footer)
    }

    /// Shows the answer to a question; a task is brought to its solution.
    private func solve(_ index: Int) {
        guard let question = lesson.steps[index].question else { return }
        prepare(.question(index))
        let practice = SessionPractice(session)
        let key = question.answerKey(in: practice)
        tell([.space] + LessonText.answer(to: question, key?.answer ?? []))
        if case .task(_, let solution, _) = question.kind {
            session.recording(isMuted: true) { _ = session.rehearse(solution.text) }
        }
    }

    /// Shows what stands behind the question.
    private func reveal(_ index: Int) {
        if !lesson.steps[index].isTask { prepare(.question(index)) }
        screen += session.recording(isMuted: false) { show(lesson.steps[index].after) }
        // A task that the learner has solved goes on from the learner's own state, and only there.
        place = place == .question(index) ? .start(index + 1) : nil
        if play.index == index { tell(footer) }
    }

    /// Shows parts of a step; code runs as it is shown.
    private func show(_ parts: ArraySlice<Step.Part>) {
        var wasItem = false
        for part in parts {
            switch part {
            case .prose(let prose):
                let isItem = if case .item = prose { true } else { false }
                tell((isItem && wasItem ? [] : [.space]) + [LessonText.block(for: prose)])
                wasItem = isItem
            case .run(let transcript):
                tell([.space])
                for entry in transcript.entries { show(entry) }
                wasItem = false
            case .question: continue
            }
        }
    }

    private func show(_ entry: Transcript.Entry) {
        tell(LessonText.blocks(for: entry.code))
        guard let failure = session.rehearse(entry.code.text) else { return }
        tell(failure.transcriptLines.map { .paragraph(Text($0, .bad)) })
    }

    /// Keeps what has come of a step; a place that cannot be written to is told of once.
    private func keep(_ mark: LessonPlay.Mark, step index: Int) {
        session.changeProgress { $0.keep(mark, step: index, of: lesson) }
    }

    private func fail(_ wrong: [Int], _ left: [Int]) {
        func list(_ steps: [Int]) -> String { steps.map(lesson.name(ofStep:)).joined(separator: ", ") }
        var parts: [String] = []
        if !wrong.isEmpty { parts.append("answered wrong: \(list(wrong))") }
        if !left.isEmpty { parts.append("left unanswered: \(list(left))") }
        session.report(Diagnostic("lesson \(lesson.number), \(parts.joined(separator: "; "))"))
        session.hasFailedLesson = true
    }

    /// Writes blocks in the session's form.
    func tell(_ blocks: [Document.Block]) { session.tell(blocks) }
}

extension Step {
    /// Whether something is to be built.
    fileprivate var isTask: Bool {
        if case .task = question?.kind { true } else { false }
    }
}
