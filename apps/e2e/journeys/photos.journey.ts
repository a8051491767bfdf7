import { eventually } from '@caunoi/testing/events/eventually';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { copyOf, publishedBy, type Sent } from './copied';
import { appears, button, field, heading, leave, link } from './forms';
import { get, newPerson, post } from './people';
import { deviceOf, journey, newDevice, open } from './stage';

/** On a platform that goes on, others at each run. */
const run = randomUUID().slice(0, 8);
const need = { title: `Xoài thối cuống trên tàu, chuyến ${run}`, alt: 'Thùng xoài thối cuống khi mở container' };
const listing = { title: `Màng phủ giữ xoài, mẻ ${run}`, alt: 'Máy nhúng màng phủ đang chạy' };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** As a phone takes it: turned on its side, with the place and the camera in it. */
const taken = (background: string) =>
  sharp({ create: { width: 2_000, height: 1_500, channels: 3, background } })
    .withExif({ IFD0: { Make: 'MayAnhCuaAi', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A picture within is there, and was drawn. */
const isDrawn = (place: Locator) =>
  eventually(async () => {
    const picture = place.locator('picture img').first();
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(10);
  });

/** Opens what a phone opens, the camera or the album, and takes one; says what is in it. */
async function addPhoto(page: Page, background: string, alt: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('Thêm ảnh').click()]);
  await chooser.setFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await taken(background) });
  const row = page.getByRole('listitem', { name: 'Ảnh 1' });
  await field(row, 'Trong ảnh có gì?').fill(alt);
  await isDrawn(row);
  await leave(page);
}

/** Photos of both sides, from the camera to whoever reads. What was published goes again. */
export function photosJourney() {
  const step = journey();
  let [business, scientist, reviewer]: BrowserContext[] = [];
  let [needId, listingId] = ['', ''];

  step('takes a photo with the phone while writing a need, and says what is in it', async () => {
    reviewer = await deviceOf('duyet');
    business = (await newPerson('business', `Vựa xoài ${run}`, phone)).device;
    ({ id: needId } = await copyOf(business, '/needs', need.title));
    const page = await open(business, `/needs/${needId}/edit/problem`);
    await addPhoto(page, '#c90', need.alt);
    await page.goto(`/needs/${needId}/edit/check`);
    await page.getByText(need.alt).waitFor();
    await page.close();
  });

  step('shows the machine on a listing', async () => {
    scientist = (await newPerson('scientist', `Viện bảo quản ${run}`)).device;
    ({ id: listingId } = await copyOf(scientist, '/technologies', listing.title));
    const page = await open(scientist, `/technologies/${listingId}/edit/problem`);
    await addPhoto(page, '#284', listing.alt);
    await button(page, 'Lưu và sang phần 2').click();
    await heading(page, 'Áp dụng, ưu điểm, kết quả');
    await page.goto(`/technologies/${listingId}`);
    await isDrawn(page.getByRole('list', { name: 'Ảnh', exact: true }));
    await page.close();
  });

  step('everybody sees both as soon as they are published, on the page and in the results', async () => {
    await publishedBy(reviewer!, business!, `/needs/${needId}`);
    await publishedBy(reviewer!, scientist!, `/technologies/${listingId}`);
    const visitor = await newDevice(phone);
    for (const { title, alt } of [need, listing]) {
      const page = await open(visitor, `/search?q=${encodeURIComponent(title)}`);
      const hit = page.getByRole('listitem').filter({ has: link(page, title) });
      await appears(page, hit);
      await isDrawn(hit);
      await link(hit, title).click();
      await heading(page, title);
      await isDrawn(page.getByRole('list', { name: 'Ảnh', exact: true }));
      await page.getByText(alt).waitFor();
      await page.close();
    }
    await visitor.close();
  });

  step('each sees the other’s in the suggestion', async () => {
    for (const [device, path, other] of [
      [business!, `/needs/${needId}?suggestion=${listingId}`, listing],
      [scientist!, `/technologies/${listingId}?tab=needs`, need],
    ] as const) {
      const page = await open(device, path);
      const card = page.getByRole('article', { name: other.title });
      await appears(page, card);
      await isDrawn(card);
      await page.close();
    }
  });

  step('the logo of an organisation stands beside its name, for everybody', async () => {
    const page = await open(scientist!, '/organisation');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('Chọn logo').click()]);
    await chooser.setFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer: await taken('#046') });
    await page.getByText('Đã đổi logo').waitFor();
    await isDrawn(page.getByRole('heading', { level: 1 }));
    const visitor = await newDevice();
    const shown = await open(visitor, `/technologies/${listingId}`);
    await isDrawn(shown.locator('header .meta'));
    for (const done of [page, visitor]) await done.close();
  });

  step('what is taken back is seen by nobody, nor are its photos', async () => {
    const [{ version }, { version: ofListing }] = [
      await get<Sent>(business!, `/needs/${needId}`),
      await get<Sent>(scientist!, `/technologies/${listingId}`),
    ];
    const { photos } = await get<{ photos: { fileId: string }[] }>(scientist!, `/technologies/${listingId}`);
    const seen = async () => (await fetchPicture(photos[0]!.fileId)).status();
    const visitor = await newDevice();
    const fetchPicture = (id: string) => visitor.request.get(`/v1/pictures/${id}/480.webp`);
    expect(await seen()).toBe(200);
    await post(business!, `/needs/${needId}/withdrawal`, { version });
    await post(scientist!, `/technologies/${listingId}/archival`, { version: ofListing });
    await eventually(async () => expect(await seen()).toBe(404));
    for (const device of [business, scientist, reviewer, visitor]) await device!.close();
  });
}
