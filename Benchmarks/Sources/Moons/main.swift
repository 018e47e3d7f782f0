// swift run -c release --package-path Benchmarks

Contest(work: Work()).run(rounds: 15)
Chain.run()
