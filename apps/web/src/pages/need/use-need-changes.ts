import type { Need } from '@caunoi/contracts/needs/need';
import { needChanges } from '@caunoi/contracts/needs/needs.endpoints';
import { t } from '@lingui/core/macro';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '../../components/toast-store';
import { followed } from '../../data/follow';
import { whileVisible } from '../../data/while-visible';
import { needChangedElsewhere, needQuery } from '../../things/need/need-queries';
import { needStatusName } from '../../things/need/need-words';

/** While an own need is looked at, what a reviewer or a colleague decides shows by itself. */
export function useNeedChanges({ id }: Pick<Need, 'id'>) {
  const client = useQueryClient();
  useEffect(() => whileVisible((signal) => follow(id, client, signal)), [id, client]);
}

async function follow(needId: string, client: QueryClient, signal: AbortSignal) {
  for await (const { version, status } of followed(needChanges, { params: { needId } }, signal)) {
    const known = client.getQueryData(needQuery(needId).queryKey);
    if (!known || known.version >= version) continue;
    await needChangedElsewhere(client, needId);
    if (known.status !== status) toast(t`Nhu cầu này vừa đổi tình trạng: ${needStatusName(status)}.`);
  }
}
