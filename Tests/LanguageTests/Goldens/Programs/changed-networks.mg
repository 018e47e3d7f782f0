net = MLP(3, [3, 2], bias='uniform')
layer = net.layers[0]
def byhand(layer, x):
    outs = []
    for n in layer.neurons:
        s = n.b
        for w, xi in zip(n.w, x):
            s = s + w*xi
        outs.append(s.relu() if n.nonlin else s)
    return outs
def same():
    x = [1.5, -2.0, 0.25]
    h = byhand(layer, x)
    expected = byhand(net.layers[1], h)
    got = net(x)
    return all(a.data == b.data for a, b in zip(got, expected)) and len(got) == len(expected)
def show(what): print(what, same(), same())
show('as made')
layer.neurons[0].w[1].data = 4.0
show('data')
layer.neurons[0].w[1] = Value(5.0)
show('element')
layer.neurons[1].w = [3.0, 2.0, 1.0]
show('plain numbers')
layer.neurons[1].w = [Value(3.0), Value(2.0), Value(1.0)]
show('list')
layer.neurons[2].b = Value(-7.0)
show('bias')
layer.neurons[2].w.reverse()
show('reversed weights')
layer.neurons.reverse()
show('reversed neurons')
layer.neurons[0] = layer.neurons[1]
show('one twice')
net.layers[0].neurons[0].w[2] = net.layers[1].neurons[0].w[0]
show('shared weight')
net.layers[1].neurons.append(net.layers[1].neurons[0])
show('one more')
for k in range(3):
    junk = sum(Value(float(i)) for i in range(200000))
    show('moved')
layer.neurons[0].w.append(Value(1.0))
net([1.0, 2.0, 3.0])
