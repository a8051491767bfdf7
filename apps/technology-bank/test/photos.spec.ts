import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { TechnologyPicturesNamed, TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const photo = (change: object = {}) => ({
  ...{ fileId: randomUUID(), alt: 'Xoài sau 34 ngày', width: 1600, height: 1200, placeholder: 'data:image/webp;base64,UklGRg==' },
  ...change,
});
const begin = (photos: object[], id = uuidv7(), actor = owner) =>
  service.as(actor).call(api.draftTechnology, { body: { ...TechnologyStatement.parse(listing), photos, id } });
const told = async (id: string) =>
  (await eventProbe(service.db).of(id)).flatMap(({ type, data }) => (type === TechnologyPicturesNamed.type ? [data] : []));

it('says which photos it names, and who sees them, from the draft to the bank and out of it', async () => {
  const [one, other] = [photo(), photo({ alt: '' })];
  let { body: technology } = await begin([one]);
  const params = { technologyId: technology.id };
  const naming = (shownTo: string, ...photos: { fileId: string }[]) => ({
    ...{ id: technology.id, organisationId: owner.organisationId, shownTo },
    pictures: photos.map(({ fileId }) => fileId),
  });
  const statement = TechnologyStatement.parse({ ...listing, photos: [other, one] });
  ({ body: technology } = await service
    .as(owner)
    .call(api.reviseTechnology, { params, body: { version: technology.version, ...statement } }));
  expect(technology.photos).toEqual([other, one]);
  const seen = () => ({ params, body: { version: technology.version } });
  ({ body: technology } = await service.as(owner).call(api.submitTechnology, seen()));
  const review = { params, body: { version: technology.version, decision: 'publish', reason: 'ok' } };
  ({ body: technology } = await service.as(someone('moderator')).call(api.reviewTechnology, review));
  ({ body: technology } = await service.as(owner).call(api.archiveTechnology, seen()));
  expect(await told(technology.id)).toEqual([
    naming('owner', one),
    naming('owner', other, one),
    naming('reviewer', other, one),
    naming('public', other, one),
    naming('reviewer', other, one),
  ]);
  const published = (await eventProbe(service.db).of(technology.id)).find(({ type }) => type === TechnologyPublished.type);
  expect(published?.data).toMatchObject({ photos: [other, one] });
});

it('tells of the photos of a draft together with the draft, and once however often it is sent', async () => {
  const [id, one, writer] = [uuidv7(), photo(), someone('scientist')];
  const answers = await Promise.all([1, 2, 3].map(() => begin([one], id, writer)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set((await told(id)).map((data) => JSON.stringify(data))).size).toBe(1);
  // When what tells of them can't be kept, there is no draft either.
  await service.db.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no room for facts''; END';
    CREATE TRIGGER refuse BEFORE INSERT ON outbox EXECUTE FUNCTION refuse();`);
  await expect(begin([one], uuidv7(), writer)).rejects.toThrow('no room for facts');
  await service.db.query('DROP TRIGGER refuse ON outbox; DROP FUNCTION refuse()');
  const { body: mine } = await service.as(writer).call(api.myTechnologies, {});
  expect(mine.items.map((technology) => technology.id)).toEqual([id]);
});

it('a draft that is thrown away takes its naming back; one without photos says nothing of them', async () => {
  const { body: draft } = await begin([photo()]);
  expect((await service.as(owner).call(api.discardTechnology, { params: { technologyId: draft.id } })).status).toBe(204);
  expect((await eventProbe(service.db).of(draft.id)).filter(({ data }) => data === null)).toMatchObject([{ type: 'caunoi.tombstone.v1' }]);
  const { body: plain } = await begin([]);
  expect(await told(plain.id)).toEqual([]);
});

it('a telephone number in the words beside a photo keeps it out of the bank', async () => {
  const statement = TechnologyStatement.parse({ ...listing, photos: [photo({ alt: 'Gọi 0912 345 678 để xem' })] });
  const { body } = await service.as(owner).call(api.assessTechnology, { body: statement });
  expect(body.defects).toContainEqual(expect.objectContaining({ code: 'contact.shown', field: 'photos' }));
});
