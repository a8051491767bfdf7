import supertest from 'supertest';

/** Calls that no typed client would send: any method, any headers, bodies as they are. Every answer is one to look at. */
export const raw =
  (url: string) =>
  (method: string, path: string, headers: Record<string, string | string[]> = {}) =>
    new supertest.Test(url, method, path).set(headers as Record<string, string>).redirects(0);
