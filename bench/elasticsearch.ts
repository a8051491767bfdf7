import { startElasticsearch } from '@caunoi/testing/engines/containers';

/** Elasticsearch of this run: at ENGINES_ELASTICSEARCH_URL, else in a container. */
export async function elasticsearch() {
  const given = process.env['ENGINES_ELASTICSEARCH_URL'];
  if (given) return { url: given, stop: async () => undefined };
  try {
    return await startElasticsearch();
  } catch (error) {
    console.error(`Elasticsearch could not be started: start Docker, or give ENGINES_ELASTICSEARCH_URL. ${(error as Error).message}`);
    return process.exit(1);
  }
}
