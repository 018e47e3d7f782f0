global
global a.b
global a b
