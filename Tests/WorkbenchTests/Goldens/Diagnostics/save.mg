save
load
load none.mg
load net from none.json
net = MLP(2, [1])
load net from none.json
load net from net.json
a = 2.0
save a to net.json
save nothing to net.json
load a from net.json
X, y = load('none.csv')
