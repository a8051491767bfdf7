import { Client } from '@elastic/elasticsearch';

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

/** @param url `https://name:password@host:9200`; several nodes behind one name, as operators like it */
export function openElasticsearch(url: string): Elasticsearch {
  const client = new Client({ node: url, requestTimeout: PATIENCE_MS, maxRetries: RETRIES });
  return {
    async ask<T>(method: string, path: string, { body, lines, expected = [] }: Asked = {}) {
      const sent = { method, path, ...(body ? { body } : {}), ...(lines ? { bulkBody: lines } : {}) };
      return client.transport.request<T>(sent, { ignore: expected });
    },
    close: () => client.close(),
  };
}
