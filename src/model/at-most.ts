/** Whether a value is no more than a limit; computed ratios miss a round limit by the last bit. */
export const atMost = (value: number, limit: number): boolean =>
  value <= limit + Math.abs(limit) * 1e-9;
