import fc from 'fast-check';

/**
 * Properties are tried with the same values in every run, so that a change is judged by what it changes; ISOTOP_SEED
 * gives others, and ISOTOP_RUNS more of them.
 */
const {ISOTOP_SEED: seed = '1', ISOTOP_RUNS: numRuns} = process.env;
fc.configureGlobal({seed: Number(seed), ...(numRuns !== undefined && {numRuns: Number(numRuns)})});
