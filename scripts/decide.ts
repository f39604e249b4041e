import { text } from "node:stream/consumers";
import { decideCommand } from "./decide-command";

// Unlike a bare write, console.log survives a reader such as head that closes early.
process.exitCode = await decideCommand(process.argv.slice(2), {
  readInput: () => text(process.stdin),
  print: (output) => console.log(output),
  complain: (line) => console.error(line),
});
