import type { Actor, Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/files/files.endpoints';
import type { Purpose } from '@caunoi/contracts/files/pictures';
import type { Upload } from '@caunoi/contracts/files/upload';
import { eventually } from '@caunoi/testing/events/eventually';
import type { TestService } from '@caunoi/testing/test-service';

/** What people do with pictures, over HTTP. */
export function sending(service: TestService) {
  const begin = (actor: Member, size: number, id?: string, purpose: Purpose = 'photo') =>
    service.as(actor).call(api.beginUpload, { body: { purpose, size, ...(id ? { id } : {}) } });

  async function put(actor: Member, id: string, bytes: Uint8Array, from = 0) {
    const answer = await fetch(`${service.url}/uploads/${id}/bytes?from=${from}`, {
      method: 'PUT',
      headers: { authorization: JSON.stringify(actor), 'content-type': 'application/octet-stream' },
      body: new Blob([new Uint8Array(bytes)]),
    });
    return { status: answer.status, body: (await answer.json()) as Upload & { code?: string } };
  }

  const state = async (actor: Member, uploadId: string) =>
    (await service.as(actor).call(api.getUpload, { params: { uploadId } })).body as Upload;

  /** Sent as a whole, and looked at. */
  async function upload(actor: Member, bytes: Uint8Array, purpose: Purpose = 'photo'): Promise<Upload> {
    const { body } = await begin(actor, bytes.length, undefined, purpose);
    await put(actor, body.id, bytes);
    return settled(actor, body.id);
  }

  async function settled(actor: Member, id: string) {
    await eventually(async () => expect((await state(actor, id)).state).toMatch(/ready|refused/));
    return state(actor, id);
  }

  async function see(actor: Actor | undefined, id: string, variant = '480.webp', headers: Record<string, string> = {}) {
    const answer = await fetch(`${service.url}/pictures/${id}/${variant}`, {
      headers: { ...(actor ? { authorization: JSON.stringify(actor) } : {}), ...headers },
    });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  return { begin, put, state, upload, settled, see };
}
