import { checkLabFiles } from "@/lib/adapters/check-lab-files";
import { inspectCatalog } from "@/lib/adapters/content";
import { byPlace, formatProblem } from "@/lib/catalog/problem";

const { catalog, problems: inPages } = await inspectCatalog();
const problems = [...inPages, ...(await checkLabFiles())];
for (const problem of problems.toSorted(byPlace)) process.stderr.write(`${formatProblem(problem)}\n`);
process.stderr.write(
  `${catalog.pages.size} pages, ${catalog.comparisons.length} comparisons, ${problems.length} problems\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
