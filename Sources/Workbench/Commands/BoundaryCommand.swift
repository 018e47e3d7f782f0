import Language
import Micrograd
import MicrogradNN

extension Command {
    static let boundary = Command(
        "boundary", usage: "boundary net X, y [margin=0.5] [step=0.25] [pad=1] [to F.svg]",
        summary: "what a classifier decides",
        help: """
            Asks the network at every crossing of a mesh around the points, and draws the region of each class: \
            with one output on either side of 0, with several the largest. 'margin=0.5' leaves scores within \
            ±0.5 as a region of their own, 'step' is the width of the mesh, 'pad' how far it goes beyond the \
            points. Any function of a point will do for a network.
            """,
        examples: [
            "seed 1337\nX, y = moons(60, 0.1)\nnet = MLP(2, [8, 1])\n"
                + "train net on X, y loss=hinge steps=30 rate=0.5\nboundary net X, y"
        ],
        syntax: CommandSyntax(
            .expressions(2...3), clauses: [.init("to", .file)],
            options: [.init("margin"), .init("step"), .init("pad")])
    ) { invocation throws(Diagnostic) in
        let map = try invocation.boundary()
        guard let file = invocation.clauses["to"]?.first else {
            return Answer(
                Document([.drawing(RegionDrawing(map.map, classes: map.classes))]), record: map.record)
        }
        try invocation.checkEnding(of: file)
        return try invocation.write(RegionSVG(map.map, classes: map.classes).text, to: file)
    }
}

extension Invocation {
    /// Refuses a picture's file that is no SVG.
    func checkEnding(of file: Operand) throws(Diagnostic) {
        guard file.text.hasSuffix(".svg") else {
            throw failure("this picture can go to a .svg file, not to '\(file.text)'", at: file)
        }
    }

    fileprivate func boundary() throws(Diagnostic) -> BoundaryMap {
        let data = try dataSet(Array(operands.dropFirst()))
        var mesh = BoundaryMap.Mesh(step: try number(option: "step", in: 1e-9...1e9))
        mesh.pad = try number(option: "pad", in: 0...1e9) ?? 1
        mesh.margin = try number(option: "margin", in: 0...1e9) ?? 0
        let classifier = try value(operands[0])
        guard classifier.isCallable else {
            throw failure(
                "\(operands[0].quoted) is \(article(classifier.kindName)), and boundary needs a network or a function of a point",
                at: operands[0])
        }
        do throws(Diagnostic) {
            guard case .object(let object) = classifier, let module = object as? ModuleObject else {
                return try BoundaryMap(of: data, mesh) { points throws(Diagnostic) in
                    var answers: [[Double]] = []
                    for point in points { answers.append(try outputs(of: classifier, for: point)) }
                    return answers
                }
            }
            let rows = CompiledNetwork.rows(parameters: try module.parameterCount())
            return try onOwnTape(rows: rows) { () throws(Diagnostic) in
                let network = try module.copy(interpreter)
                guard network.inputCount == 2 else {
                    throw failure(
                        "'\(operands[0].text)' takes \(network.inputCount) inputs, and a plane has two")
                }
                let compiled = CompiledNetwork(network)
                return try BoundaryMap(of: data, mesh) { points throws(Diagnostic) in
                    if session.surroundings.isInterrupted { throw .interruption }
                    return compiled.predict(points)
                }
            }
        } catch {
            throw error.placed(at: operands[0].range, in: source)
        }
    }

    /// What a function answers to a point, as plain numbers.
    private func outputs(of function: RuntimeValue, for point: [Double]) throws(Diagnostic) -> [Double] {
        let answer = try interpreter.call(function, [.list(point.map { .float($0) })])
        var numbers: [Double] = []
        for output in answer.elements ?? [answer] {
            guard let number = interpreter.number(output) else {
                throw failure("a classifier answers with numbers, not with \(article(output.kindName))")
            }
            numbers.append(number)
        }
        guard !numbers.isEmpty else { throw failure("the classifier answers with nothing") }
        return numbers
    }
}
