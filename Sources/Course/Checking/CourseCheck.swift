import Language

/// What lessons have to agree on with one another.
public enum CourseCheck {
    /// The mistakes that only show when lessons are read together: the same id or number twice, a need that
    /// no lesson meets.
    ///
    /// - Parameter others: the ids of lessons that may be needed besides these.
    public static func mistakes(in lessons: [Lesson], others: [String] = []) -> [Diagnostic] {
        var mistakes: [Diagnostic] = []
        let ids = lessons.map(\.id) + others
        for (index, lesson) in lessons.enumerated() {
            func report(_ message: String, at range: SourceRange?, hint: String? = nil) {
                mistakes.append(Diagnostic(message, at: range, in: lesson.source, hint: hint))
            }
            if let twin = lessons[..<index].first(where: { $0.id == lesson.id }), !lesson.id.isEmpty {
                report(
                    "another lesson is called '\(lesson.id)'", at: lesson.idRange,
                    hint: "it stands in \(twin.source.name)")
            }
            if let twin = lessons[..<index].first(where: { $0.number == lesson.number }) {
                report(
                    "another lesson has the number \(lesson.number)", at: lesson.idRange,
                    hint: "it stands in \(twin.source.name); a file's name begins with its number")
            }
            for need in lesson.needs where need.text == lesson.id || !ids.contains(need.text) {
                let nearest = Suggestion.nearest(to: need.text, among: ids)
                report(
                    need.text == lesson.id
                        ? "a lesson cannot need itself" : "there is no lesson '\(need.text)'",
                    at: need.range, hint: nearest.map { "did you mean '\($0)'?" })
            }
        }
        return mistakes
    }
}
