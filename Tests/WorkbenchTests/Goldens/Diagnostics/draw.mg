a = 2.0; b = -3.0; L = a*b + a
draw
draw [a, b]
draw M
draw L to
draw L to graph
draw L to graph.xyz
draw L to graph.svg
draw MLP(2, [1]) to net.svg
draw L a
draw L too x.dot
draw(L, too='x.dot')
