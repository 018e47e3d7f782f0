a = 2.0
nummeric a
bckward a
drow a
explian a wrt a
tarin a
