import type { Me } from '@caunoi/contracts/identity/identity';

/** Whose drafts they are: what somebody writes for one organisation is not there while they act for another. */
export const writerOf = ({ account, organisation }: Pick<Me, 'account' | 'organisation'>) =>
  organisation ? `${account.id}/${organisation.id}` : account.id;
