import { createInterface } from "node:readline";
import { searchCommand } from "./search-command";

// Unlike a bare write, console.log survives a reader such as head that closes early.
process.exitCode = await searchCommand(process.argv.slice(2), {
  readLines: () => createInterface({ input: process.stdin }),
  print: (output) => console.log(output),
  complain: (line) => console.error(line),
});
