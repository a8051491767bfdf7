import * as files from '@caunoi/contracts/files/files.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import sharp from 'sharp';
import { demoPerson, newcomer } from './closed/people';
import { plantedNeed } from './closed/planted';
import { directBus } from './direct-bus';
import { patient, startPlatform } from './platform';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, directBus());
  await platform.loadDemo();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

it('a photo goes in pieces through the gateway, and is seen by everybody exactly as long as its need', async () => {
  const { url } = platform;
  const business = await newcomer(url, 'chup-anh@vi-du.vn', 'Hợp tác xã Bến Đò');
  const moderator = await demoPerson(url, 'duyet@demo.caunoi.vn');
  const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#284' } })
    .jpeg()
    .toBuffer();

  const { id: uploadId } = await business.call(files.beginUpload, { body: { purpose: 'photo', size: bytes.length } });
  for (const from of [0, 1_000]) {
    const file = new Blob([new Uint8Array(bytes.subarray(from, from === 0 ? 1_000 : bytes.length))], { type: 'application/octet-stream' });
    await business.call(files.sendUpload, { params: { uploadId }, query: { from }, file });
  }
  let picture: { width: number; height: number; placeholder: string } | null = null;
  await eventually(async () => {
    ({ picture } = await business.call(files.getUpload, { params: { uploadId } }));
    expect(picture).toMatchObject({ width: 700, height: 500 });
  });

  const photos = [{ fileId: uploadId, alt: 'Bến đò lúc nước cạn', ...picture! }];
  const seen = () => fetch(`${url}/v1/pictures/${uploadId}/480.webp`);
  let need = await business.call(needs.draftNeed, { body: { ...(await plantedNeed(business)), photos } });
  const params = { needId: need.id };
  need = await business.call(needs.submitNeed, { params, body: { version: need.version } });
  expect((await seen()).status).toBe(404);
  need = await moderator.call(needs.reviewNeed, { params, body: { version: need.version, decision: 'publish', reason: 'ok' } });
  await eventually(async () => expect((await seen()).status).toBe(200));
  const { headers } = await seen();
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, s-maxage=300, immutable',
    'content-type': 'image/webp',
    'content-security-policy': expect.stringContaining('sandbox') as string,
    'x-content-type-options': 'nosniff',
  });
  await business.call(needs.withdrawNeed, { params, body: { version: need.version } });
  await eventually(async () => expect((await seen()).status).toBe(404));
}, 120_000);
