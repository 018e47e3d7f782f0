import Course
import Language
import Testing
import Workbench

@Suite("A lesson in a script")
struct LessonScriptTests {
    /// What a script with the sample lesson writes, and how it ends.
    private func run(_ script: String) -> (output: String, errors: String, outcome: Session.Outcome) {
        let stage = Stage()
        let session = Session(surroundings: stage)
        session.syllabus = Syllabus([CourseFile(name: "1-sample.md", bytes: Array(sampleText.utf8))])
        let outcome = session.run(Source(name: "<stdin>", text: script))
        let end = session.finishInput()
        return (stage.output, stage.errors, outcome == .done ? end : outcome)
    }

    @Test(arguments: [
        "6\n2\nz = x + y\n", "next\n6\nnext\n2\nnext\nz = y\nz += x\nnext\nnext\n", "5\n6\n2\nz = x+y",
    ])
    func rightAnswersEndWell(_ answers: String) {
        let (output, errors, outcome) = run("lesson 1\n" + answers)
        #expect(outcome == .done && errors.isEmpty)
        #expect(output.contains("5/5 · sample.end") && output.contains("• It is over."))
    }

    @Test func aWrongAnswerIsNamed() {
        let (_, errors, outcome) = run("lesson 1\n6\n1\nnext\nz = x + y\n")
        #expect(outcome == .failed && errors == "error: lesson 1, answered wrong: sample.choose\n")
    }

    @Test func whatIsLeftIsNamed() {
        #expect(run("lesson 1\n6\n2\n").errors == "error: lesson 1, left unanswered: sample.build\n")
        #expect(
            run("lesson 1\n6\nskip\nz = x+y").errors == "error: lesson 1, left unanswered: sample.choose\n")
        let (_, errors, outcome) = run("lesson 1\n5\nleave\nprint(1)\n")
        #expect(
            outcome == .failed && errors.contains("wrong: sample.predict; left unanswered: sample.choose, "))
    }

    @Test func withoutInputItIsReadOut() {
        let (output, errors, outcome) = run("lesson 1")
        #expect(outcome == .done && errors.isEmpty)
        for step in sample.steps { #expect(output.contains(step.title)) }
        for words in ["? What is `y`", "Answer: 6", "Answer: 2, `y`", "  z = x + y", ">>> print(z)\n9.0"] {
            #expect(output.contains(words))
        }
        #expect(run("lesson 1\nlesson 1\n").outcome == .done)
    }

    @Test func onlyTheLastValueOfALineIsJudged() {
        #expect(run("lesson 1\n1; 6\n2\nz = x + y\n").outcome == .done)
        #expect(!run("lesson 1\n1; 6\n2\n").output.contains("✗"))
    }

    @Test func scriptsBeginAtTheBeginning() {
        let stage = Stage()
        for _ in 0..<2 {
            let session = Session(surroundings: stage)
            session.syllabus = Syllabus([CourseFile(name: "1-sample.md", bytes: Array(sampleText.utf8))])
            session.run(Source(name: "<stdin>", text: "lesson 1\n6\n2\nz = x + y\n"))
            #expect(session.finishInput() == .done)
        }
    }

    @Test func machinesGetRecords() {
        let stage = Stage()
        let session = Session(surroundings: stage, form: .json)
        session.syllabus = Syllabus([CourseFile(name: "1-sample.md", bytes: Array(sampleText.utf8))])
        session.run(Source(name: "<stdin>", text: "lesson 1\n6\n2\nz = x + y\n"))
        #expect(session.finishInput() == .done)
        for line in stage.output.split(separator: "\n") {
            #expect(line.hasPrefix("{") && line.hasSuffix("}"))
        }
    }
}
