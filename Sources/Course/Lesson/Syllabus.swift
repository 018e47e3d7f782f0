import Language

/// The lessons of a course in their order, read.
public struct Syllabus: Sendable {
    /// The lessons.
    public let lessons: [Lesson]
    /// What is wrong with the files, or with the lessons as a whole.
    public let mistakes: [Diagnostic]
    /// What is said behind the last lesson.
    public let ending: [Prose]

    /// Reads files: those that begin with a number in that order, then others by name.
    ///
    /// - Parameter others: ids of lessons elsewhere that these may need.
    public init(_ files: [CourseFile], others: [String] = []) {
        let ordered = files.filter { !$0.isEnding }.sorted {
            ($0.number ?? .max, $0.name) < ($1.number ?? .max, $1.name)
        }
        var lessons: [Lesson] = []
        var mistakes: [Diagnostic] = []
        for file in ordered {
            let number = file.number ?? (lessons.last?.number ?? 0) + 1
            var parser = LessonParser(Source(name: file.name, bytes: file.bytes), number: number)
            lessons.append(parser.lesson())
            mistakes += parser.mistakes
        }
        self.lessons = lessons
        self.mistakes = mistakes + CourseCheck.mistakes(in: lessons, others: others)
        ending = files.first(where: \.isEnding).map { Self.prose(of: $0) } ?? []
    }

    /// The course that comes with the program.
    public static let embedded = Syllabus(CourseFile.embedded)

    private static func prose(of file: CourseFile) -> [Prose] {
        var parser = LessonParser(Source(name: file.name, bytes: file.bytes), number: 0)
        return parser.openingParts().compactMap { part in
            if case .prose(let prose) = part { prose } else { nil }
        }
    }

    /// The lesson that a number or a name means; names may be shortened to what only one begins with.
    public func lesson(_ word: String) -> Lesson? {
        if let number = Int(word) { return lessons.first { $0.number == number } }
        let word = word.lowercased()
        if let lesson = lessons.first(where: { $0.id == word || $0.title.lowercased() == word }) {
            return lesson
        }
        let found = lessons.filter { $0.id.hasPrefix(word) }
        return found.count == 1 ? found[0] : nil
    }

    /// The lesson that follows another.
    public func lesson(behind lesson: Lesson) -> Lesson? {
        lessons.first { $0.number > lesson.number }
    }
}
