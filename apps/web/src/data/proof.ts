import { ProblemError } from '@caunoi/contracts/client';

type Waiting = (proven: boolean) => void;

let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Waiting[]) {
  waiting = next;
  listeners.forEach((listener) => listener());
}

/** The platform does this only for whoever has proven of late that it is them. */
export const asksForProof = (error: unknown) => error instanceof ProblemError && error.code === 'access.proof_old';

/** Asks the person, and answers whether they have proven it. Who asks meanwhile waits for the same answer. */
export const askForProof = () => new Promise<boolean>((resolve) => set([...waiting, resolve]));

export function settleProof(proven: boolean) {
  const asked = waiting;
  set([]);
  asked.forEach((resolve) => resolve(proven));
}

/** Whether somebody is asked at the moment. */
export const proofStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => waiting.length > 0,
};
