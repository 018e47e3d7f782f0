/// A lesson in progress, as a machine: events go in, and what is to be done about them comes out.
///
/// It runs nothing, shows nothing and keeps nothing, so that every course a lesson can take is a test of a few
/// lines. Whoever owns the screen performs its effects in order.
///
/// ```swift
/// var play = LessonPlay(lesson, marks: progress.marks(of: lesson), isAttended: true)
/// for effect in play.handle(.begin(at: 0)) { perform(effect) }
/// for effect in play.handle(.answer(.right)) { perform(effect) }
/// ```
public struct LessonPlay: Sendable {
    /// The lesson.
    public let lesson: Lesson
    /// The step that is on the screen.
    public internal(set) var index = 0
    /// Whether its question waits for an answer.
    public internal(set) var isOpen = false
    /// What has come of each step.
    public internal(set) var marks: [Mark]
    /// Whether someone sits at the screen. In a script nothing waits: an answered step is left at once.
    public var isAttended: Bool
    /// Whether anything was entered since the lesson began.
    public internal(set) var isTouched = false
    /// How many hints to the open question were given.
    var hints = 0
    /// True after a step was left without a word, until something is entered: a `next` now is behind the times.
    var wentOn = false
    /// What the task's conditions said last.
    var lastReading: TaskReading?

    /// What has come of a step.
    public enum Mark: String, Sendable {
        /// Nothing yet.
        case new
        /// The last answer was wrong.
        case wrong
        /// Its answer was shown.
        case skipped
        /// It was answered, or read.
        case done
    }

    /// What happens.
    public enum Event: Sendable {
        /// The lesson begins at a step.
        case begin(at: Int)
        /// A word of the lesson's.
        case word(LessonWord)
        /// A number was given to the open question, and judged.
        case answer(Verdict)
        /// Something was given to it that is no number.
        case noNumber
        /// The state a task asks about was looked at; with it what is said about a known wrong one.
        /// Someone is building where a name was given something, and only exploring otherwise.
        case state(TaskReading, feedback: String?, isBuilding: Bool)
        /// Something was entered that failed; with it what is said about it if it is a known attempt.
        case failure(feedback: String?)
        /// Something else was entered.
        case entry
        /// There is no more input.
        case end
    }

    /// What is to be done.
    public enum Effect: Sendable, Equatable {
        /// Restore the step's starting state and show it up to its question.
        case enter(Int)
        /// Show the screen as it was.
        case showAgain
        /// Show the answer, and bring a task to its solution.
        case solve(Int)
        /// Show what stands behind the question.
        case reveal(Int)
        /// Say something.
        case say(Remark)
        /// Keep what has come of a step.
        case keep(Int, Mark)
        /// The lesson is over.
        case leave
        /// The lesson was not brought to its end: these steps were answered wrong, those were left.
        case fail(wrong: [Int], left: [Int])
    }

    /// What can be said.
    public enum Remark: Sendable, Equatable {
        case right
        /// A wrong answer's own feedback.
        case known(String)
        /// A wrong number, and how far off.
        case off(got: Double, by: Double)
        /// Not what was asked for in kind or count.
        case unfit
        /// A task's state is not what it should be.
        case notYet([TaskReading.Measure])
        /// A task cannot be judged yet: these names are still without a value, or else this is the matter.
        case missing([String], String)
        case hint(Int)
        case noMoreHints
        case noHints
        case stillOpen
        case nothingOpen
        case atFirst
        case atLast
    }

    /// A lesson about to begin.
    public init(_ lesson: Lesson, marks: [Mark] = [], isAttended: Bool) {
        precondition(!lesson.steps.isEmpty, "a lesson has a step")
        self.lesson = lesson
        self.marks =
            marks.count == lesson.steps.count ? marks : lesson.steps.map { _ in .new }
        self.isAttended = isAttended
    }

    /// The step on the screen.
    public var step: Step { lesson.steps[index] }

    /// Whether every question was answered, and right.
    public var isComplete: Bool { unanswered.isEmpty }

    /// The steps whose question has no right answer.
    var unanswered: [Int] {
        lesson.steps.indices.filter { lesson.steps[$0].question != nil && marks[$0] != .done }
    }

    /// Comes to a step.
    mutating func go(to place: Int) -> [Effect] {
        index = place
        hints = 0
        lastReading = nil
        wentOn = false
        let isAnswered = marks[place] == .done || marks[place] == .skipped
        isOpen = step.question != nil && !isAnswered
        var effects: [Effect] = [.enter(place)]
        if step.question != nil && isAnswered { effects += [.solve(place), .reveal(place)] }
        if place == lesson.steps.count - 1 && step.question == nil { effects += finish(.done) }
        return effects
    }

    /// Notes what has come of the step.
    mutating func finish(_ mark: Mark) -> [Effect] {
        marks[index] = mark
        isOpen = false
        return [.keep(index, mark)]
    }

    /// In a script: on to the next question.
    mutating func goOn() -> [Effect] {
        var effects: [Effect] = []
        while !isAttended, !isOpen, index + 1 < lesson.steps.count {
            effects += advance()
            wentOn = true
        }
        return effects
    }

    /// On to the following step.
    mutating func advance() -> [Effect] {
        guard index + 1 < lesson.steps.count else { return [.say(.atLast)] }
        var effects: [Effect] = []
        if step.question == nil && marks[index] != .done { effects += finish(.done) }
        effects += go(to: index + 1)
        return effects
    }
}
