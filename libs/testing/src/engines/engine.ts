/**
 * The address of an engine of this run. The first who asks starts it, in a container, unless the run was given one:
 * `ENGINES_KAFKA_URL`, `ENGINES_ELASTICSEARCH_URL`, `ENGINES_POSTGRES_URL`. It belongs to all tests of the run: whoever wants to
 * end or freeze one starts their own (`containers.ts`).
 */
export async function engine(name: 'kafka' | 'elasticsearch' | 'postgres') {
  const answer = await fetch(`${process.env['ENGINES']}/${name}`);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
