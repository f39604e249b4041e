import { readdirSync, readFileSync } from "node:fs";

/** Largest seen, in bytes: of the program with all that it started, and of its largest single process. */
export type Memory = { readonly together: number; readonly largest: number };

const pageSize = 4096;

function processes(): readonly { readonly pid: number; readonly parent: number; readonly bytes: number }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return [{ pid: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * pageSize }];
      } catch {
        // It has ended since the list was read.
        return [];
      }
    });
}

/** Samples the resident memory of a process and its descendants until it is asked for. Only on Linux; elsewhere there is nothing to read. */
export function watchMemory(root: number): () => Memory | null {
  if (process.platform !== "linux") return () => null;
  let [together, largest] = [0, 0];
  const sample = () => {
    const all = processes();
    const family = new Set([root]);
    for (let grown = true; grown; ) {
      const size = family.size;
      for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
      grown = family.size > size;
    }
    const bytes = all.filter(({ pid }) => family.has(pid)).map((one) => one.bytes);
    together = Math.max(
      together,
      bytes.reduce((sum, one) => sum + one, 0),
    );
    largest = Math.max(largest, ...bytes);
  };
  const timer = setInterval(sample, 250);
  return () => {
    clearInterval(timer);
    return { together, largest };
  };
}
