import Course
import Language
import Micrograd

/// A session: an interpreter with the commands around it, and what it remembers of the user.
///
/// Prompt, scripts, lessons and tests all drive one of these: they hand it sources, and it writes to its
/// ``Surroundings``.
public final class Session {
    /// Where output goes and files come from.
    public internal(set) var surroundings: any Surroundings
    /// How answers are written.
    public let form: OutputForm
    /// What `set` changed.
    public var settings = Settings()
    /// True after `quit`.
    public internal(set) var isFinished = false
    /// What was typed at the prompt, entry by entry, for `history`.
    public internal(set) var entries: [String] = []

    /// Where statements that succeeded stand, for `save`.
    var journal: [(source: Source, range: SourceRange)] = []
    /// The states before the latest entries, for `undo`.
    var checkpoints: [Checkpoint] = []
    /// What has been printed since the last result, for a record of its own.
    var printed = ""
    /// The statement that is running.
    var running: (statement: Statement, source: Source)?
    /// Whether the statement that is running does not belong into what `save` writes.
    var isLeftOut = false
    /// How many files are being loaded by one another.
    var inclusions = 0
    /// What failed in the running statement without stopping it.
    var failure: Diagnostic?

    /// What the last statement showed, as far as a lesson is concerned.
    var shown = ShownValue.nothing
    /// The lesson in progress.
    var tutor: LessonTutor?
    /// The lessons there are.
    public lazy var syllabus = Syllabus.embedded
    /// Whether a lesson was left before its end where nobody sits at the screen.
    var hasFailedLesson = false
    /// Whether it was said that progress cannot be kept.
    var hasWarnedOfProgress = false

    /// Runs the programs.
    public internal(set) lazy var interpreter = Interpreter(host: self)

    /// How answers are written.
    public enum OutputForm: Sendable {
        /// For a reader.
        case text
        /// One JSON object a line.
        case json
    }

    /// A session with nothing bound.
    public init(surroundings: any Surroundings, form: OutputForm = .text) {
        self.surroundings = surroundings
        self.form = form
    }

    /// The page answers are written for: the screen's, with what the user has set.
    public var page: Page {
        var page = surroundings.page
        if let width = settings.width { page.width = width }
        if let color = settings.color { page.hasColor = color }
        if let ascii = settings.ascii { page.isASCII = ascii }
        page.precision = settings.precision
        return page
    }

    /// The words the parser has to know of.
    public var vocabulary: Vocabulary {
        Vocabulary(commands: Command.words, statementCommands: ["time"]) { [unowned self] name in
            interpreter.isBound(name)
        }
    }
}
