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

/** What of several things Elasticsearch did not take, or did not answer, though it answered. */
export class ElasticsearchRefusal extends Error {
  override readonly name = 'ElasticsearchRefusal';
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
  return {
    async ask<T>(method: string, path: string, { body, lines, expected = [] }: Asked = {}) {
      const sent = { method, path, ...(body ? { body } : {}), ...(lines ? { bulkBody: lines } : {}) };
      const { transport } = await (client ??= open());
      return transport.request<T>(sent, { ignore: expected });
    },
    close: async () => (await client)?.close(),
  };
}
