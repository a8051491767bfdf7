import { v7 as uuidv7 } from 'uuid';

/** The key of what a form sends: the same as long as the same is sent, so that what has arrived already is not made twice. */
export function idempotencyKeys() {
  let last: { said: string; key: string } | undefined;
  return (wanted: unknown) => {
    const said = JSON.stringify(wanted);
    if (last?.said !== said) last = { said, key: uuidv7() };
    return last.key;
  };
}
