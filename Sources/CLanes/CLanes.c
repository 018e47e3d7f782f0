#include "CLanes.h"
#include <stdlib.h>

// A product and the sum after it are rounded one by one, as everywhere else: the same digits on every machine.
#pragma STDC FP_CONTRACT OFF

// Eight lanes: one register of AVX-512, two of AVX, four of SSE2 and NEON.
typedef double lanes __attribute__((vector_size(64), aligned(8)));
typedef long long bits __attribute__((vector_size(64), aligned(8)));

#define INLINE static inline __attribute__((always_inline))
// Under the thread sanitizer the choice of a machine would be made, and watched, before the sanitizer is there.
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(MICROGRAD_BASELINE) && !__has_feature(thread_sanitizer)
#define EVERY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define EVERY_MACHINE
#endif

/// Numbers that stand in an array stay in registers only when every loop over them is unrolled.
#define EACH(index, count) _Pragma("clang loop unroll(full)") for (int index = 0; index < (count); index++)

#define AT(place) (*(lanes *)(place))
#define READ(place) (*(const lanes *)(place))

/// One number in every lane.
#define SAME(number) \
    __extension__({ const double x = (number); (lanes){x, x, x, x, x, x, x, x}; })

/// The first `count` lanes.
#define FIRST(count) ((bits){0, 1, 2, 3, 4, 5, 6, 7} < ((bits){} + (count)))

/// A team: as many sums as run together, when they are of one length and share their right factors.
#define TEAM MICROGRAD_LANES_TEAM

/// Computes `blocks` blocks of eight lanes from lane `i` on. Several go together, since one alone is a chain of
/// additions, each of which waits for the one before.
INLINE void sums(const micrograd_lanes_dot *dot, double *values, long i, int blocks, lanes *check) {
    lanes sum[4];
    EACH(b, blocks)
        sum[b] = dot->bias < 0 ? SAME(-0.0)
            : dot->varying_bias ? READ(values + dot->bias + i + 8 * b)
                                : SAME(values[dot->bias]);
    for (long j = 0; j < dot->pairs; j++) {
        const double *left = values + dot->left[j], *right = values + dot->right[j] + i;
        if (dot->varying[j])
            EACH(b, blocks) sum[b] += READ(left + i + 8 * b) * READ(right + 8 * b);
        else
            EACH(b, blocks) sum[b] += SAME(*left) * READ(right + 8 * b);
    }
    EACH(b, blocks) {
        *check += sum[b] - sum[b];
        if (dot->relu) sum[b] = (lanes)((bits)sum[b] & ~(sum[b] < 0.0));
        AT(values + dot->out + i + 8 * b) = sum[b];
    }
}

/// The same for a team of four: what they share is read once for the four of them.
INLINE void team_sums(const micrograd_lanes_dot *team, double *values, long i, int blocks, lanes *check) {
    lanes sum[TEAM][2];
    EACH(t, TEAM)
        EACH(b, blocks) sum[t][b] = SAME(team[t].bias < 0 ? -0.0 : values[team[t].bias]);
    for (long j = 0; j < team->pairs; j++) {
        const double *right = values + team->right[j] + i;
        EACH(t, TEAM) {
            const lanes left = SAME(values[team[t].left[j]]);
            EACH(b, blocks) sum[t][b] += left * READ(right + 8 * b);
        }
    }
    EACH(t, TEAM)
        EACH(b, blocks) {
            *check += sum[t][b] - sum[t][b];
            if (team[t].relu) sum[t][b] = (lanes)((bits)sum[t][b] & ~(sum[t][b] < 0.0));
            AT(values + team[t].out + i + 8 * b) = sum[t][b];
        }
}

EVERY_MACHINE
int micrograd_lanes_forward(const micrograd_lanes_dot *dots, int count, double *values) {
    lanes check = {};
    if (count == TEAM) {
        long i = 0;
        for (; i + 8 < dots->lanes; i += 16) team_sums(dots, values, i, 2, &check);
        for (; i < dots->lanes; i += 8) team_sums(dots, values, i, 1, &check);
    } else {
        for (const micrograd_lanes_dot *dot = dots; dot < dots + count; dot++) {
            long i = 0;
            for (; i + 24 < dot->lanes; i += 32) sums(dot, values, i, 4, &check);
            for (; i < dot->lanes; i += 8) sums(dot, values, i, 1, &check);
        }
    }
    double all = 0;
    for (int lane = 0; lane < 8; lane++) all += check[lane];
    return all == 0;
}

/// Adds the lanes up in an order that is always the same.
INLINE double total(const lanes *sum) {
    const double *x = (const double *)sum;
    return ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
}

typedef double quad __attribute__((vector_size(32)));

#define LANES(x, y, ...) __builtin_shufflevector(x, y, __VA_ARGS__)

