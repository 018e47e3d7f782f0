import Language
import Testing

@testable import Course

@Suite("Reading a lesson")
struct ReadingTests {
    @Test func aStepIsCutAtItsQuestion() {
        let step = sample.steps[1]
        #expect(step.before.isEmpty && step.after.count == 1)
        #expect(step.question?.hints.map(\.text) == ["The idea.", "The answer is 6."])
        #expect(sample.steps.map(\.id) == ["read", "predict", "choose", "build", "end"])
        #expect(sample.name(ofStep: 1) == "sample.predict")
    }

    @Test func marksInTextAreFoundWhereWordsBeginAndEnd() {
        func spans(_ text: String) -> [Prose.Span] { Prose.spans(of: text) }
        #expect(spans("a `b*c` d") == [.init("a "), .init("b*c", .code), .init(" d")])
        #expect(spans("the *other* one") == [.init("the "), .init("other", .emphasis), .init(" one")])
        #expect(spans("a **slope**.") == [.init("a "), .init("slope", .strong), .init(".")])
        #expect(spans("a*b and c*d") == [.init("a*b and c*d")])
        #expect(spans("3 * 4 * 5") == [.init("3 * 4 * 5")])
        #expect(spans("one ` alone") == [.init("one ` alone")])
    }

    @Test func figuresAreFoundInText() {
        func numbers(_ text: String) -> [Double] { Figures.pieces(of: text).compactMap(\.number) }
        #expect(numbers("Value(data=24.5, grad=1e-05)") == [24.5, 1e-05])
        #expect(numbers("x2 and w1, 3. End") == [3])
        #expect(numbers("2e and 1.e5") == [2, 1])
    }

    @Test func transcriptsAgreeByWordsAndRoundedFigures() {
        func agree(_ expected: String, _ printed: String) -> Bool {
            TranscriptComparison.difference([expected], [printed]) == nil
        }
        #expect(agree("a   1.5", "a 1.5"))
        #expect(agree("14.00000", "14.00000009255109"))
        #expect(!agree("14.00001", "14.00000009255109"))
        #expect(!agree("14.00000009255108", "14.00000009255109"))
        #expect(!agree("0.5", "0.4999999999999998"))
        #expect(!agree("-3.0198", "3.0198"))
        #expect(!agree("6", "6.0"))
        #expect(agree("it took … s", "it took 0.25 s"))
        #expect(!agree("it took … s", "it took 0.25 m"))
        #expect(TranscriptComparison.difference(["a", "b"], ["a"])?.line == 1)
        #expect(TranscriptComparison.difference(["a"], ["a", "b"])?.line == 1)
    }

    @Test func lessonsAreFoundByNumberAndName() {
        let texts = ["02-two.md": "two", "01-one.md": "one", "10-twenty.md": "twenty", "extra.md": "extra"]
        let syllabus = Syllabus(
            texts.map { name, id in
                let text = "---\nid: \(id)\ntitle: T \(id)\nneeds:\n---\n## S {#s}\n\nText.\n"
                return CourseFile(name: "dir/" + name, bytes: Array(text.utf8))
            } + [CourseFile(name: "dir/end.md", bytes: Array("Well done.\n".utf8))])
        #expect(syllabus.mistakes.isEmpty)
        #expect(syllabus.lessons.map(\.id) == ["one", "two", "twenty", "extra"])
        #expect(syllabus.lessons.map(\.number) == [1, 2, 10, 11])
        #expect(syllabus.lesson("2")?.id == "two")
        #expect(syllabus.lesson("twe")?.id == "twenty")
        #expect(syllabus.lesson("tw") == nil)
        #expect(syllabus.lesson("T Extra")?.id == "extra")
        #expect(syllabus.lesson(behind: syllabus.lessons[1])?.id == "twenty")
        #expect(syllabus.ending == [.paragraph([.init("Well done.")])])
    }

    @Test func theSameIdTwiceIsAMistake() {
        let text = "---\nid: one\ntitle: one\nneeds:\n---\n## S {#s}\n\nText.\n"
        let file = { CourseFile(name: $0, bytes: Array(text.utf8)) }
        let messages = Syllabus([file("1-a.md"), file("1-b.md")]).mistakes.map(\.message)
        #expect(messages == ["another lesson is called 'one'", "another lesson has the number 1"])
    }
}
