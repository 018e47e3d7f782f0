import MicrogradNN

/// How a training shows itself while it runs: a bar at the prompt, a line each tenth in a script, nothing
/// for a machine.
struct TrainingProgress {
    private let session: Session
    private let steps: Int
    private let start: Double
    private var lastShown: Double
    private let page: Page

    /// How many seconds the bar stays as it is.
    private static let interval = 0.05

    init(_ session: Session, steps: Int) {
        self.session = session
        self.steps = steps
        start = session.surroundings.seconds
        lastShown = start
        page = session.page
    }

    /// Shows a step, if it is its turn.
    mutating func show(_ step: TrainingStep) {
        if session.surroundings.isInteractive {
            let now = session.surroundings.seconds
            guard now - lastShown >= Self.interval else { return }
            lastShown = now
            let line = bar(step, after: now - start).line(width: page.width - 1, isASCII: page.isASCII)
            session.surroundings.showProgress(TextRenderer(page: page).painted(line))
        } else if session.form == .text, step.step % max(1, steps / 10) == 0 || step.step == steps - 1 {
            session.write(Document([.line(TrainingStory.line(step))]))
        }
    }

    private func bar(_ step: TrainingStep, after seconds: Double) -> ProgressBar {
        let done = step.step + 1
        var fields = ["loss \(shownNumber(step.loss, digits: 4))"]
        if let accuracy = step.accuracy {
            fields.append("accuracy \(shownNumber(accuracy * 100, digits: 3))%")
        }
        fields.append("\(shownNumber((Double(done) / max(seconds, 1e-9)).rounded(), digits: 4)) steps/s")
        fields.append("\(done)/\(steps)")
        return ProgressBar(fraction: Double(done) / Double(max(steps, 1)), title: "train", fields: fields)
    }

    /// Takes the bar away.
    func clear() { session.surroundings.showProgress("") }
}
