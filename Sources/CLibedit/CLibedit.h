#ifndef MICROGRAD_CLIBEDIT_H
#define MICROGRAD_CLIBEDIT_H
#include <histedit.h>
#endif
