// Chance that is the same each time, so that what fails can be done again. SEED=n gives another.

export const { SEED = "1" } = process.env;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). It is also sent to the browser, so it uses nothing from outside. */
export function chance(seed) {
  let state = Number(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
