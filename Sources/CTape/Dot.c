#include "CTape.h"

// A product and the sum after it are rounded one by one, as everywhere else: the same digits on every machine.
#pragma STDC FP_CONTRACT OFF

/// Sums that go together: one alone is a chain of additions, each of which waits for the one before.
enum { together = 8 };

static inline __attribute__((always_inline)) void sums(
    const struct micrograd_row *parameter, const struct micrograd_row *input, long count, _Bool hasBias,
    int lanes, double *result) {
    const long width = count + hasBias;
    double sum[together];
    // Without a bias, -0 to begin with changes nothing.
    for (int lane = 0; lane < lanes; lane++)
        sum[lane] = hasBias ? parameter[lane * width + count].value : -0.0;
    for (long place = 0; place < count; place++)
        for (int lane = 0; lane < lanes; lane++)
            sum[lane] += parameter[lane * width + place].value * input[place].value;
    for (int lane = 0; lane < lanes; lane++) result[lane] = sum[lane];
}

void micrograd_dots(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    long all, double *result) {
    long done = 0;
    for (; done + together <= all; done += together)
        sums(parameters + done * (count + hasBias), inputs, count, hasBias, together, result + done);
    for (; done < all; done++)
        sums(parameters + done * (count + hasBias), inputs, count, hasBias, 1, result + done);
}

/// Adding +0 turns -0, which has the bits of an adjoint that nothing reached, into +0.
void micrograd_dot_backward(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    double here, double *restrict parameterAdjoints, double *restrict inputAdjoints) {
    for (long place = 0; place < count; place++) {
        parameterAdjoints[place] += here * inputs[place].value + 0.0;
        inputAdjoints[place] += here * parameters[place].value + 0.0;
    }
    if (hasBias) parameterAdjoints[count] += here + 0.0;
}
