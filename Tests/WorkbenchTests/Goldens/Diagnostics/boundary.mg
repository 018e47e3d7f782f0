X, y = moons(6, 0.1)
net = MLP(2, [1])
boundary
boundary net
boundary net, X
boundary net X, y
boundary net, X, y step=0
boundary net, X, y margin=-1
boundary net, X, y to map.png
boundary MLP(3, [1]), X, y
boundary 3, X, y
boundary lambda p: 'a', X, y
boundary lambda p: [1] if p[0] > 0 else [1, 2], X, y
