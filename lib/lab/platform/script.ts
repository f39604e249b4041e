import athena from "@/content/lab/platforms/athena.json";
import bigquery from "@/content/lab/platforms/bigquery.json";
import databricks from "@/content/lab/platforms/databricks.json";
import duckdb from "@/content/lab/platforms/duckdb.json";
import redshift from "@/content/lab/platforms/redshift.json";
import snowflake from "@/content/lab/platforms/snowflake.json";
import synapse from "@/content/lab/platforms/synapse.json";
import trino from "@/content/lab/platforms/trino.json";
import { athenaPieces } from "./athena";
import { bigQueryPieces } from "./bigquery";
import { checkModel } from "./check-model";
import { databricksPieces } from "./databricks";
import { duckDbPieces } from "./duckdb";
import type { PlatformModel } from "./model";
import { nameWarnings } from "./name-warnings";
import type { Generator, Piece } from "./piece";
import type { PlatformId } from "./platform-list";
import { redshiftPieces } from "./redshift";
import { snowflakePieces } from "./snowflake";
import { type Step, stepOf } from "./step";
import { synapsePieces } from "./synapse";
import { trinoPieces } from "./trino";

export type PlatformSource = { readonly title: string; readonly url: string };

/** A platform's words, as its file under `content/lab/platforms` holds them. */
type PlatformText = {
  /** ISO date on which the statements were compared with the pages. */
  readonly checked: string;
  readonly hotSide: string;
  /** What has to exist before the first statement runs. */
  readonly before: string;
  /** What keeps load and purge together, or what stands in for a transaction. */
  readonly atomicity: string;
  readonly sources: Readonly<Record<string, PlatformSource>>;
  readonly statements: Readonly<
    Record<string, { readonly title: string; readonly purpose: string; readonly sources: readonly string[] }>
  >;
  readonly notes: readonly { readonly title: string; readonly text: string; readonly source: string }[];
};

export type Statement = Piece & {
  readonly title: string;
  /** One line: what it is for. */
  readonly purpose: string;
  /** At least one page of the vendor's. */
  readonly sources: readonly PlatformSource[];
};

export type PlatformScript = Pick<PlatformText, "checked" | "hotSide" | "before" | "atomicity"> & {
  /** In the order in which they run. */
  readonly statements: readonly Statement[];
  readonly notes: readonly {
    readonly title: string;
    readonly text: string;
    readonly source: PlatformSource;
  }[];
  /** Names that the platform may refuse although they are quoted right. */
  readonly warnings: readonly string[];
  /** The days that the statements name. */
  readonly step: Step;
};

const platforms: Readonly<Record<PlatformId, readonly [Generator, PlatformText]>> = {
  redshift: [redshiftPieces, redshift],
  athena: [athenaPieces, athena],
  synapse: [synapsePieces, synapse],
  bigquery: [bigQueryPieces, bigquery],
  snowflake: [snowflakePieces, snowflake],
  databricks: [databricksPieces, databricks],
  trino: [trinoPieces, trino],
  duckdb: [duckDbPieces, duckdb],
};

/**
 * Everything that a platform needs for the hot window and its history: external table, hot table, federated query, hot/cold view,
 * and the next step of the window (load and purge).
 *
 * @throws PlatformModelError if the model has a problem.
 */
export function writePlatformScript(platform: PlatformId, model: PlatformModel): PlatformScript {
  checkModel(model);
  const [generate, words] = platforms[platform];
  const source = (id: string): PlatformSource => {
    const found = words.sources[id];
    if (found === undefined)
      throw new TypeError(`content/lab/platforms/${platform}.json: no source "${id}". Add it under sources.`);
    return found;
  };
  const { checked, hotSide, before, atomicity, notes } = words;
  return {
    checked,
    hotSide,
    before,
    atomicity,
    statements: generate(model).map((piece) => {
      const text = words.statements[piece.id];
      if (text === undefined)
        throw new TypeError(
          `content/lab/platforms/${platform}.json: no words for "${piece.id}". Add it under statements.`,
        );
      return { ...piece, title: text.title, purpose: text.purpose, sources: text.sources.map(source) };
    }),
    notes: notes.map((note) => ({ ...note, source: source(note.source) })),
    warnings: nameWarnings(platform, model),
    step: stepOf(model),
  };
}

/** All statements as one text to paste, each under its title as a comment. */
export function wholeScript({ statements }: Pick<PlatformScript, "statements">): string {
  return `${statements.map(({ title, purpose, sql }) => `-- ${title}\n-- ${purpose}\n${sql}`).join("\n\n")}\n`;
}
