import
from . import x
from x
from x import
import a as
from x import (a, b
from x import (a b)
import a.b.
from x import a,
