import { jsonSchema, schemaNames } from "@/lib/machines/api/api-schemas";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly params: Promise<{ readonly file: string }> };

export const generateStaticParams = () => schemaNames.map((name) => ({ file: `${name}.json` }));

/** The JSON Schema of one of the files: `/api/v1/schema/<name>.json`. */
export async function GET(_request: Request, { params }: Params) {
  const { file } = await params;
  const schema = jsonSchema(file.replace(/\.json$/, ""));
  return schema
    ? Response.json(schema)
    : Response.json({ error: `There is no schema in ${file}.` }, { status: 404 });
}