/// Adds to four places the total of each of four sums, in the order of `total`, but with as many additions as one.
INLINE void add_totals(const lanes *sum, double *const *places) {
    quad half[4];
    EACH(t, 4) half[t] = LANES(sum[t], sum[t], 0, 1, 2, 3) + LANES(sum[t], sum[t], 4, 5, 6, 7);
    // x0 of the four beside one another, x2, x1 and x3: columns made rows.
    const quad even[] = {LANES(half[0], half[1], 0, 4, 2, 6), LANES(half[2], half[3], 0, 4, 2, 6)};
    const quad odd[] = {LANES(half[0], half[1], 1, 5, 3, 7), LANES(half[2], half[3], 1, 5, 3, 7)};
    const quad all = (LANES(even[0], even[1], 0, 1, 4, 5) + LANES(even[0], even[1], 2, 3, 6, 7))
        + (LANES(odd[0], odd[1], 0, 1, 4, 5) + LANES(odd[0], odd[1], 2, 3, 6, 7));
    EACH(t, 4) *places[t] += all[t];
}

/// The adjoints of the sums themselves, before relu. For each block, whether any is not 0 goes into `some`, to
/// what is there of others of a team.
INLINE void find_here(
    const micrograd_lanes_dot *dot, const double *values, const double *adjoints, double *here, int *some) {
    const double *out = values + dot->out, *adjoint = adjoints + dot->out;
    const int relu = dot->relu;
    for (long i = 0, k = 0; i < dot->lanes; i += 8, k++) {
        lanes x = READ(adjoint + i);
        if (relu) x *= (lanes)((bits)SAME(1.0) & (READ(out + i) > 0.0));
        if (i + 8 > dot->lanes) x = (lanes)((bits)x & FIRST(dot->lanes - i));
        AT(here + i) = x;
        const bits is = x != 0.0;
        some[k] |= (is[0] | is[1] | is[2] | is[3] | is[4] | is[5] | is[6] | is[7]) != 0;
    }
}

/// The blocks that are worth a visit, as a list of their first lanes in the place of what was found of them.
INLINE int list_live(int *live, long lanes, int finite) {
    int count = 0;
    for (long i = 0, k = 0; i < lanes; i += 8, k++)
        if (live[k] | !finite) live[count++] = (int)i;
    return count;
}

/// A team's backward pass: the adjoints of a shared factor are read and written once for the four.
INLINE void team_backward(
    const micrograd_lanes_dot *team, const double *values, double *adjoints, double *here, long stride,
    int *live, int finite) {
    const long full = team->lanes & ~7L;
    const bits rest = FIRST(team->lanes - full);
    for (long k = 0; 8 * k < team->lanes; k++) live[k] = 0;
    for (int t = 0; t < TEAM; t++) find_here(team + t, values, adjoints, here + t * stride, live);
    int count = list_live(live, team->lanes, finite);
    if (count == 0) return;
    const int last = live[count - 1] == full;
    if (last) count--;

    EACH(t, TEAM) {
        if (team[t].bias < 0) continue;
        lanes sum = {};
        for (int k = 0; k < count + last; k++) sum += READ(here + t * stride + live[k]);
        adjoints[team[t].bias] += total(&sum);
    }
    for (long j = 0; j < team->pairs; j++) {
        const double *right = values + team->right[j];
        double *right_adjoint = adjoints + team->right[j];
        lanes factor[TEAM], sum[TEAM];
        EACH(t, TEAM) {
            factor[t] = SAME(values[team[t].left[j]]);
            sum[t] = (lanes){};
        }
        for (int k = 0; k < count; k++) {
            const long i = live[k];
            const lanes input = READ(right + i);
            lanes toward = READ(right_adjoint + i);
            EACH(back, TEAM) {
                const int t = TEAM - 1 - back;
                const lanes adjoint = READ(here + t * stride + i);
                sum[t] += adjoint * input;
                toward += adjoint * factor[t];
            }
            AT(right_adjoint + i) = toward;
        }
        if (last) {
            EACH(back, TEAM) {
                const int t = TEAM - 1 - back;
                const lanes adjoint = READ(here + t * stride + full);
                sum[t] += (lanes)((bits)(adjoint * READ(right + full)) & rest);
                AT(right_adjoint + full) += (lanes)((bits)(adjoint * factor[t]) & rest);
            }
        }
        double *places[TEAM];
        EACH(t, TEAM) places[t] = adjoints + team[t].left[j];
        add_totals(sum, places);
    }
}

/// The backward pass of one alone.
INLINE void dot_backward(
    const micrograd_lanes_dot *dot, const double *values, double *adjoints, double *here, int *live,
    int finite) {
    const long full = dot->lanes & ~7L;
    const bits rest = FIRST(dot->lanes - full);
    for (long k = 0; 8 * k < dot->lanes; k++) live[k] = 0;
    find_here(dot, values, adjoints, here, live);
    int count = list_live(live, dot->lanes, finite);
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

EVERY_MACHINE
void micrograd_lanes_backward(
    const micrograd_lanes_dot *dots, int count, const double *values, double *adjoints, double *here,
    int *live, int finite) {
    if (count == TEAM) {
        team_backward(dots, values, adjoints, here, (dots->lanes + 7) & ~7L, live, finite);
        return;
    }
    for (const micrograd_lanes_dot *dot = dots + count; dot-- > dots;)
        dot_backward(dot, values, adjoints, here, live, finite);
}
