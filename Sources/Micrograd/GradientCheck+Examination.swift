extension GradientCheck {
    /// The hearing of the three witnesses for one input.
    struct Examination {
        let graph: CheckedGraph
        let input: Int
        /// Adjoints of all rows.
        let adjoints: [Double]
        var dependents: Dependents

        init(
            of input: Int, in graph: CheckedGraph, _ reach: CheckedGraph.Reach, backprop: [Double],
            places: inout [Int32]
        ) throws(Interrupted) {
            self.graph = graph
            self.input = input
            adjoints = backprop
            dependents = try Dependents(of: input, in: graph, reach, places: &places)
        }

        var data: Double { graph.tape.value(input) }
        var backprop: Double { input <= graph.root ? adjoints[input] + 0.0 : 0 }

        mutating func row(step: Double?) throws(Interrupted) -> Row {
            guard dependents.reachesRoot else {
                return Row(independent: input, data: data, backprop: backprop)
            }
            let tangents = try dependents.tangents(lookUp: graph.lookUp)
            let forward = dependents.rootTangent(tangents)
            let differences = try differences()
            var finding = Finding(differences)
            var expected: (truncation: Double, rounding: Double)?
            if let step {
                expected = try plainDifference(step, &finding, differences)
            }
            let modesAgree = Examination.equal(backprop, forward.slope, allowance: 1e-13 * forward.size)
            var verdict = finding.verdict
            if !modesAgree || finding.contradicts(backprop) { verdict = .disagree }
            let accusation = try accuse(verdict, modesAgree: modesAgree, tangents)
            if accusation != nil { verdict = .disagree }
            return Row(
                input: input, data: data, backprop: backprop, forward: forward.slope,
                numeric: finding.numeric.value, error: finding.numeric.error, step: finding.numeric.step,
                verdict: verdict, left: finding.left, right: finding.right,
                obstacle: finding.obstacle ?? firstNonFinite, accusation: accusation, expected: expected)
        }

        private mutating func differences() throws(Interrupted) -> Differences {
            let lookUp = graph.lookUp
            let noise = try dependents.noise(lookUp: lookUp)
            return try Differences(at: data, value: graph.tape.value(graph.root), noise: noise) {
                (points) throws(Interrupted) in try dependents.sample(at: points, lookUp: lookUp)
            }
        }

        /// Whether two derivatives are the same to 10⁻¹⁰ or to the rounding of what was summed up; two that
        /// are both infinite or undefined are.
        static func equal(_ first: Double, _ second: Double, allowance: Double) -> Bool {
            guard first.isFinite && second.isFinite else { return first.isFinite == second.isFinite }
            let tolerance = 1e-10 * (first.magnitude + second.magnitude)
            return (first - second).magnitude <= Swift.max(tolerance, allowance.isFinite ? allowance : 0)
        }

        /// Where the value itself is no finite number, the first operation that gave none.
        private var firstNonFinite: Obstacle? {
            guard !graph.tape.value(graph.root).isFinite else { return nil }
            let rows = [input] + dependents.instructions.map { Int($0.row) }
            return rows.first { !graph.tape.value($0).isFinite }.map { .edge(row: $0) }
        }
    }
}

extension GradientCheck.Row {
    /// An input on which the root does not depend: everything is 0, exactly.
    init(independent input: Int, data: Double, backprop: Double) {
        self.init(
            input: input, data: data, backprop: backprop, forward: 0, numeric: 0, error: 0, step: 0,
            verdict: .agree, left: nil, right: nil, obstacle: nil, accusation: nil, expected: nil)
    }
}
