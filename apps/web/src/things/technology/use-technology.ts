import { archiveTechnology, renewTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { technologyOverviewQuery } from '../overview';
import { useLocale } from '../../i18n/locale';

export type { TechnologyOverview } from '../overview';

/** A listing with what belongs to its page. Errors go to the error page. */
export function useTechnologyOverview(technologyId: string) {
  const locale = useLocale();
  return useQuery({ ...technologyOverviewQuery(technologyId, locale), throwOnError: (_, { state }) => state.data === undefined });
}

/** What an owner does with a listing that stands: confirm it, take it out of the bank. */
export function useTechnologyActions({ id: technologyId, version }: Pick<Technology, 'id' | 'version'>) {
  const client = useQueryClient();
  const settle = () =>
    Promise.all(['technology-overview', 'technology', 'desk', 'search'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const sent = { params: { technologyId }, body: { version } };
  const renew = useMutation({
    mutationFn: () => api.call(renewTechnology, sent),
    onSuccess: () => toast(t`Đã xác nhận hồ sơ công nghệ vẫn còn đúng, có hiệu lực thêm một năm`),
    onSettled: settle,
  });
  const archive = useMutation({
    mutationFn: () => api.call(archiveTechnology, sent),
    onSuccess: () => toast(t`Đã gỡ hồ sơ khỏi ngân hàng công nghệ, không ai tìm thấy nữa`),
    onSettled: settle,
  });
  return { renew, archive };
}
