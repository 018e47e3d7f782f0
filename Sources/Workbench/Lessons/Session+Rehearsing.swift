import Course
import Language

/// The value of the bare expression that was shown last, as far as a lesson is concerned.
enum ShownValue {
    /// None was shown.
    case nothing
    /// One number, or those of a list.
    case numbers([Double])
    /// Something else.
    case other

    init(_ value: RuntimeValue, _ interpreter: Interpreter) {
        var numbers: [Double] = []
        self = Self.collect(value, interpreter, into: &numbers) ? .numbers(numbers) : .other
    }

    private static func collect(
        _ value: RuntimeValue, _ interpreter: Interpreter, depth: Int = 0, into numbers: inout [Double]
    ) -> Bool {
        // A list may hold itself.
        if depth > 10 { return false }
        if let number = interpreter.number(value) {
            numbers.append(number)
            return true
        }
        let elements: [RuntimeValue]
        switch value {
        case .list(let list): elements = list.elements
        case .tuple(let tuple): elements = tuple.elements
        case .array(let array) where array.shape.count == 1: elements = array.elements
        default: return false
        }
        return !elements.isEmpty
            && elements.allSatisfy {
                collect($0, interpreter, depth: depth + 1, into: &numbers)
            }
    }
}

/// A place to work at: names, what `undo` reaches and what `save` would write.
struct Desk {
    let interpreter: Interpreter
    let checkpoints: [Checkpoint]
    let journal: [(source: Source, range: SourceRange)]
}

extension Session {
    /// The present desk.
    var desk: Desk { Desk(interpreter: interpreter, checkpoints: checkpoints, journal: journal) }

    /// Goes back to a desk.
    func sit(at desk: Desk) {
        interpreter = desk.interpreter
        checkpoints = desk.checkpoints
        journal = desk.journal
    }

    /// Takes a desk with nothing on it; what stood on the one before stays there.
    func takeFreshDesk() {
        let fresh = Interpreter(host: self)
        fresh.nodeLimit = settings.nodes
        sit(at: Desk(interpreter: fresh, checkpoints: [], journal: []))
    }

    /// Runs code as if it had been entered, and gives back what stopped it.
    func rehearse(_ code: String) -> Diagnostic? {
        let outer = running
        running = nil
        defer { running = outer }
        do throws(Diagnostic) {
            try include(Source(name: "<lesson>", text: code))
            return nil
        } catch {
            return error
        }
    }

    /// Whether a lesson's own code runs, and not what someone has entered.
    var isRehearsing: Bool { surroundings is Recorder }

    /// Does something while a recorder stands in for the surroundings, and gives back what it heard.
    @discardableResult
    func recording(isMuted: Bool, _ body: () -> Void) -> String {
        let outer = surroundings
        let recorder = Recorder(outer, isMuted: isMuted)
        surroundings = recorder
        defer { surroundings = outer }
        body()
        return recorder.text
    }
}

/// A session as the course needs it: silent, and able to go back.
final class SessionPractice: Practice {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run(_ code: String) -> Outcome {
        var outcome = Outcome()
        outcome.output = session.recording(isMuted: true) { outcome.failure = session.rehearse(code) }
        if case .numbers(let numbers) = session.shown, outcome.failure == nil { outcome.values = numbers }
        return outcome
    }

    func attempt<Result>(_ body: () -> Result) -> Result {
        let interpreter = session.interpreter
        let (random, settings, journal) = (interpreter.random, session.settings, session.journal)
        interpreter.checkpoint()
        let result = body()
        _ = interpreter.undo()
        interpreter.random = random
        session.settings = settings
        session.journal = journal
        return result
    }
}
