/** One example of a regression: features by name, and how right it was, in [0, 1]. */
export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly target: number;
  /** How much it counts; 1 if left out. */
  readonly weight?: number;
}

/** Step of the descent: short enough for a dozen features that say nearly the same. */
const STEP = 0.3;

/** A feature of fewer examples is left out: its weight would be chance. */
const LEAST = 25;

/** Fits a logistic regression by gradient descent on scaled features with an L2 penalty; `bias` is the constant. */
export function fitLogistic(
  examples: readonly Example[],
  penalty = 0.01,
  rounds = 1200,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap(({ features }) => Object.keys(features))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= LEAST).sort();
  const scales = names.map((name) => scaleOf(examples.map(({ features }) => features[name] ?? 0)));
  const rows = examples.map(({ features }) => [
    1,
    ...names.map(
      (name, index) => ((features[name] ?? 0) - (scales[index]?.mean ?? 0)) / (scales[index]?.deviation ?? 1),
    ),
  ]);
  const weights = new Float64Array(names.length + 1);
  const shares = examples.map(({ weight }) => weight ?? 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(weights.length);
    for (const [example, row] of rows.entries()) {
      const miss = probability(weights, row) - (examples[example]?.target ?? 0);
      const error = miss * (shares[example] ?? 1);
      for (const [feature, value] of row.entries())
        gradient[feature] = (gradient[feature] ?? 0) + error * value;
    }
    for (let feature = 0; feature < weights.length; feature++) {
      const weight = weights[feature] ?? 0;
      weights[feature] =
        weight - STEP * ((gradient[feature] ?? 0) / sum + (feature === 0 ? 0 : penalty * weight));
    }
  }
  return unscaled(weights, names, scales);
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function unscaled(
  weights: Float64Array,
  names: readonly string[],
  scales: readonly Scale[],
): Map<string, number> {
  let bias = weights[0] ?? 0;
  const found = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const weight = (weights[index + 1] ?? 0) / (scales[index]?.deviation ?? 1);
    bias -= weight * (scales[index]?.mean ?? 0);
    found.set(name, weight);
  }
  return new Map([["bias", bias], ...found]);
}

function probability(weights: Float64Array, row: readonly number[]): number {
  let sum = 0;
  for (const [feature, value] of row.entries()) sum += (weights[feature] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** The probability that fitted weights give to features. */
export function predict(weights: ReadonlyMap<string, number>, features: Example["features"]): number {
  let sum = weights.get("bias") ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

const FOLDS = 5;

/** Confidence of each example from weights fitted on the other folds. */
export function crossFit(examples: readonly Example[], penalty?: number): number[] {
  const confidences: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      examples.filter((_, index) => index % FOLDS !== fold),
      penalty,
    );
    for (const [index, { features }] of examples.entries()) {
      if (index % FOLDS === fold) confidences[index] = predict(weights, features);
    }
  }
  return confidences;
}
