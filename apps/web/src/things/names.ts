import { t } from '@lingui/core/macro';

// What things are called. Their codes say nothing to anybody: whoever has to read one out finds it among the facts of the thing.

export const needName = ({ title }: { title: string }) => title || t`Nhu cầu chưa đặt tên`;

export const listingName = ({ title }: { title: string }) => title || t`Hồ sơ chưa có tên`;

export const profileName = ({ displayName }: { displayName: string }) => displayName || t`Hồ sơ chưa có tên`;

/** Of a text that waits for a reviewer. */
export const textName = ({ kind, thing }: { kind: 'need' | 'technology'; thing: { title: string } }) =>
  kind === 'need' ? needName(thing) : listingName(thing);
