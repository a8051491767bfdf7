import { getTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';

/** A listing by its id, when it can be read; null when it is not public. */
export function useListing(technologyId: string | null) {
  return useQuery({
    queryKey: ['technology', technologyId],
    queryFn: ({ signal }) => api.call(getTechnology, { params: { technologyId: technologyId ?? '' } }, signal),
    enabled: technologyId !== null,
    staleTime: 5 * 60_000,
    retry: false,
  });
}
