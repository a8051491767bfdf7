import { mutualInterests } from '@caunoi/contracts/matching/matching.endpoints';
import { t } from '@lingui/core/macro';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { toast } from '../../components/toast-store';
import { followed } from '../../data/follow';
import { whileVisible } from '../../data/while-visible';

/** While suggestions for a thing are looked at, interest of the other side shows by itself. `queryKey`: what is read anew then. */
export function useMutualInterests(thingId: string, queryKey: QueryKey) {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(
    () =>
      whileVisible(async (signal) => {
        for await (const { mutual } of followed(mutualInterests, { params: { thingId } }, signal)) {
          const [before, now] = [known.current, new Set(mutual.map(({ id }) => id))];
          known.current = now;
          if (!before || (before.size === now.size && [...now].every((id) => before.has(id)))) continue;
          await client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
          if ([...now].some((id) => !before.has(id))) toast(t`Hai bên cùng quan tâm. Bên kia cũng vừa được báo.`);
        }
      }),
    [thingId, key, client],
  );
}
