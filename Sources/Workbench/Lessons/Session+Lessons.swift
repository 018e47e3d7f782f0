import Course
import Language

extension Session {
    private static let progressFile = "progress"

    /// How far the learner has come.
    var progress: Progress {
        let bytes = try? surroundings.state(named: Self.progressFile)
        return Progress(text: String(decoding: bytes ?? [], as: UTF8.self))
    }

    /// Changes what is kept of the learner's progress. It is read anew, since another session may have written.
    func changeProgress(_ change: (inout Progress) -> Void) {
        var progress = progress
        change(&progress)
        do throws(Diagnostic) {
            try surroundings.saveState(Array(progress.text.utf8), named: Self.progressFile)
        } catch {
            if !hasWarnedOfProgress { note("your progress is not kept: \(error.message)") }
            hasWarnedOfProgress = true
        }
    }

    /// Begins a lesson, where it was left if someone sits at the screen; a script begins at its beginning.
    func begin(_ lesson: Lesson) {
        let isAttended = surroundings.isInteractive
        if let tutor { tutor.finish() }
        let progress = progress
        var marks = isAttended ? progress.marks(of: lesson) : []
        // Whoever opens a lesson again that was finished is asked again.
        if marks.allSatisfy({ $0 == .done || $0 == .skipped }) { marks = [] }
        let place = isAttended ? progress.place(in: lesson) : 0
        let next = LessonTutor(lesson, of: syllabus, marks: marks, in: self)
        tutor = next
        if place > 0 {
            write(
                .remark(
                    "You go on at step \(place + 1); \("back", .code) shows the ones before, \("lesson forget \(lesson.number)", .code) begins anew."
                ))
        }
        next.handle(.begin(at: place))
    }

    /// Tells the session that no input follows: a lesson that was only opened is read out, and one that was
    /// not brought to its end is a failure.
    public func finishInput() -> Outcome {
        tutor?.finish()
        return hasFailedLesson ? .failed : .done
    }
}

extension LessonTutor {
    /// Ends the lesson because something else begins or there is no more input.
    func finish() {
        if !session.surroundings.isInteractive { handle(.end) }
        leave()
    }
}
