import { UnsavedGuard } from '../components/unsaved-guard';
import type { DraftStatus } from './use-part';

/** Asks before unsaved words are left behind. Not on the way to signing in again: they are kept on this machine, and one comes back to them. */
export function DraftGuard({ editor: { phase, signedOut, saves, flush } }: { editor: DraftStatus }) {
  const unsaved = phase !== 'clean' && phase !== 'saved';
  return <UnsavedGuard active={unsaved && !signedOut} {...(saves === 'itself' ? { save: () => flush(true) } : {})} />;
}
