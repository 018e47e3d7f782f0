extension LessonPlay {
    /// What is to be done about an event.
    public mutating func handle(_ event: Event) -> [Effect] {
        let hadGoneOn = wentOn
        switch event {
        case .begin(let place):
            let effects = go(to: place)
            return effects + goOn()
        case .end: return end()
        default: break
        }
        isTouched = true
        wentOn = false
        switch event {
        case .word(.next) where hadGoneOn:
            wentOn = true
            return []
        case .word(let word): return handle(word)
        case .answer(let verdict): return isOpen ? judge(verdict) : []
        case .noNumber: return isOpen ? [.say(.unfit)] : []
        case .state(let reading, let feedback, let isBuilding):
            return isOpen ? judge(reading, feedback, isBuilding: isBuilding) : []
        case .failure(let feedback?) where isOpen:
            marks[index] = .wrong
            return [.say(.known(feedback))]
        default: return []
        }
    }

    private mutating func handle(_ word: LessonWord) -> [Effect] {
        switch word {
        case .next:
            var effects: [Effect] = []
            if isOpen {
                switch lastReading {
                case .fails(let measures) where !measures.isEmpty: effects = [.say(.notYet(measures))]
                case .unready(_, let failure, let names):
                    effects = [.say(.missing(names, failure.message))]
                default: break
                }
                if isAttended || marks[index] != .wrong { return effects + [.say(.stillOpen)] }
            }
            effects += advance()
            return effects + goOn()
        case .back: return index == 0 ? [.say(.atFirst)] : go(to: index - 1)
        case .hint: return hint()
        case .skip:
            guard isOpen else { return handle(.next) }
            let effects = finish(.skipped) + [.solve(index), .reveal(index)]
            return effects + goOn()
        case .show: return [.showAgain]
        case .reset:
            let place = index
            if marks[place] != .new { marks[place] = .new }
            return go(to: place)
        case .leave:
            let failure = isAttended ? [] : verdict
            return failure + [.leave]
        }
    }

    private mutating func hint() -> [Effect] {
        guard isOpen, let question = step.question else { return [.say(.nothingOpen)] }
        if question.hints.isEmpty { return [.say(.noHints)] }
        guard hints < question.hints.count else {
            return [.say(.hint(question.hints.count - 1)), .say(.noMoreHints)]
        }
        hints += 1
        return [.say(.hint(hints - 1))]
    }

    private mutating func judge(_ verdict: Verdict) -> [Effect] {
        switch verdict {
        case .right: return succeed()
        case .known(let feedback):
            marks[index] = .wrong
            return [.say(.known(feedback))]
        case .off(let got, let distance):
            marks[index] = .wrong
            return [.say(.off(got: got, by: distance))]
        case .unfit:
            marks[index] = .wrong
            return [.say(.unfit)]
        }
    }

    private mutating func judge(
        _ reading: TaskReading, _ feedback: String?, isBuilding: Bool
    ) -> [Effect] {
        defer { lastReading = reading }
        switch reading {
        case .holds: return succeed()
        case .unready(_, let failure, let names):
            return isBuilding || reading != lastReading ? [.say(.missing(names, failure.message))] : []
        case .fails:
            guard reading != lastReading else { return [] }
            marks[index] = .wrong
            // Whoever is still building is not told of every state in between; `next` tells.
            return feedback.map { [.say(.known($0))] } ?? []
        }
    }

    private mutating func succeed() -> [Effect] {
        let place = index
        let effects = [.say(.right)] + finish(.done) + [.reveal(place)]
        return effects + goOn()
    }

    /// What is said of a lesson that was not brought to its end; nothing of one that was.
    private var verdict: [Effect] {
        let open = unanswered
        if open.isEmpty { return [] }
        return [.fail(wrong: open.filter { marks[$0] == .wrong }, left: open.filter { marks[$0] != .wrong })]
    }

    /// The end of the input: a lesson that nothing was entered in is read out to its end.
    private mutating func end() -> [Effect] {
        guard !isTouched else { return verdict }
        var effects: [Effect] = []
        while true {
            if isOpen {
                isOpen = false
                effects += [.solve(index), .reveal(index)]
            }
            guard index + 1 < lesson.steps.count else { return effects }
            let place = index + 1
            index = place
            isOpen = step.question != nil
            effects.append(.enter(place))
        }
    }

    /// Tells the machine what a task's conditions say before anything is entered.
    public mutating func begin(with reading: TaskReading) { lastReading = reading }
}
