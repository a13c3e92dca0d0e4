// Compares the cost of our cheapest plans with CP-SAT's and HiGHS', on made-up tasks of many sizes. It changes nothing.
//   tools/oracle/plans.sh builds and starts it; TASKS=30 of each size and SECONDS=60 for each peer and task are the defaults
// The task goes to the peers as it is, with nothing taken out. What a peer does not prove in time is counted apart.
// It ends with an error where costs differ, or ours is not proven. The table is for docs/planner.md.
import { planners, PEERS } from "../bench/planners.mjs";
import { circumstances, markdown, shown } from "../bench/table.mjs";

const { NATIVE, PEERS: PYTHON, TASKS = "30", SECONDS = "60" } = process.env;
const SIZES = ["5x15x3", "10x40x4", "15x100x6", "20x200x8", "30x300x8", "40x300x10", "50x400x12", "60x500x12"];
const names = Object.keys(PEERS);
const all = planners(NATIVE, PYTHON);

/** What a peer says of a cost that we have proven: nothing, the same, or something else. A cheaper plan needs no proof to tell. */
function verdict(ours, peer) {
  if (peer.cost !== null && peer.cost < ours.cost) return "unequal";
  if (!peer.proven) return "unproven";
  return peer.cost === ours.cost ? "equal" : "unequal";
}

const rows = [];
const complaints = [];
for (const size of SIZES) {
  const found = { ours: [], steps: [], ...Object.fromEntries(names.map((name) => [name, { ms: [], equal: 0, unequal: 0, unproven: 0 }])) };
  for (let number = 0; number < Number(TASKS); number++) {
    const task = await all.task(number, size);
    const ours = await all.solve(number, size);
    found.ours.push(ours.ms);
    found.steps.push(ours.chosen.length);
    if (!ours.proven) complaints.push(`${number} ${size}: ours, ${ours.cost}, is not proven`);
    for (const name of names) {
      const peer = await all.peer(name, number, size, task, Number(SECONDS));
      const said = verdict(ours, peer);
      found[name].ms.push(peer.ms);
      found[name][said] += 1;
      if (said === "unequal") complaints.push(`${number} ${size}: ours ${ours.cost}, ${name} ${peer.cost}`);
    }
  }
  const compared = names.map((name) => ["equal", "unequal", "unproven"].map((said) => found[name][said]).join(" / "));
  console.log(`${size}: ${names.map((name, at) => `${name} ${compared[at]}`).join(", ")}`);
  rows.push([size, TASKS, shown(found.steps), ...compared, ...[found.ours, ...names.map((name) => found[name].ms)].map((ms) => shown(ms, 1))]);
}
all.end();

const [date, commit, machine] = circumstances();
console.log(`\n${date}, ${commit}, ${machine}; at most ${SECONDS} s for each peer and task. Comparisons are equal / unequal / not proven in time.`);
console.log(`\n${markdown(["size", "tasks", "steps", ...names, "ours, ms", ...names.map((name) => `${name}, ms`)], rows)}`);
if (complaints.length) throw new Error(complaints.join("\n"));
