import Micrograd
import MicrogradNN

/// How the error of a finite difference depends on its step, told.
struct SweepReport {
    let sweep: StepSweep

    init(_ sweep: StepSweep) {
        self.sweep = sweep
    }

    /// The table, the picture on two logarithmic axes, and what to read from them.
    var answer: Answer {
        var blocks: [Document.Block] = [.table(table), .space, .drawing(PlotDrawing(plot, height: 14))]
        blocks.append(.paragraph(conclusion))
        return Answer(Document(blocks), record: record)
    }

    private var table: Table {
        Table(
            [
                .numbers("h"), .numbers("forward difference").optional, .numbers("forward error"),
                .numbers("central difference").optional, .numbers("central error"),
            ],
            rows: sweep.rows.map { row in
                [
                    Text(row.step, .name), Text(row.forward), Text(row.forwardError, digits: 2),
                    Text(row.central), Text(row.centralError, digits: 2),
                ]
            })
    }

    private var plot: Plot {
        func curve(_ name: String, _ error: (StepSweep.Row) -> Double) -> Plot.Curve {
            let visible = sweep.rows.filter { error($0) > 0 }
            return Plot.Curve(name, through: visible.map { Plot.Point($0.step, error($0)) })
        }
        return Plot(
            title: "error of the difference over h",
            curves: [curve("forward", \.forwardError), curve("central", \.centralError)],
            x: Plot.Axis("h", isLogarithmic: true), y: Plot.Axis("error", isLogarithmic: true))
    }

    private var conclusion: Text {
        var text: Text = "the slope is \(sweep.exact, .gradient)"
        if let best = sweep.bestForward {
            text += "; the forward difference comes nearest with h = \(best.step, .name)"
        }
        if let best = sweep.bestCentral { text += ", the central one with h = \(best.step, .name)" }
        return text
            + ". A longer step sees a secant (truncation), a shorter one loses its digits in the subtraction (rounding)."
    }

    private var record: JSON {
        .table(
            ["h", "forward", "forward error", "central", "central error"],
            sweep.rows.map { row in
                [
                    .number(row.step), .number(row.forward), .number(row.forwardError), .number(row.central),
                    .number(row.centralError),
                ]
            })
    }
}
