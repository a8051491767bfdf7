import { createFileRoute } from '@tanstack/react-router';
import { needAddress } from '../../../pages/need/need-address';
import { NeedPage } from '../../../pages/need/need-page';
import { requireId } from '../../../shell/require-id';

export const Route = createFileRoute('/needs/$needId/')({
  validateSearch: needAddress,
  beforeLoad: ({ params }) => requireId(params.needId),
  component: NeedPage,
});
