/** Passkeys are made for names of hosts: browsers refuse them at a bare address. */
export const isPasskeyHost = (name: string) => !/^[\d.]+$/.test(name) && !name.startsWith('[');

const ways: readonly string[] = ['NotAllowedError', 'AbortError', 'TimeoutError'];

/** The person has closed what the browser asked, or taken another way: nothing to be told of. */
export const wasLeft = (error: unknown) => error instanceof Error && (ways.includes(error.name) || wasLeftBefore(error));

/** The device keeps one for this account. */
export const isThereAlready = (error: unknown) => error instanceof Error && error.name === 'InvalidStateError';

const wasLeftBefore = ({ cause }: Error) => cause instanceof Error && ways.includes(cause.name);
