topo
topo M
topo [1, 2]
topo 1, 2
