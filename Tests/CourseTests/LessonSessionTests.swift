import Course
import Language
import Testing
import Workbench

@Suite("A lesson at the prompt")
struct LessonSessionTests {
    /// A session with the sample lesson, someone at its screen.
    private func session(_ stage: Stage) -> Session {
        let session = Session(surroundings: stage)
        session.syllabus = Syllabus([CourseFile(name: "1-sample.md", bytes: Array(sampleText.utf8))])
        return session
    }

    /// What comes back for some entries, from `lesson 1` on.
    private func hear(_ entries: String..., stage: Stage = Stage(isInteractive: true)) -> String {
        let session = session(stage)
        session.respond(to: "lesson 1")
        for entry in entries.dropLast() { session.respond(to: entry) }
        _ = stage.heard()
        if let last = entries.last { session.respond(to: last) }
        return stage.heard() + stage.errors
    }

    @Test func theHeaderNamesThePlace() {
        #expect(hear("next").contains("lesson 1 · a sample · 2/5 · sample.predict\nTo predict\n"))
    }

    @Test(arguments: ["6", "y = 5; 6", "2*x", "x + x", "x.data * 2", "6.004", "[6]", "6  # six"])
    func anExpressionIsAnAnswer(_ answer: String) {
        #expect(hear("next", answer).contains("✓ Right."))
    }

    @Test(arguments: ["print(6)", "q = 6", "pass", "# 6", "vars", "6; q = 1", "x.backward()"])
    func exploringIsNoAnswer(_ entry: String) {
        let heard = hear("next", entry)
        #expect(!heard.contains("✓") && !heard.contains("✗"))
        #expect(hear("next", entry, "6").contains("✓ Right."))
    }

    @Test func wrongAnswersHearWhatIsWrong() {
        #expect(hear("next", "x").contains("✗ 3 is `x` itself."))
        #expect(hear("next", "7").contains("✗ No: 7 is off by 1."))
        #expect(hear("next", "'six'").contains("The answer is one number."))
        #expect(hear("next", "yy").contains("✗ It is called `y`."))
        #expect(hear("next", "6", "next", "5").contains("Answer with one of the numbers 1 to 3."))
        #expect(hear("next", "6", "next", "3").contains("✗ One is."))
    }

    @Test(arguments: ["next", "back", "hint", "skip", "show", "reset", "leave"])
    func wordsAreNeverAnswers(_ word: String) {
        let heard = hear("next", "\(word) = 6", word)
        #expect(!heard.contains("✓ Right.") && !heard.contains("Value("))
    }

    @Test func predictionsAreComparedWithTheStepsOwnState() {
        let heard = hear("next", "x = 10.0", "6")
        #expect(heard.contains("✓ Right.") && heard.contains(">>> print(y)\n6.0\n"))
    }

    @Test func aStepIsShownAgainAndBegunAnew() {
        let stage = Stage(isInteractive: true)
        let session = session(stage)
        session.respond(to: "lesson 1")
        _ = stage.heard()
        session.respond(to: "next")
        let screen = stage.heard()
        session.respond(to: "show")
        let again = stage.heard()
        #expect(screen.hasPrefix(again) && again.contains("? What is `y`"))
        session.respond(to: "x = 10.0")
        session.respond(to: "reset")
        #expect(stage.heard() == screen)
        session.respond(to: "print(x)")
        #expect(stage.heard() == "3.0\n")
    }

    @Test func aTaskIsDoneWhenItsConditionHolds() {
        #expect(hear("next", "6", "next", "2", "next", "z = x*y").contains("✗ You multiplied."))
        let heard = hear("next", "6", "next", "2", "next", "z = 0", "z = y + x")
        #expect(heard.contains("✓ Right.") && heard.contains(">>> print(z)\n9.0\n"))
        #expect(hear("next", "6", "next", "2", "next", "z = 8", "next").contains("z is 8, off by 1."))
    }

