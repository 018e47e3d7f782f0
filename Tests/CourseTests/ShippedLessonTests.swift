import Course
import Language
import Testing
import Workbench

/// The lessons that come with the program.
@Suite("The course")
struct ShippedLessonTests {
    static let files = CourseFile.embedded.filter { !$0.isEnding }
    static let syllabus = Syllabus.embedded

    @Test func everyFigureAndAnswerIsRight() {
        let report = CourseReport(CourseFile.embedded, surroundings: Stage())
        #expect(report.mistakes.map { $0.rendered() } == [])
    }

    @Test(arguments: syllabus.lessons.map(\.id))
    func aLessonHasTheUsualShape(_ id: String) throws {
        let lesson = try #require(ShippedLessonTests.syllabus.lesson(id))
        #expect(5...9 ~= lesson.steps.count)
        // It ends with what was learnt, in a step of its own; the step before is a changed case.
        let last = try #require(lesson.steps.last)
        #expect(last.id == "end" && last.question == nil)
        let items = last.parts.filter { if case .prose(.item) = $0 { true } else { false } }
        #expect(items.count == 3)
        #expect(last.parts.contains { if case .run = $0 { true } else { false } })
        #expect(lesson.steps.dropLast().last?.question != nil)
        for question in lesson.steps.compactMap(\.question) { #expect(question.hints.count >= 2) }
        if [5, 9, 15, 18, 21].contains(lesson.number) {
            #expect(lesson.steps.prefix(2).allSatisfy { $0.question != nil })
        }
    }

    @Test(arguments: syllabus.lessons.map(\.id))
    func readOutItShowsEveryStep(_ id: String) throws {
        let lesson = try #require(ShippedLessonTests.syllabus.lesson(id))
        let stage = Stage(page: Page(width: 40))
        let session = Session(surroundings: stage)
        session.run(Source(name: "<stdin>", text: "lesson \(id)\n"))
        #expect(session.finishInput() == .done)
        #expect(stage.errors.isEmpty)
        for step in lesson.steps { #expect(stage.output.contains("\(id).\(step.id)")) }
        #expect(!stage.output.contains("\nerror: unknown"))
    }

    /// Breaks a copy in many places at once: each must be reported, on its line.
    @Test(arguments: files.map(\.name), [Breaking.figuresAndFeedback, .answers])
    func whatIsBrokenIsFound(_ name: String, _ breaking: Breaking) throws {
        let file = try #require(ShippedLessonTests.files.first { $0.name == name })
        let (text, lines) = breaking.applied(to: String(decoding: file.bytes, as: UTF8.self))
        try #require(!lines.isEmpty)
        let copy = CourseFile(name: name, bytes: Array(text.utf8))
        let others = ShippedLessonTests.syllabus.lessons.map(\.id)
        let report = CourseReport([copy], others: others, surroundings: Stage())
        let found = Set(
            report.mistakes.compactMap { mistake in
                mistake.range.flatMap { mistake.source?.position(of: Int($0.lower)).line }
            })
        #expect(lines.subtracting(found).sorted() == [])
    }
}
