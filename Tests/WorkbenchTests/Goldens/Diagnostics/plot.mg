a = 2.0; L = a*a
plot
plot 3
plot 'a'
plot L from 0 to 1
plot u*v from 0 to 1
plot zz(x) from 0 to 1
plot x**2 from 2 to -2
plot x**2 from 2 to 2
plot x**2 from 2
plot x**2 from
plot x**2 from 'a' to 2
plot x form 0 to 1
plot x from 0 to 1 step 3
plot x to f.png
plot x to f.svg from 0 to 1
plot x for 3 from 0 to 1
plot sqrt(x) from -3 to -1
plot []
plot ['a']
plot [float('nan')]
plot x, [1, 2] from 0 to 1
plot tanh(x
plot range(10**12)
