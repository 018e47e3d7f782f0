summary
summary 3
summary tanh
