import { hideProfile, publishProfile } from '@caunoi/contracts/experts/experts.endpoints';
import type { Expert } from '@caunoi/contracts/experts/expert';
import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { expertOverviewQuery } from '../overview';
import { useLocale } from '../../i18n/locale';

export type { ExpertOverview } from '../overview';

/** A profile with what belongs to its page. Errors go to the error page. */
export function useExpertOverview(expertId: string) {
  const locale = useLocale();
  return useQuery({ ...expertOverviewQuery(expertId, locale), throwOnError: (_, { state }) => state.data === undefined });
}

/** Showing, confirming and hiding the own profile. */
export function useExpertActions({ id: expertId, version }: Pick<Expert, 'id' | 'version'>) {
  const client = useQueryClient();
  const settle = () =>
    Promise.all(['expert-overview', 'my-profile', 'desk', 'search'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const sent = { params: { expertId }, body: { version } };
  const publish = useMutation({
    mutationFn: () => api.call(publishProfile, sent),
    onSuccess: () => toast(t`Hồ sơ chuyên gia đang hiển thị, có hiệu lực một năm`),
    onSettled: settle,
  });
  const hide = useMutation({
    mutationFn: () => api.call(hideProfile, sent),
    onSuccess: () => toast(t`Đã ẩn hồ sơ chuyên gia, bạn không còn trong tìm kiếm và gợi ý`),
    onSettled: settle,
  });
  return { publish, hide };
}
