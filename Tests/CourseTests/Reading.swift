import Course
import Language

/// What a lesson's text is read as.
func read(_ text: String, name: String = "1.md") -> (lesson: Lesson, mistakes: [Diagnostic]) {
    var parser = LessonParser(Source(name: name, text: text), number: 1)
    let lesson = parser.lesson()
    return (lesson, parser.mistakes)
}
