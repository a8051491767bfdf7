import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { NeedPage } from '../../../pages/need/need-page';
import { requireId } from '../../../shell/require-id';

export const Route = createFileRoute('/needs/$needId/')({
  validateSearch: z.object({ tab: z.enum(['technology', 'expert']).optional().catch(undefined) }),
  beforeLoad: ({ params }) => requireId(params.needId),
  component: NeedPage,
});
