import type { Client } from '@elastic/elasticsearch';

const PATIENCE_MS = 30_000;
const RETRIES = 3;

type Json = Record<string, unknown>;

export interface Asked {
  body?: Json;
  /** Lines of a bulk or of several searches at once. */
  lines?: Json[];
  /** Statuses of which the answer tells, where others are thrown: 404, 409. */
  expected?: number[];
}

/** Elasticsearch at one address, asked with paths and JSON: what the free licence has. */
export interface Elasticsearch {
  ask: <T>(method: string, path: string, asked?: Asked) => Promise<T>;
  close: () => Promise<void>;
}

/** Elasticsearch answered, but not what it was asked for: with which status. It is no status of ours: nobody who asks us has done wrong. */
export class ElasticsearchRefusal extends Error {
  override readonly name = 'ElasticsearchRefusal';

  constructor(
    message: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The client comes with the first question: whoever searches in memory carries none.
 * @param url `https://name:password@host:9200`; several nodes behind one name, as operators like it
 */
export function openElasticsearch(url: string): Elasticsearch {
  let client: Promise<Client> | undefined;
  const open = async () => {
    const { Client } = await import('@elastic/elasticsearch');
    return new Client({ node: url, requestTimeout: PATIENCE_MS, maxRetries: RETRIES });
  };
  const refused = async (error: unknown) => {
    const { errors } = await import('@elastic/elasticsearch');
    if (!(error instanceof errors.ResponseError)) return error;
    return new ElasticsearchRefusal(error.message, error.statusCode ?? 0, { cause: error });
  };
  return {
    async ask<T>(method: string, path: string, { body, lines, expected = [] }: Asked = {}) {
      const sent = { method, path, ...(body ? { body } : {}), ...(lines ? { bulkBody: lines } : {}) };
      const { transport } = await (client ??= open());
      try {
        return await transport.request<T>(sent, { ignore: expected });
      } catch (error) {
        throw await refused(error);
      }
    },
    close: async () => (await client)?.close(),
  };
}
