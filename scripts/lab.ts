import { fileURLToPath } from "node:url";
import { labCommand } from "./lab-command";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { isTTY } = process.stderr;

process.exitCode = await labCommand(process.argv.slice(2), {
  print: (output) => console.log(output),
  complain: (line) => console.error(`${isTTY ? "\r" : ""}${line}`),
  progress(line) {
    if (isTTY) process.stderr.write(`\r${line}`);
  },
});
