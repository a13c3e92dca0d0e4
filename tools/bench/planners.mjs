// Three who look for the cheapest plan of a made-up task: ours, natively (benches/pathway.rs), and CP-SAT and HiGHS (planners.py).
// Each has one thread. What a peer chooses is checked and priced by our own program, and nothing else of it is believed.
import { speaker } from "./speaker.mjs";

export const PEERS = { "CP-SAT": "cp-sat", "HiGHS": "highs" };

/** `native` is our program, `python` has the packages of the peers. A size is «20x200x8»: competences, offers, gaps. */
export function planners(native, python) {
  const [ours, peers] = [speaker(native, "by-lines"), speaker(python, "tools/bench/planners.py")];
  const ask = async (line) => JSON.parse(await ours.ask(line));

  /** The task with this number, as it is told to others. */
  const task = (number, size) => ask(`task ${number} ${size}`);

  /** Our plan of it: { ms, cost, proven, chosen }. */
  const solve = (number, size) => ask(`solve ${number} ${size}`);

  /** A peer's, in the same form. The cost is null where it found none in so many seconds; what does not reach the goals is an error. */
  async function peer(name, number, size, task, seconds) {
    const found = JSON.parse(await peers.ask(JSON.stringify({ peer: PEERS[name], task, seconds })));
    if (!found.proven && !found.chosen.length) return { ...found, cost: null };
    const cost = await ask(`cost ${number} ${size} ${found.chosen.join(",")}`);
    if (cost === null) throw new Error(`${name} does not reach the goals of ${number} ${size} by ${found.chosen}`);
    return { ...found, cost };
  }

  return { task, solve, peer, end: () => [ours, peers].forEach((program) => program.end()) };
}
