import Course
import Language

/// What `lesson check` finds: every lesson is run from its first step to its last in a session of its own.
public struct CourseReport {
    /// What is wrong, file by file.
    public private(set) var mistakes: [Diagnostic]
    /// The files whose transcripts the program prints differently, as they should be.
    public private(set) var corrected: [CourseFile] = []
    private let syllabus: Syllabus

    /// Checks files.
    ///
    /// - Parameter others: ids of lessons elsewhere that these may need.
    public init(_ files: [CourseFile], others: [String] = [], surroundings: any Surroundings) {
        syllabus = Syllabus(files, others: others)
        mistakes = []
        for lesson in syllabus.lessons {
            let read = syllabus.mistakes.filter { $0.source === lesson.source }
            let session = Session(surroundings: surroundings)
            let check = LessonCheck(lesson, in: SessionPractice(session))
            mistakes += (read + check.mistakes).sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
            if let bytes = check.corrected {
                corrected.append(CourseFile(name: lesson.source.name, bytes: bytes))
            }
        }
    }

    /// How it went, in one line.
    public var summary: String {
        let lessons = syllabus.lessons
        let steps = lessons.reduce(0) { $0 + $1.steps.count }
        let questions = lessons.flatMap(\.steps).filter { $0.question != nil }.count
        let counts =
            "\(counted(lessons.count, "lesson")), \(counted(steps, "step")), \(counted(questions, "question"))"
        return mistakes.isEmpty
            ? "\(counts): every figure and every answer is right"
            : "\(counts): \(counted(mistakes.count, "mistake"))"
    }
}
