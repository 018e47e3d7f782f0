#ifndef MICROGRAD_BENCHMARKS_PLAINC_H
#define MICROGRAD_BENCHMARKS_PLAINC_H

/// What a careful C programmer writes for the moons network, by hand and for this network alone: plain
/// loops over dense layers, the gradient derived on paper. The yardstick every other figure is held to.
///
/// `points` holds x, y and the label (-1 or 1) of each of `count` points; `parameters` the 337 of
/// MLP(2, [16, 16, 1]), neuron by neuron, weights before bias. They are trained in place for `steps` steps
/// of full-batch gradient descent. Returns the loss before the last step.
double plain_c_moons(const double *points, int count, double *parameters, int steps);

#endif
