seed
seed 'x'
seed 1.5
seed -1
seed 4294967296
seed 1, 2
