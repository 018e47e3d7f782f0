X, y = moons(6, 0.1)
net = MLP(2, [1])
train
train net
train net on X
train net on X, y
train net on X, y loss=huber
train net on X, y loss=hinge optimizer=adma
train net on X, y loss=hinge steps=0
train net on X, y loss=hinge steps=1.5
train net on X, y loss=hinge rate=-1
train net on X, y loss=hinge rte=1
train net on X, y loss=hinge batch=0
train X on X, y loss=hinge
train net in X, y loss=hinge
train(net, X, y, loss='huber')
train MLP(3, [1]) on X, y loss=hinge
