import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { needQuery } from '../../../data/needs';
import { NeedPage } from '../../../pages/need/need-page';

export const Route = createFileRoute('/needs/$needId/')({
  validateSearch: z.object({ tab: z.enum(['technology', 'expert']).optional().catch(undefined) }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(needQuery(params.needId)),
  component: NeedPage,
});
