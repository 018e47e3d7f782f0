import Testing

@testable import Course

@Suite("The machine of a lesson")
struct LessonPlayTests {
    private func begun(isAttended: Bool = true, marks: [LessonPlay.Mark] = [], at place: Int = 0)
        -> LessonPlay
    {
        var play = LessonPlay(sample, marks: marks, isAttended: isAttended)
        _ = play.handle(.begin(at: place))
        return play
    }

    @Test func aReaderGoesStepByStep() {
        var play = LessonPlay(sample, isAttended: true)
        let effects1 = play.handle(.begin(at: 0))
        #expect(effects1 == [.enter(0)])
        #expect(!play.isOpen)
        let effects2 = play.handle(.word(.next))
        #expect(effects2 == [.keep(0, .done), .enter(1)])
        #expect(play.isOpen)
        let effects3 = play.handle(.word(.next))
        #expect(effects3 == [.say(.stillOpen)])
        let effects4 = play.handle(.answer(.right))
        #expect(effects4 == [.say(.right), .keep(1, .done), .reveal(1)])
        let effects5 = play.handle(.word(.next))
        #expect(effects5 == [.enter(2)])
        let effects6 = play.handle(.answer(.known("no")))
        #expect(effects6 == [.say(.known("no"))])
        let effects7 = play.handle(.word(.next))
        #expect(effects7 == [.say(.stillOpen)])
        let effects8 = play.handle(.word(.skip))
        #expect(effects8 == [.keep(2, .skipped), .solve(2), .reveal(2)])
        let effects9 = play.handle(.word(.next))
        #expect(effects9 == [.enter(3)])
        let effects10 = play.handle(.state(.holds, feedback: nil, isBuilding: true))
        #expect(effects10 == [.say(.right), .keep(3, .done), .reveal(3)])
        let effects11 = play.handle(.word(.next))
        #expect(effects11 == [.enter(4), .keep(4, .done)])
        let effects12 = play.handle(.word(.next))
        #expect(effects12 == [.say(.atLast)])
        #expect(!play.isComplete)
    }

    @Test func exploringIsNoAnswer() {
        var play = begun(at: 1)
        let effects13 = play.handle(.entry)
        #expect(effects13.isEmpty)
        #expect(play.marks[1] == .new && play.isOpen)
    }

    @Test func hintsComeOneByOne() {
        var play = begun(at: 1)
        let effects14 = play.handle(.word(.hint))
        #expect(effects14 == [.say(.hint(0))])
        let effects15 = play.handle(.word(.hint))
        #expect(effects15 == [.say(.hint(1))])
        let effects16 = play.handle(.word(.hint))
        #expect(effects16 == [.say(.hint(1)), .say(.noMoreHints)])
        _ = play.handle(.answer(.right))
        let effects17 = play.handle(.word(.hint))
        #expect(effects17 == [.say(.nothingOpen)])
    }

    @Test func whatWasAnsweredIsShownWithItsAnswer() {
        var play = begun(at: 1)
        _ = play.handle(.answer(.right))
        _ = play.handle(.word(.next))
        let effects18 = play.handle(.word(.back))
        #expect(effects18 == [.enter(1), .solve(1), .reveal(1)])
        let effects19 = play.handle(.word(.reset))
        #expect(effects19 == [.enter(1)])
        #expect(play.isOpen)
        let effects20 = play.handle(.word(.show))
        #expect(effects20 == [.showAgain])
        _ = play.handle(.word(.back))
        let effects21 = play.handle(.word(.back))
        #expect(effects21 == [.say(.atFirst)])
    }

