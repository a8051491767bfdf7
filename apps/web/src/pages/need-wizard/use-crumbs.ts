import type { Need } from '@caunoi/contracts/needs/need';
import { useLingui } from '@lingui/react/macro';
import type { Crumb } from '../../shell/breadcrumbs';
import { listLink } from './parts';
import { needName } from '../../things/names';

/** The way back up from a part of the form. */
export function useCrumbs(need: Need | null): Crumb[] {
  const { t } = useLingui();
  const desk: Crumb = { label: t`Bàn làm việc`, link: { to: '/desk' } };
  if (!need) return [desk];
  return [desk, { label: needName(need), lang: need.title ? need.language : undefined, link: listLink(need.id) }];
}
