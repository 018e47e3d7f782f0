import Language
import Micrograd
import MicrogradNN

extension Command {
    static let numeric = Command(
        "numeric", usage: "numeric L [wrt a, b] [h=1e-5]    numeric sweep L wrt a",
        summary: "checks every gradient",
        help: """
            Finds each gradient by backpropagation, by forward mode (dual numbers) and by finite differences \
            with an error estimate, and compares. 'kink' means that the derivative jumps there and \
            backpropagation follows a convention; 'edge' that the input stands at the edge of a domain; \
            DISAGREE that something is wrong, and where. A check that fails is an error in a script.

            With h=… one plain central difference is taken with that step. 'numeric sweep L wrt a' shows how \
            the error of a difference depends on the step.
            """,
        examples: [
            "a = 2.0; b = -3.0\nL = a*b + tanh(a)\nnumeric L", "x = 0.0\nnumeric relu(x)",
            "x = 3.0\nnumeric sweep x**2 wrt x",
        ],
        syntax: CommandSyntax(
            .expressions(1...1), modes: ["sweep"], clauses: [.init("wrt", .expressions(1...4096))],
            options: [.init("h")])
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let root = try invocation.row(operand)
        let wrt = invocation.clauses["wrt"]
        let inputs = try wrt.map { operands throws(Diagnostic) in try invocation.rows(operands) }
        if invocation.mode == "sweep" { return try invocation.sweep(of: root, inputs) }
        let step = try invocation.options["h"].map { operand throws(Diagnostic) in
            try invocation.step(operand)
        }
        let check = try invocation.check(root, inputs, step: step)
        let name = invocation.name(ofRow: root, writtenAs: operand)
        return CheckReport(check, of: root, named: name, in: invocation.interpreter).answer(
            at: operand.range, in: invocation.source)
    }
}

extension Invocation {
    /// The check, with a progress bar once it takes longer than half a second.
    fileprivate func check(
        _ root: Int, _ inputs: [Int]?, step: Double?
    ) throws(Diagnostic) -> GradientCheck {
        let surroundings = session.surroundings
        let start = surroundings.seconds
        let page = session.page
        defer { surroundings.showProgress("") }
        do throws(GradientCheck.Interrupted) {
            return try GradientCheck(
                of: root, on: tape, withRespectTo: inputs, step: step,
                guards: interpreter.guards(before: root).compactMap(GradientCheck.Guard.init),
                progress: { done, total in
                    guard surroundings.seconds - start > 0.5, done < total else { return }
                    let bar = ProgressBar(
                        fraction: Double(done) / Double(total), title: "numeric",
                        fields: ["\(done) of \(total) gradients"])
                    let line = bar.line(width: page.width - 1, isASCII: page.isASCII)
                    surroundings.showProgress(TextRenderer(page: page).painted(line))
                },
                isCancelled: { surroundings.isInterrupted })
        } catch {
            throw Diagnostic.interruption
        }
    }

    fileprivate func step(_ operand: Operand) throws(Diagnostic) -> Double {
        let step = try number(operand)
        guard step > 0, step.isFinite else {
            throw failure("h is a step: a number above 0", at: operand, hint: "numeric L h=1e-5")
        }
        return step
    }

    fileprivate func sweep(of root: Int, _ inputs: [Int]?) throws(Diagnostic) -> Answer {
        guard let inputs, inputs.count == 1 else {
            throw failure("a sweep is with respect to one input", hint: "numeric sweep L wrt a")
        }
        let surroundings = session.surroundings
        do throws(GradientCheck.Interrupted) {
            let sweep = try StepSweep(
                of: root, on: tape, withRespectTo: inputs[0], isCancelled: { surroundings.isInterrupted })
            return SweepReport(sweep).answer
        } catch {
            throw .interruption
        }
    }
}

extension Interpreter {
    /// The comparisons that were asked before a row was recorded, of those whose answer hangs on numbers.
    func guards(before root: Int) -> [Guard] {
        guards.filter { $0.end <= root && GradientCheck.Guard($0) != nil }
    }
}

extension GradientCheck.Guard {
    /// The same comparison, as the check wants it.
    fileprivate init?(_ comparison: Guard) {
        guard let relation = Relation(rawValue: comparison.relation.rawValue) else { return nil }
        let right: Operand = comparison.right == 0 ? .number(comparison.number) : .row(Int(comparison.right))
        self.init(Int(comparison.left), relation, right, outcome: comparison.outcome)
    }
}
