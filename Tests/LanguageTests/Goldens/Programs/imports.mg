from micrograd.engine import Value
import math, random
import numpy as np
from math import sqrt as root, pi
import math as m
from micrograd.engine import *
root(4), pi, m.cos(0), np.tanh(0.0)
import torch
from torch import nn
import matplotlib.pyplot as plt
plt.plot([1, 2])
from graphviz import Digraph
from math import sqr
from numpy import sin, dott
import nosuch
random.seed(1337); random.random(), random.uniform(-1, 1)
math.foo
class Value:
    def __init__(self, data):
        self.data = data
class Neuron:
    def __call__(self, x):
        return x.tanh()
%matplotlib inline
Value(1)
tanhh(1)
prin(1)
assert 1 < 2
assert 1 > 2, f"{1} is not above"
assert 1 > 2
for i in range(3): i
for i in range(2):
    i * 2
    None
def f(): 3
f()
'a string'
None
numeric(Value(2.0))
backward Value
time x = 3
x
unknown.attribute
