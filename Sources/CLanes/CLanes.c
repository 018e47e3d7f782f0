#include "CLanes.h"
#include <stdlib.h>

// A product and the sum after it are rounded one by one, as everywhere else: the same digits on every machine.
#pragma STDC FP_CONTRACT OFF

// Eight lanes: one register of AVX-512, two of AVX, four of SSE2 and NEON.
typedef double lanes __attribute__((vector_size(64), aligned(8)));
typedef long long bits __attribute__((vector_size(64), aligned(8)));

#define INLINE static inline __attribute__((always_inline))
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(MICROGRAD_BASELINE)
#define EVERY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define EVERY_MACHINE
#endif

#define AT(place) (*(lanes *)(place))
#define READ(place) (*(const lanes *)(place))
#define SAME(number) ((lanes){} + (number))

/// The first `count` lanes.
#define FIRST(count) ((bits){0, 1, 2, 3, 4, 5, 6, 7} < ((bits){} + (count)))

/// Computes `blocks` blocks of eight lanes from lane `i` on. Several go together, since one alone is a chain of
/// additions, each of which waits for the one before.
INLINE void sums(const micrograd_lanes_dot *dot, double *values, long i, int blocks, lanes *check) {
    lanes sum[4];
    for (int b = 0; b < blocks; b++)
        sum[b] = dot->bias < 0 ? SAME(-0.0)
            : dot->varying_bias ? READ(values + dot->bias + i + 8 * b)
                                : SAME(values[dot->bias]);
    for (long j = 0; j < dot->pairs; j++) {
        const double *left = values + dot->left[j], *right = values + dot->right[j] + i;
        if (dot->varying[j])
            for (int b = 0; b < blocks; b++) sum[b] += READ(left + i + 8 * b) * READ(right + 8 * b);
        else
            for (int b = 0; b < blocks; b++) sum[b] += SAME(*left) * READ(right + 8 * b);
    }
    for (int b = 0; b < blocks; b++) {
        *check += sum[b] - sum[b];
        if (dot->relu) sum[b] = (lanes)((bits)sum[b] & ~(sum[b] < 0.0));
        AT(values + dot->out + i + 8 * b) = sum[b];
    }
}

EVERY_MACHINE
int micrograd_lanes_forward(const micrograd_lanes_dot *dot, double *values) {
    lanes check = {};
    long i = 0;
    for (; i + 24 < dot->lanes; i += 32) sums(dot, values, i, 4, &check);
    for (; i < dot->lanes; i += 8) sums(dot, values, i, 1, &check);
    double all = 0;
    for (int lane = 0; lane < 8; lane++) all += check[lane];
    return all == 0;
}

/// Adds the lanes up in an order that is always the same.
INLINE double total(const lanes *sum) {
    const double *x = (const double *)sum;
    return ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
}

EVERY_MACHINE
void micrograd_lanes_backward(
    const micrograd_lanes_dot *dot, const double *values, double *adjoints, double *here, int *live,
    int finite) {
    const lanes one = SAME(1.0);
    const long full = dot->lanes & ~7L;
    const bits rest = FIRST(dot->lanes - full);
    int count = 0;
    for (long i = 0; i < dot->lanes; i += 8) {
        lanes adjoint = READ(adjoints + dot->out + i);
        if (dot->relu) adjoint *= (lanes)((bits)one & (READ(values + dot->out + i) > 0.0));
        if (i == full) adjoint = (lanes)((bits)adjoint & rest);
        bits some = adjoint != 0.0;
        AT(here + i) = adjoint;
        long long any = some[0] | some[1] | some[2] | some[3] | some[4] | some[5] | some[6] | some[7];
        if (!finite || any) live[count++] = (int)i;
    }
    if (count == 0) return;
    // The last block, when it is not full, goes apart: what is in its spare lanes is nobody's.
    const int last = live[count - 1] == full;
    if (last) count--;

    if (dot->bias >= 0) {
        lanes sum = {};
        for (int k = 0; k < count + last; k++) {
            if (dot->varying_bias) AT(adjoints + dot->bias + live[k]) += READ(here + live[k]);
            else sum += READ(here + live[k]);
        }
        if (!dot->varying_bias) adjoints[dot->bias] += total(&sum);
    }
    for (long j = 0; j < dot->pairs; j++) {
        const double *left = values + dot->left[j], *right = values + dot->right[j];
        double *left_adjoint = adjoints + dot->left[j], *right_adjoint = adjoints + dot->right[j];
        if (dot->varying[j]) {
            for (int k = 0; k < count + last; k++) {
                const long i = live[k];
                const bits mask = i == full ? rest : ~(bits){};
                lanes toward = READ(here + i) * READ(right + i);
                AT(left_adjoint + i) += (lanes)((bits)toward & mask);
                toward = READ(here + i) * READ(left + i);
                AT(right_adjoint + i) += (lanes)((bits)toward & mask);
            }
            continue;
        }
        const lanes factor = SAME(*left);
        lanes sum = {};
        for (int k = 0; k < count; k++) {
            const long i = live[k];
            const lanes adjoint = READ(here + i);
            sum += adjoint * READ(right + i);
            AT(right_adjoint + i) += adjoint * factor;
        }
        if (last) {
            const lanes adjoint = READ(here + full);
            sum += (lanes)((bits)(adjoint * READ(right + full)) & rest);
            AT(right_adjoint + full) += (lanes)((bits)(adjoint * factor) & rest);
        }
        *left_adjoint += total(&sum);
    }
}
