/** How large a simulated host can be made: what the command line takes is what the host takes. */
export const populationLimits = {
  /** More than this is more than anyone looks at, and than Ids are given for quickly. */
  containers: {least: 0, most: 20_000},
  processes: {least: 0, most: 200_000},
  hypervPercent: {least: 0, most: 100},
  seed: {least: 0, most: 2 ** 31 - 1},
} as const;