    @Test func aTaskIsTalkedOfWhenAsked() {
        var play = begun(at: 3)
        let measure = TaskReading.Measure(text: "z", value: 8, target: 9)
        play.begin(with: .fails([]))
        let effects22 = play.handle(.state(.fails([]), feedback: "changes nothing", isBuilding: true))
        #expect(effects22.isEmpty)
        let effects23 = play.handle(.state(.fails([measure]), feedback: nil, isBuilding: true))
        #expect(effects23.isEmpty)
        let effects24 = play.handle(.word(.next))
        #expect(effects24 == [.say(.notYet([measure])), .say(.stillOpen)])
        let product = TaskReading.Measure(text: "z", value: 18, target: 9)
        let effects25 = play.handle(.state(.fails([product]), feedback: "times", isBuilding: true))
        #expect(effects25 == [.say(.known("times"))])
        let effects26 = play.handle(.state(.fails([product]), feedback: "times", isBuilding: true))
        #expect(effects26.isEmpty)
    }

    @Test func attemptsThatFailDifferentConditionsAreTwo() {
        let one = TaskReading.Measure(text: "a.grad", value: 2, target: 3)
        let other = TaskReading.Measure(text: "b.grad", value: 2, target: 4)
        let key = TaskKey(start: .fails([]), wrong: [([one], "one"), ([other], "other")])
        #expect(key.feedback(on: .fails([other])) == "other")
        #expect(key.feedback(on: .fails([one])) == "one")
        #expect(key.feedback(on: .fails([])) == nil)
    }

    @Test func aScriptWaitsForNothing() {
        var play = LessonPlay(sample, isAttended: false)
        let effects27 = play.handle(.begin(at: 0))
        #expect(effects27 == [.enter(0), .keep(0, .done), .enter(1)])
        // `next` where the machine has gone on already does nothing.
        let effects28 = play.handle(.word(.next))
        #expect(effects28.isEmpty)
        let effects29 = play.handle(.answer(.right))
        #expect(effects29.suffix(1) == [.enter(2)])
        let effects30 = play.handle(.answer(.known("no")))
        #expect(effects30 == [.say(.known("no"))])
        let effects31 = play.handle(.word(.next))
        #expect(effects31 == [.enter(3)])
        let effects32 = play.handle(.word(.skip))
        #expect(effects32.suffix(2) == [.enter(4), .keep(4, .done)])
        let effects33 = play.handle(.word(.next))
        #expect(effects33.isEmpty)
        let effects34 = play.handle(.end)
        #expect(effects34 == [.fail(wrong: [2], left: [3])])
    }

    @Test func aScriptThatAnswersAllIsDone() {
        var play = begun(isAttended: false)
        _ = play.handle(.answer(.off(got: 1, by: 5)))
        _ = play.handle(.answer(.right))
        _ = play.handle(.answer(.right))
        _ = play.handle(.state(.holds, feedback: nil, isBuilding: true))
        #expect(play.isComplete)
        let effects35 = play.handle(.end)
        #expect(effects35.isEmpty)
    }

    @Test func aLessonWithoutInputIsReadOut() {
        var play = begun(isAttended: false)
        let expected: [LessonPlay.Effect] = [
            .solve(1), .reveal(1), .enter(2), .solve(2), .reveal(2), .enter(3), .solve(3), .reveal(3),
            .enter(4),
        ]
        let effects36 = play.handle(.end)
        #expect(effects36 == expected)
    }

    @Test func verdictsAllowForTheTolerance() {
        let key = AnswerKey(answer: [200], wrong: [([100], "half")], tolerance: 1e-3)
        #expect(key.verdict(on: [200.19]) == .right)
        #expect(key.verdict(on: [200.21]) == .off(got: 200.21, by: 200.21 - 200))
        #expect(key.verdict(on: [100]) == .known("half"))
        #expect(key.verdict(on: [1, 2]) == .unfit)
        #expect(AnswerKey(answer: [0], wrong: [], tolerance: 1e-3).verdict(on: [0.0009]) == .right)
        #expect(AnswerKey(answer: [.nan], wrong: [], tolerance: 1e-3).verdict(on: [.nan]) == .right)
        #expect(AnswerKey(answer: [.infinity], wrong: [], tolerance: 1e-3).verdict(on: [1]) != .right)
    }
}
