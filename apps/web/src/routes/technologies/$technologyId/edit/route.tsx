import { createFileRoute } from '@tanstack/react-router';
import { EditLayout } from '../../../../pages/technology-wizard/edit-layout';
import { requireId } from '../../../../shell/require-id';

export const Route = createFileRoute('/technologies/$technologyId/edit')({
  beforeLoad: ({ params }) => requireId(params.technologyId),
  component: EditLayout,
});
