import { copyNeed, discardNeed, markNeedAnswered, renewNeed, withdrawNeed } from '@caunoi/contracts/needs/needs.endpoints';
import type { Need } from '@caunoi/contracts/needs/need';
import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { currentOf } from '../../data/problem-text';
import { needChanged } from './need-queries';
import { forgetNewId, newIdOf } from '../../drafts/new-id';

/** What an owner does with a need as a whole. Where another tab was faster, the page shows what is there now. */
export function useNeedActions({ id: needId, version }: Pick<Need, 'id' | 'version'>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { needId };
  const copies = `copy of ${needId}`;
  const settled = {
    onSuccess: (need: Need) => needChanged(client, need),
    onError: (error: Error) => {
      const current = currentOf<Need>(error);
      if (current) void needChanged(client, current);
    },
  };
  const withdraw = useMutation({ mutationFn: () => api.call(withdrawNeed, { params, body: { version } }), ...settled });
  const markAnswered = useMutation({ mutationFn: () => api.call(markNeedAnswered, { params, body: { version } }), ...settled });
  const renew = useMutation({ mutationFn: (deadline: string) => api.call(renewNeed, { params, body: { version, deadline } }), ...settled });
  const copy = useMutation({
    mutationFn: () => api.call(copyNeed, { params, body: { id: newIdOf(copies) } }),
    onSuccess: async (need) => {
      forgetNewId(copies, need.id);
      await needChanged(client, need);
      await navigate({ to: '/needs/$needId/edit', params: { needId: need.id } });
      toast(t`Đã chép thành bản nháp mới. Thời hạn để trống, xin điền lại.`);
    },
  });
  const discard = useMutation({
    mutationFn: () => api.call(discardNeed, { params }),
    onSuccess: async () => {
      await navigate({ to: '/desk' });
      client.removeQueries({ queryKey: ['need', needId] });
      await Promise.all(['needs', 'desk'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      toast(t`Đã bỏ bản nháp`);
    },
  });
  return { withdraw, markAnswered, renew, copy, discard };
}
export type NeedActions = ReturnType<typeof useNeedActions>;
