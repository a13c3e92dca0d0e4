// A program that answers each line with a line. It knows nothing of what they say.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export function speaker(command, ...words) {
  const program = spawn(command, words, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const say = (line) => program.stdin.write(`${line}\n`);
  const ask = async (line) => {
    say(line);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended at «${line.slice(0, 100)}»`);
    return value;
  };
  return { say, ask, end: () => program.stdin.end() };
}
