import { pictureVariants } from '@caunoi/contracts/files/pictures';
import { NeedPicturesNamed } from '@caunoi/contracts/needs/needs.events';
import type { Viewer } from '@caunoi/contracts/review';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { filesService } from '../src/service';
import { photo } from './samples';
import { sending } from './sending';

const bus = handBus();
let service: TestService;
let people: ReturnType<typeof sending>;
beforeAll(async () => {
  service = await startService(filesService, { bus });
  people = sending(service);
});
afterAll(stopServices);

const owner = someone('business');
let id: string;
beforeAll(async () => {
  ({ id } = await people.upload(owner, await photo(2_400, 1_200)));
});

let sequence = 0;
const thing = randomUUID();
const shownTo = (viewer: Viewer, organisationId = owner.organisationId) =>
  bus.deliver(NeedPicturesNamed, { id: thing, organisationId, shownTo: viewer, pictures: [id] }, { sequence: ++sequence });

const viewers = {
  nobody: undefined,
  stranger: someone('business', 'scientist'),
  colleague: memberOf(owner.organisationId, 'scientist'),
  moderator: someone('moderator'),
};
const whoSees = async () => {
  const seen = [];
  for (const [name, actor] of Object.entries(viewers)) if ((await people.see(actor, id)).status === 200) seen.push(name);
  return seen;
};

it('who sees what shows it sees the picture, and nobody else', async () => {
  expect(await whoSees()).toEqual(['colleague']);
  await shownTo('owner');
  expect(await whoSees()).toEqual(['colleague']);
  await shownTo('reviewer');
  expect(await whoSees()).toEqual(['colleague', 'moderator']);
  await shownTo('public');
  expect(await whoSees()).toEqual(['nobody', 'stranger', 'colleague', 'moderator']);
  await shownTo('reviewer');
  expect(await whoSees()).toEqual(['colleague', 'moderator']);
});

it('a thing of another organisation makes it public for nobody', async () => {
  await shownTo('public', randomUUID());
  expect(await whoSees()).toEqual(['colleague']);
});

it('older news changes nothing', async () => {
  await shownTo('reviewer');
  await bus.deliver(
    NeedPicturesNamed,
    { id: thing, organisationId: owner.organisationId, shownTo: 'public', pictures: [id] },
    { sequence: 1 },
  );
  expect(await whoSees()).toEqual(['colleague', 'moderator']);
});

it('every size is what it says, painted anew: nothing tells where, when, by whom and with what it was taken', async () => {
  // The service lets this process read nothing but what people send.
  sharp.unblock({ operation: ['VipsForeignLoadHeif'] });
  for (const variant of pictureVariants) {
    const { bytes, headers } = await people.see(owner, id, variant);
    const [width, type] = variant.split('.');
    const { width: wide, exif, xmp, iptc, icc, orientation, format } = await sharp(bytes).metadata();
    // A photo of 2,400 × 1,200 that was held upright is 1,200 wide.
    expect({ variant, wide, exif, xmp, iptc, icc, orientation }).toEqual({ variant, wide: Math.min(Number(width), 1_200) });
    expect([headers.get('content-type'), format]).toEqual([`image/${type}`, type === 'avif' ? 'heif' : 'webp']);
    expect(bytes.toString('latin1')).not.toMatch(/MayAnhCuaAi|Can Tho/);
  }
});

it('a public picture is kept for long by readers, not by what stands between; any other is asked for each time', async () => {
  await shownTo('public');
  const shown = await people.see(undefined, id);
  expect(shown.headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=300, immutable');
  await shownTo('reviewer');
  const { headers } = await people.see(owner, id);
  expect(headers.get('cache-control')).toBe('private, no-cache');
  const again = await people.see(owner, id, '480.webp', { 'if-none-match': String(headers.get('etag')) });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
});

it('is shown in a page, does nothing and is taken for nothing else', async () => {
  const { headers } = await people.see(owner, id);
  expect(headers.get('content-disposition')).toMatch(/^inline/);
  expect(headers.get('content-security-policy')).toMatch(/sandbox/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it.each(['480.jpeg', '481.webp', '480', '..%2f480.webp'])('there is no %s', async (variant) => {
  expect((await people.see(owner, id, variant)).status).toBe(404);
});

it('a portrait is cut to a square, a logo is put on one as a whole; both however small or wide they came', async () => {
  sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  const wide = await sharp({ create: { width: 400, height: 100, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const corner = async (purpose: 'portrait' | 'logo') => {
    const ready = await people.upload(owner, wide, purpose);
    expect(ready).toMatchObject({ state: 'ready', purpose, picture: { width: 480, height: 480 } });
    const { bytes } = await people.see(owner, ready.id, '960.webp');
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([480, 480]);
    return [...data.subarray(0, 3)].map((colour) => Math.round(colour / 51));
  };
  // Red up to the edge; white above what is wide.
  expect([await corner('portrait'), await corner('logo')]).toEqual([
    [4, 0, 0],
    [5, 5, 5],
  ]);
});
