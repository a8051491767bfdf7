import { OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
import * as documents from '@caunoi/contracts/technology-bank/documents.endpoints';
import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { TechnologyPicturesNamed, TechnologyRestored, TechnologySuspended } from '@caunoi/contracts/technology-bank/technologies.events';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService, { bus });
});
afterAll(stopServices);

it('the listings of a suspended organisation are hidden with their documents, former words and photos, and come back', async () => {
  const owner = someone('scientist');
  const photo = { fileId: randomUUID(), alt: '', width: 1600, height: 1200, placeholder: 'data:image/webp;base64,UklGRg==' };
  const body = { ...TechnologyStatement.parse(listing), photos: [photo] };
  const draft = (await service.as(owner).call(api.draftTechnology, { body })).body;
  const params = { technologyId: draft.id };
  const submitted = (await service.as(owner).call(api.submitTechnology, { params, body: { version: draft.version } })).body;
  const review = { version: submitted.version, decision: 'publish' as const, reason: 'ok' as const };
  await service.as(someone('moderator')).call(api.reviewTechnology, { params, body: review });
  const guest = service.as();
  const seen = async () => [
    (await guest.call(api.getTechnology, { params })).status,
    (await guest.call(documents.technologyDocuments, { params })).status,
    (await guest.call(api.technologyVersions, { params })).status,
    (await service.as(owner).call(api.getTechnology, { params })).status,
  ];
  const stand = (suspended: boolean, sequence: number) =>
    bus.deliver(OrganisationStandingChanged, { id: owner.organisationId, suspended }, { sequence });
  expect(await seen()).toEqual([200, 200, 200, 200]);
  await stand(true, 2);
  expect(await seen()).toEqual([404, 404, 404, 200]);
  await stand(false, 3);
  expect(await seen()).toEqual([200, 200, 200, 200]);
  const told = await eventProbe(service.db).of(draft.id);
  expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining([TechnologySuspended.type, TechnologyRestored.type]));
  const shownTo = told.flatMap(({ type, data }) =>
    type === TechnologyPicturesNamed.type ? [TechnologyPicturesNamed.data.parse(data).shownTo] : [],
  );
  expect(shownTo.slice(-3)).toEqual(['public', 'reviewer', 'public']);
});
