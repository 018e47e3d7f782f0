import Language

/// How far a learner has come, step by step, across all lessons.
///
/// It is kept as text, one line a step: the step's full name, the hash of the wording it was done in, and what
/// came of it. A step whose wording has changed since is new again.
public struct Progress: Sendable, Equatable {
    private var records: [String: Record] = [:]
    /// The lesson that was open last.
    public var latest: String?

    private struct Record: Sendable, Equatable {
        let hash: UInt64
        let mark: LessonPlay.Mark
    }

    /// No progress.
    public init() {}

    /// Progress from its text; lines that make no sense are passed over.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == "latest" { latest = String(words[1]) }
            guard words.count == 3, let hash = UInt64(words[1], radix: 16),
                let mark = LessonPlay.Mark(rawValue: String(words[2]))
            else { continue }
            records[String(words[0])] = Record(hash: hash, mark: mark)
        }
    }

    /// The text that keeps it.
    public var text: String {
        let lines = records.sorted { $0.key < $1.key }.map { name, record in
            "\(name) \(String(record.hash, radix: 16)) \(record.mark.rawValue)\n"
        }
        return (latest.map { "latest \($0)\n" } ?? "") + lines.joined()
    }

    /// What has come of a lesson's steps.
    public func marks(of lesson: Lesson) -> [LessonPlay.Mark] {
        lesson.steps.indices.map { index in
            let record = records[lesson.name(ofStep: index)]
            return record?.hash == lesson.steps[index].hash ? record?.mark ?? .new : .new
        }
    }

    /// Keeps what has come of a step. What was done once stays done.
    public mutating func keep(_ mark: LessonPlay.Mark, step index: Int, of lesson: Lesson) {
        latest = lesson.id
        if marks(of: lesson)[index] == .done { return }
        records[lesson.name(ofStep: index)] = Record(hash: lesson.steps[index].hash, mark: mark)
    }

    /// Forgets a lesson; false if there was nothing to forget.
    @discardableResult
    public mutating func forget(_ lesson: Lesson) -> Bool {
        let before = records.count
        records = records.filter { !$0.key.hasPrefix(lesson.id + ".") }
        if latest == lesson.id { latest = nil }
        return records.count < before
    }

    /// The step to go on with: the first that is neither done nor skipped, the first of all when there is none.
    public func place(in lesson: Lesson) -> Int {
        marks(of: lesson).firstIndex { $0 != .done && $0 != .skipped } ?? 0
    }

    /// How far a lesson has been brought.
    public func state(of lesson: Lesson) -> State {
        let marks = marks(of: lesson)
        let passed = marks.filter { $0 == .done || $0 == .skipped }.count
        if passed == 0 { return .new }
        if passed < marks.count { return .begun(passed) }
        return marks.contains(.skipped) ? .skipped : .done
    }

    /// How far a lesson has been brought.
    public enum State: Sendable, Equatable {
        /// No step was passed.
        case new
        /// So many steps were passed.
        case begun(Int)
        /// All steps were passed, some by looking at the answer.
        case skipped
        /// All steps were answered.
        case done
    }
}
