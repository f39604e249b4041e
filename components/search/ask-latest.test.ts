import { expect, test } from "vitest";
import { askLatest } from "./ask-latest";

/** A search whose answers come when they are told to: each is the query in upper case. */
function openSearch() {
  const open: { readonly query: string; readonly settle: () => void; readonly fail: () => void }[] = [];
  const heard: string[] = [];
  const want = askLatest(
    (query) =>
      new Promise<string>((resolve, reject) => {
        open.push({
          query,
          settle: () => resolve(query.toUpperCase()),
          fail: () => reject(new Error(query)),
        });
      }),
    {
      onAnswer: (query, answer) => heard.push(`${query}: ${answer}`),
      onFailure: (error) => heard.push(String(error)),
    },
  );
  const next = async (how: "settle" | "fail") => {
    open.at(-1)?.[how]();
    await new Promise((settled) => setTimeout(settled, 0));
  };
  return { want, heard, next, asked: () => open.map(({ query }) => query) };
}

test("what was typed while a question is open is asked after it, the latest only, and the overtaken answer is not told", async () => {
  const { want, heard, next, asked } = openSearch();
  for (const query of ["l", "la", "lak", "lake"]) want(query);
  expect(asked()).toEqual(["l"]);
  await next("settle");
  expect(asked()).toEqual(["l", "lake"]);
  expect(heard).toEqual([]);
  await next("settle");
  expect(heard).toEqual(["lake: LAKE"]);
});

test("a letter that is typed and taken back does not ask again", async () => {
  const { want, heard, next, asked } = openSearch();
  for (const query of ["lake", "lakes", "lake"]) want(query);
  await next("settle");
  expect(asked()).toEqual(["lake"]);
  expect(heard).toEqual(["lake: LAKE"]);
  want("lake");
  await next("settle");
  expect(heard).toEqual(["lake: LAKE", "lake: LAKE"]);
});

test("a failure is told where nothing else was asked meanwhile, and the next question is asked all the same", async () => {
  const { want, heard, next } = openSearch();
  want("lake");
  want("lakes");
  await next("fail");
  expect(heard).toEqual([]);
  await next("fail");
  expect(heard).toEqual(["Error: lakes"]);
  want("mesh");
  await next("settle");
  expect(heard).toEqual(["Error: lakes", "mesh: MESH"]);
});
