import Language
import MicrogradNN

/// What a training run came to, told.
struct TrainingStory {
    let report: TrainingReport
    let steps: Int
    let seconds: Double
    /// Whether how long it took is worth saying: to somebody who waited for it.
    let saysTime: Bool

    /// One step's line, in the words of micrograd's demo: `step 0 loss 0.8958441028683222, accuracy 50.0%`.
    static func line(_ step: TrainingStep) -> Text {
        let text: Text = "step \(step.step) loss \(step.loss)"
        guard let accuracy = step.accuracy else { return text }
        return text + ", accuracy \(accuracy * 100)%"
    }

    /// The curve of the loss, what was reached, and what looks wrong.
    var answer: Answer {
        var blocks: [Document.Block] = []
        if report.losses.points.count > 2 { blocks += [.drawing(PlotDrawing(curve, height: 10)), .space] }
        blocks.append(.paragraph(conclusion))
        for warning in report.warnings {
            blocks.append(.paragraph(Text("warning: \(warning.message); \(warning.advice)", .warning)))
        }
        return Answer(Document(blocks), record: record)
    }

    /// Over a logarithmic axis when the loss falls by more than a factor of 20.
    private var curve: Plot {
        let points = report.losses.points.map { Plot.Point(Double($0.step), $0.value) }
        let values = report.losses.values.filter(\.isFinite)
        let (lowest, highest) = (values.min() ?? 0, values.max() ?? 0)
        return Plot(
            curves: [Plot.Curve(through: points)], x: Plot.Axis("step"),
            y: Plot.Axis("loss", isLogarithmic: lowest > 0 && highest > 20 * lowest))
    }

    private var conclusion: Text {
        let count = "\(report.updates) \(report.updates == 1 ? "step" : "steps")"
        var text: Text
        switch report.end {
        case .finished: text = Text(count, .good)
        case .stopped: text = Text("stopped after \(count) of \(steps), the parameters are kept", .warning)
        case .noImprovement: text = Text("\(count), and no improvement any more", .warning)
        case .exploded:
            text = Text(
                "ended after \(count) of \(steps): the loss is no number any more; the parameters are those before",
                .bad)
        }
        if let first = report.losses.values.first, let last = report.last {
            text += last.step == 0 ? ": loss \(last.loss)" : ": loss \(first) → \(last.loss)"
            if let accuracy = last.accuracy { text += ", accuracy \(accuracy * 100)%" }
        }
        guard saysTime, seconds > 0 else { return text }
        let rate = shownNumber(Double(report.updates) / seconds, digits: 3)
        return text + Text(" (\(shownNumber(seconds, digits: 3)) s, \(rate) steps a second)", .faint)
    }

    private var record: JSON {
        [
            "kind": "train", "steps": .integer(report.updates),
            "loss": report.last.map { .number($0.loss) } ?? .null,
            "accuracy": (report.last?.accuracy).map { .number($0) } ?? .null,
            "compile_seconds": .number(report.compileSeconds),
            "seconds": .number(seconds),
            "warnings": .array(report.warnings.map { .string("\($0.message); \($0.advice)") }),
        ]
    }
}
