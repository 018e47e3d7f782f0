#ifndef MICROGRAD_CLANES_H
#define MICROGRAD_CLANES_H

// The two inner loops of compiled tapes, in C for one reason: a C compiler makes them several times over, for
// the vector units a processor may have, and the right one is taken when the program starts.

/// One weighted sum in many lanes, bias + Σ left·right, perhaps put through relu. Operands are places in the
/// program's values; those that vary from lane to lane are as many neighbours as there are lanes.
typedef struct {
    /// Where the sums go. There is room for a multiple of 8.
    int out;
    int lanes;
    /// -1 when there is none.
    int bias;
    /// Whether the bias varies from lane to lane; the same of the left factors, one by one. Right factors do.
    int varying_bias;
    int pairs;
    int relu;
    const int *left;
    const int *right;
    const unsigned char *varying;
} micrograd_lanes_dot;

/// How many sums make a team: they have as many lanes and terms, and the same right factors, while bias and left
/// factors do not vary from lane to lane. So do the neurons of a layer. (Measured on the moons demo, a step: 5.1 -> 4.2 us with AVX-512.)
#define MICROGRAD_LANES_TEAM 4

/// Computes the sums of `count` neighbours that do not wait for one another, term after term in each lane; as many
/// as make a team are one. Returns whether every sum is finite.
int micrograd_lanes_forward(const micrograd_lanes_dot *dots, int count, double *values);

/// Adds to the operands' adjoints. `here` has room for as many numbers as all `out` together, `live` for an eighth
/// of one. Blocks of lanes whose adjoints are all 0 are passed over when the operands are finite.
void micrograd_lanes_backward(
    const micrograd_lanes_dot *dots, int count, const double *values, double *adjoints, double *here,
    int *live, int finite);

#endif