    @Test func whatATaskStillLacksIsSaid() {
        let build = ["next", "6", "next", "2", "next"]
        func afterwards(_ entry: String) -> String {
            let stage = Stage(isInteractive: true)
            let session = session(stage)
            for entry in ["lesson 1"] + build { session.respond(to: entry) }
            _ = stage.heard()
            session.respond(to: entry)
            return stage.heard() + stage.errors
        }
        #expect(afterwards("q = 1") == "Still missing: z.\n")
        #expect(afterwards("print(x)") == "3.0\n")
        #expect(afterwards("next").hasPrefix("Still missing: z.\nThe question is still open"))
        #expect(afterwards("z = 'nine'").contains("Not yet: "))
    }

    @Test func aLessonsOwnStepsWaitForNoKey() {
        let stage = Stage(isInteractive: true)
        let session = Session(surroundings: stage)
        for entry in ["lesson accumulate", "skip", "next", "skip", "next", "skip", "next", "skip"] {
            session.respond(to: entry)
        }
        #expect(stage.output.contains("4/9 · accumulate.square") && stage.output.contains("done: x 10.0"))
    }

    @Test func longListsOfNumbersAreOnlyCounted() {
        let stage = Stage()
        let session = Session(surroundings: stage)
        session.run(Source(name: "<stdin>", text: "lesson loss\n"))
        #expect(session.finishInput() == .done)
        #expect(stage.output.contains(">>> start = [\n...     … 14 lines of numbers\n"))
    }

    @Test func skippingGoesOnFromTheSolution() {
        let heard = hear("next", "skip", "next", "skip", "next", "skip")
        #expect(heard.contains("  z = x + y\n") && heard.contains(">>> print(z)\n9.0\n"))
        #expect(hear("next", "skip").contains("Answer: 6, which is `2*x`."))
    }

    @Test func theUsersNamesComeBack() {
        let stage = Stage(isInteractive: true)
        let session = session(stage)
        for entry in ["x = 42", "lesson 1", "x = 7", "leave"] { session.respond(to: entry) }
        _ = stage.heard()
        session.respond(to: "print(x)")
        #expect(stage.heard() == "42.0\n")
        session.respond(to: "undo")
        session.respond(to: "hint")
        #expect(stage.errors.contains("unknown name 'hint'"))
    }

    @Test func progressIsKeptAndTakenUp() {
        let stage = Stage(isInteractive: true)
        for entry in ["lesson 1", "next", "6", "next", "leave"] { session(stage).respond(to: entry) }
        let first = session(stage)
        for entry in ["lesson 1", "next", "6", "next", "leave", "lesson"] { first.respond(to: entry) }
        #expect(stage.heard().contains("lesson 1 goes on with a sample, at step 3 of 5."))
        let second = session(stage)
        second.respond(to: "lesson sample")
        #expect(stage.heard().contains("3/5 · sample.choose"))
        for entry in ["2", "next", "skip", "next", "leave", "lesson"] { second.respond(to: entry) }
        #expect(stage.heard().contains("done, some skipped"))
        for entry in ["lesson forget 1", "lesson"] { second.respond(to: entry) }
        #expect(stage.heard().contains("lesson 1 begins a sample."))
    }

    @Test func lessonsThatAreNotThereAreSuggested() {
        let stage = Stage(isInteractive: true)
        session(stage).respond(to: "lesson sampel")
        #expect(
            stage.errors.contains("no lesson 'sampel'") && stage.errors.contains("did you mean 'sample'?"))
    }

    @Test(arguments: [40, 80, 200], [true, false])
    func textFitsThePage(_ width: Int, _ isASCII: Bool) {
        let stage = Stage(isInteractive: true, page: Page(width: width, isASCII: isASCII))
        _ = hear("next", "1", "hint", "6", "next", "2", stage: stage)
        let session = session(stage)
        session.respond(to: "lesson")
        for line in stage.heard().split(separator: "\n") {
            #expect(DisplayWidth.of(line) <= width)
            #expect(!isASCII || line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
        }
    }
}
