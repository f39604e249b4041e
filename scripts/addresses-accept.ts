import { existsSync, writeFileSync } from "node:fs";
import { addAddresses } from "@/lib/addresses/addresses";
import { lostAddresses, newAddresses, redirectProblems } from "@/lib/addresses/check-addresses";
import { addressFile, readAddresses } from "./read-addresses";

if (!existsSync("out/index.html")) {
  process.stderr.write("There is no built site to read addresses from. Run: npm run build\n");
  process.exit(2);
}
const site = readAddresses("out");
const added = newAddresses(site);
if (added.length > 0) writeFileSync(addressFile, addAddresses(site.recorded, added));
process.stderr.write(
  `${addressFile}: ${added.length} added, ${site.recorded.length + added.length} in all. Once published, they stay.\n`,
);
const problems = [...site.problems, ...redirectProblems(site), ...lostAddresses(site)];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
