import { myConsents, sayConsent } from '@caunoi/contracts/identity/consents.endpoints';
import { type ConsentPurpose, currentText } from '@caunoi/contracts/identity/purposes';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** What one has agreed to, purpose by purpose. */
export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: async ({ signal }) => (await api.call(myConsents, {}, signal)).items,
  staleTime: 0,
});

/** Agrees to the words that are on screen, or takes it back. */
export const say = (purpose: ConsentPurpose, given: boolean) =>
  api.call(sayConsent, { body: { purpose, given, textVersion: currentText(purpose).version } });
