import { type DataRequest, type DataRequestState, type DataRequestStep, isOpen } from '@caunoi/contracts/identity/data-request';
import { type DataRequestKind, dataRequestLimits } from '@caunoi/contracts/identity/data-request-limits';
import { addDays, addWorkingDays } from '@caunoi/kit/dates/working-days';
import { DomainError } from '@caunoi/kit/http/domain-error';

/** Until when what is asked now is to be answered and done. */
export const limitsOf = (kind: DataRequestKind, askedAt: Date) => ({
  answerBy: addWorkingDays(askedAt, dataRequestLimits[kind].answerWorkingDays),
  doneBy: addDays(askedAt, dataRequestLimits[kind].days),
});

/** Once, for so long at most. */
export const extendedLimit = (kind: DataRequestKind, askedAt: Date) =>
  addDays(askedAt, dataRequestLimits[kind].days + dataRequestLimits[kind].moreDays);

/** The next limit is over, and nobody has done what it asks for. */
export const isLate = ({ state, answerBy, doneBy }: Pick<DataRequest, 'state' | 'answerBy' | 'doneBy'>, now: Date) =>
  isOpen(state) && new Date(state === 'received' ? answerBy : doneBy) < now;

/** What a step leads to. Who has done it or says no need not have said before how it goes on. */
export function stateAfter(step: DataRequestStep, { state, extended }: Pick<DataRequest, 'state' | 'extended'>): DataRequestState {
  if (!isOpen(state)) throw new DomainError('data_request.over');
  if (step === 'done') return 'done';
  if (step === 'refuse') return 'refused';
  if (step === 'accept' ? state === 'accepted' : extended) throw new DomainError('data_request.wrong_step');
  return 'accepted';
}
