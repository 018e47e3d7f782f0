%matplotlib inline
!pip install numpy
%%time
x = 1
% y
