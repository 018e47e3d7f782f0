import Course
import Language
import MicrogradNN

/// The course on one screen: the lessons, how far each has been brought, and where to go on.
struct LessonMap {
    let syllabus: Syllabus
    let progress: Progress
    let page: Page

    var answer: Answer {
        let lines = syllabus.lessons.map(line)
        var blocks: [Document.Block] = [.line("The course: \(syllabus.lessons.count) lessons")]
        if isTooLong(lines.count) {
            let half = (lines.count + 1) / 2
            let width = page.width / 2
            blocks += (0..<half).map { index in
                let left = lines[index]
                guard half + index < lines.count else { return .line(left) }
                let gap = String(repeating: " ", count: max(1, width - left.width(on: page)))
                return .line(left + Text(gap) + lines[half + index])
            }
        } else {
            blocks += lines.map { .line($0) }
        }
        if resumed == nil { blocks += syllabus.ending.flatMap { [.space, LessonText.block(for: $0)] } }
        blocks += [.space, .drawing(FlowingText(advice))]
        return Answer(Document(blocks), record: record)
    }

    /// Whether the list is higher than the screen and half a line is enough for a lesson.
    private func isTooLong(_ count: Int) -> Bool {
        page.width >= 80 && page.height.map { count + 4 > $0 } ?? false
    }

    /// `✓  5  chain-rule            done`
    private func line(_ lesson: Lesson) -> Text {
        let number = String(lesson.number)
        let name = lesson.id.padded(to: 20)
        let count = lesson.steps.count
        let (mark, state): (Text, Text) =
            switch progress.state(of: lesson) {
            case .new: (Text("·", .faint), Text("new", .faint))
            case .begun(let passed): (Text("…", .warning), Text("\(passed)/\(count)", .warning))
            case .skipped: (Text("✓", .good), Text("done, some skipped"))
            case .done: (Text("✓", .good), Text("done", .good))
            }
        let pad = String(repeating: " ", count: max(0, 6 - mark.width(on: page) - number.count))
        return Text(" ") + mark + Text(pad + number + "  ") + Text(name, .name) + state
    }

    /// Where to go on.
    private var advice: Text {
        guard let lesson = resumed else {
            return
                "All lessons are done. \("lesson 5", .code) opens one again, \("lesson forget 5", .code) begins it anew."
        }
        let command = "lesson \(lesson.number)"
        let place = progress.place(in: lesson)
        if place > 0 {
            return
                "\(command, .code) goes on with \(lesson.title), at step \(place + 1) of \(lesson.steps.count)."
        }
        return "\(command, .code) begins \(lesson.title)."
    }

    /// The lesson to go on with: the one that was open last, if it is not finished, else the first unfinished.
    private var resumed: Lesson? {
        func isOpen(_ lesson: Lesson) -> Bool {
            switch progress.state(of: lesson) {
            case .new, .begun: true
            case .done, .skipped: false
            }
        }
        let latest = progress.latest.flatMap { id in syllabus.lessons.first { $0.id == id } }
        if let latest, isOpen(latest) { return latest }
        let rest = latest.map { latest in syllabus.lessons.filter { $0.number > latest.number } } ?? []
        return rest.first(where: isOpen) ?? syllabus.lessons.first(where: isOpen)
    }

    private var record: JSON {
        .table(
            ["number", "id", "title", "steps", "state"],
            syllabus.lessons.map { lesson in
                let state =
                    switch progress.state(of: lesson) {
                    case .new: "new"
                    case .begun(let passed): "\(passed)/\(lesson.steps.count)"
                    case .skipped: "skipped"
                    case .done: "done"
                    }
                return [
                    .integer(lesson.number), .string(lesson.id), .string(lesson.title),
                    .integer(lesson.steps.count), .string(state),
                ]
            })
    }
}
