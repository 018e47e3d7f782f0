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

/// Computes the sums, term after term in each lane. Returns whether every one is finite.
int micrograd_lanes_forward(const micrograd_lanes_dot *dot, double *values);

/// Adds to the operands' adjoints. `here` has room for as many numbers as `out`, `live` for an eighth of them.
/// Blocks of lanes whose adjoints are all 0 are passed over when the operands are finite.
void micrograd_lanes_backward(
    const micrograd_lanes_dot *dot, const double *values, double *adjoints, double *here, int *live,
    int finite);

#endif
