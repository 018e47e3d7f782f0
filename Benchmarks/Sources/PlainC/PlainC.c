#include "PlainC.h"
#include <string.h>

enum { width = 16, first = 0, second = first + width * 3, last = second + width * (width + 1) };
enum { parameter_count = last + width + 1 };

static double relu(double x) { return x > 0 ? x : 0; }

// One neuron: n weights, then the bias.
static double neuron(const double *weights, const double *inputs, int n) {
    double sum = weights[n];
    for (int i = 0; i < n; i++) sum += weights[i] * inputs[i];
    return sum;
}

// Passes a neuron's adjoint on to its weights and its bias.
static void push(double *gradient, const double *inputs, int n, double adjoint) {
    gradient[n] += adjoint;
    for (int i = 0; i < n; i++) gradient[i] += adjoint * inputs[i];
}

// Adds the gradient of one point's hinge loss, times scale, and returns the loss.
static double point(const double *p, const double *weights, double *gradient, double scale) {
    double hidden[width], deep[width], hidden_adjoint[width] = {0}, deep_adjoint[width];
    for (int j = 0; j < width; j++) hidden[j] = relu(neuron(weights + first + 3 * j, p, 2));
    for (int j = 0; j < width; j++)
        deep[j] = relu(neuron(weights + second + (width + 1) * j, hidden, width));
    double margin = 1 - p[2] * neuron(weights + last, deep, width);
    if (margin <= 0) return 0;

    double adjoint = -p[2] * scale;
    push(gradient + last, deep, width, adjoint);
    for (int j = 0; j < width; j++) deep_adjoint[j] = deep[j] > 0 ? adjoint * weights[last + j] : 0;
    for (int j = 0; j < width; j++) {
        const double *row = weights + second + (width + 1) * j;
        push(gradient + second + (width + 1) * j, hidden, width, deep_adjoint[j]);
        for (int i = 0; i < width; i++) hidden_adjoint[i] += deep_adjoint[j] * row[i];
    }
    for (int j = 0; j < width; j++)
        push(gradient + first + 3 * j, p, 2, hidden[j] > 0 ? hidden_adjoint[j] : 0);
    return margin;
}

double plain_c_moons(const double *points, int count, double *parameters, int steps) {
    double loss = 0;
    for (int step = 0; step < steps; step++) {
        double gradient[parameter_count] = {0}, sum = 0, squares = 0;
        for (int n = 0; n < count; n++) sum += point(points + 3 * n, parameters, gradient, 1.0 / count);
        for (int i = 0; i < parameter_count; i++) squares += parameters[i] * parameters[i];
        loss = sum / count + 1e-4 * squares;
        double rate = 1 - 0.9 * step / steps;
        for (int i = 0; i < parameter_count; i++)
            parameters[i] -= rate * (gradient[i] + 2e-4 * parameters[i]);
    }
    return loss;
}
