extension GraphDiagram {
    /// The diagram's lines.
    func lines() -> [Text] {
        var canvas = Canvas(width: width, height: height)
        var wires = Wires()
        for channel in channels.indices { lay(channel, &wires) }
        for item in layered.items.indices { pass(item, &wires) }
        wires.draw(on: &canvas, isASCII: style.isASCII, role: .faint)
        for item in layered.items.indices {
            guard let node = layered.items[item].node, let box = box(item) else { continue }
            draw(graph.nodes[node], item, box.x, box.y.lowerBound, on: &canvas)
        }
        for channel in channels.indices { markOrder(channel, on: &canvas) }
        guard !style.hasWords else { return canvas.lines }
        // The sign needs a word of explanation: in the lower left corner, if that is free.
        let caption = "\(style.gradientSign) gradient"
        let lines = canvas.lines
        let last = lines.count - 1
        guard (0...caption.count).allSatisfy({ canvas.character(x: $0, y: last) == " " }) else {
            return lines + [Text(caption, .faint)]
        }
        canvas.put(caption, .faint, x: 0, y: last)
        return canvas.lines
    }

    /// Lays the wires of a channel. A net is known by its source's number, a join by its target's, negative.
    private func lay(_ index: Int, _ wires: inout Wires) {
        let channel = channels[index]
        let start = columns[index].x + columns[index].width - 1
        let join = joinColumn(index)
        for net in channel.nets {
            guard let track = net.track else { continue }
            let x = trackColumn(track, index)
            wires.horizontal(net.source, y: net.row, from: start, to: x)
            wires.vertical(net.source, x: x, from: net.span.lowerBound, to: net.span.upperBound)
        }
        for pin in channel.pins {
            let net = channel.nets[pin.net]
            let from = pin.isDirect ? start : net.track.map { trackColumn($0, index) } ?? start
            wires.horizontal(net.source, y: pin.row, from: from, to: join)
        }
        for target in layered.layers[index + 1] where !layered.items[target].sources.isEmpty {
            let span = channel.join(of: target)
            wires.vertical(-1 - target, x: join, from: span.lowerBound, to: span.upperBound)
            wires.horizontal(-1 - target, y: layered.items[target].row, from: join, to: columns[index + 1].x)
        }
    }

    /// Leads a wire past a column in which it has no node.
    private func pass(_ item: Int, _ wires: inout Wires) {
        guard layered.items[item].node == nil else { return }
        let column = columns[layered.items[item].layer]
        wires.horizontal(
            -1 - item, y: layered.items[item].row, from: column.x, to: column.x + column.width - 1)
    }

    private func draw(
        _ node: ExpressionGraph.Node, _ item: Int, _ x: ClosedRange<Int>, _ y: Int, on canvas: inout Canvas
    ) {
        let (left, right) = (x.lowerBound, x.upperBound)
        if node.isConstant {
            canvas.put(style.data(node) + " ", .plain, x: left, y: y)
            return
        }
        let line = style.isASCII ? "-" : "─"
        let corners = Array(style.isASCII ? "++++" : "╭╮╰╯")
        let side: Character = style.isASCII ? "|" : "│"
        let rule = String(repeating: line, count: x.count - 2)
        canvas.put(corners[0], .faint, x: left, y: y)
        canvas.put(rule, .faint, x: left + 1, y: y)
        canvas.put(corners[1], .faint, x: right, y: y)
        for inner in 1...2 {
            canvas.put(String(repeating: " ", count: x.count), x: left, y: y + inner)
            canvas.put(side, .faint, x: left, y: y + inner)
            canvas.put(side, .faint, x: right, y: y + inner)
        }
        canvas.put(corners[2], .faint, x: left, y: y + 3)
        canvas.put(rule, .faint, x: left + 1, y: y + 3)
        canvas.put(corners[3], .faint, x: right, y: y + 3)
        let title = style.title(node)
        if !title.isEmpty { canvas.put(" \(title) ", .name, x: left + (style.hasWords ? 2 : 1), y: y) }
        if style.hasWords { canvas.put("data", .faint, x: left + 1 + style.padding, y: y + 1) }
        canvas.put(
            style.hasWords ? "grad" : style.gradientSign, .faint, x: left + 1 + style.padding, y: y + 2)
        let end = right - 1 - style.padding
        canvas.put(style.data(node), .plain, endingAt: end, y: y + 1)
        canvas.put(style.grad(node), .gradient, endingAt: end, y: y + 2)
        if let symbol = node.operation.map({ _ in style.symbol(node) }) {
            canvas.put(symbol, .symbol, endingAt: left - 2, y: y + 1)
            canvas.put(style.isASCII ? "+" : "┤", .faint, x: left, y: y + 1)
        }
        if !layered.items[item].uses.isEmpty {
            canvas.put(style.isASCII ? "+" : "├", .faint, x: right, y: y + 1)
        }
    }

    /// Numbers the operands of operations whose wires do not come in the operands' order, where it matters.
    private func markOrder(_ index: Int, on canvas: inout Canvas) {
        let digits = Array(style.isASCII ? "123456789" : "¹²³⁴⁵⁶⁷⁸⁹")
        for pin in channels[index].marked where pin.position < digits.count {
            canvas.put(digits[pin.position], .symbol, x: joinColumn(index) - 1, y: pin.row)
        }
    }
}
