scatter
scatter 3
scatter [1, 2], [1]
scatter [[1, 2, 3]], [1]
scatter [], []
scatter [1, 2], [1, 2] to s.png
