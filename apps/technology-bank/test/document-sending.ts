import type { Actor } from '@caunoi/contracts/access';
import { randomUUID } from 'node:crypto';

export interface Sent {
  body?: Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export const documentPlace = (technologyId: string, documentId: string = randomUUID()) =>
  `/technologies/${technologyId}/documents/${documentId}`;

/** Documents over HTTP, as they are sent and taken. */
export function sending(url: string) {
  async function send(method: string, path: string, actor: Actor | undefined, { body, type = 'application/pdf', headers = {} }: Sent = {}) {
    const answer = await fetch(url + path, {
      method,
      headers: { ...(actor ? { authorization: JSON.stringify(actor) } : {}), ...(body ? { 'content-type': type } : {}), ...headers },
      ...(body ? { body: new Blob([new Uint8Array(body)]) } : {}),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      bytes,
      said: () => JSON.parse(bytes.toString()) as { code: string } & Record<string, unknown>,
    };
  }
  const put = (path: string, sent: Sent, actor: Actor, name = 'Báo cáo thử nghiệm (lần 2).pdf') =>
    send('PUT', `${path}?name=${encodeURIComponent(name)}`, actor, sent);
  return { send, put };
}

export type Sending = ReturnType<typeof sending>;
