import Language
import MicrogradNN

extension Command {
    static let load = Command(
        "load", usage: "load FILE    load net from FILE",
        summary: "reads a script or network",
        help: """
            Runs a script: one that 'save' wrote, or any other. Its names are yours afterwards. An error in it \
            stops it there and is reported with the file's own line.

            'load net from FILE' puts parameters that 'save net to FILE' wrote into a network of the same shape. \
            A file of data is read by the function: X, y = load('points.csv').
            """,
        examples: [
            "a = 2.0\nsave session.mg\nreset\nload session.mg\na.data",
            "net = MLP(2, [3, 1])\nsave net to net.json\nload net from net.json",
        ], syntax: CommandSyntax(.file), runsStatements: true
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        if let (network, file) = invocation.networkAndFile(operand) {
            return try invocation.loadParameters(of: network, from: file)
        }
        let bytes = try invocation.session.read(operand, for: invocation)
        try invocation.session.include(Source(name: operand.text, bytes: bytes))
        invocation.session.leaveOut()
        return .silent
    }
}

extension Invocation {
    /// The two parts of `net from FILE`; nil for the name of a file alone.
    fileprivate func networkAndFile(_ operand: Operand) -> (Operand, Operand)? {
        guard let source, let range = operand.range else { return nil }
        var scanner = ArgumentScanner(source: source, range: range, vocabulary: session.vocabulary)
        guard let expression = try? scanner.expression(), scanner.accept("from"),
            let name = try? scanner.fileName()
        else { return nil }
        let network = Operand(
            text: source.text(of: expression.range), range: expression.range, kind: .expression(expression))
        return (network, Operand(text: name.text, range: name.range, kind: .word))
    }

    fileprivate func loadParameters(of operand: Operand, from file: Operand) throws(Diagnostic) -> Answer {
        let module = try module(operand)
        let rows = try module.parameterRows(on: tape)
        let text = Source(name: file.text, bytes: try session.read(file, for: self))
        let numbers = try onOwnTape(rows: rows.count + 2) { () throws(Diagnostic) in
            let network = try module.copy(interpreter)
            do throws(DataError) {
                try network.load(JSON(parsing: String(decoding: text.bytes, as: UTF8.self)))
                return network.data
            } catch {
                throw Diagnostic(error, in: text).placed(at: file.range, in: source)
            }
        }
        for (row, number) in zip(rows, numbers) { interpreter.setData(ofRow: row, to: number) }
        return .remark("loaded \(counted(rows.count, "parameter")) from \(file.text, .name)")
    }
}
