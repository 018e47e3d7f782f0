// swift run -c release --package-path Benchmarks Moons [moons | chains]

let wanted = CommandLine.arguments.dropFirst().first
if wanted == "compiled" { let c = Contest(work: Work()); for _ in 0..<600 { _ = c.compiled() } } else if wanted == "modules" { for _ in 0..<300 { _ = Contest(work: Work()).modules() } } else if wanted != "chains" { Contest(work: Work()).run(rounds: 15) }
if wanted != "moons" { Chain.run() }
