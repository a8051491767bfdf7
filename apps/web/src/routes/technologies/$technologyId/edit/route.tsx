import { createFileRoute } from '@tanstack/react-router';
import { EditLayout } from '../../../../pages/technology-wizard/edit-layout';
import { knownId } from '../../../../shell/known-address';

export const Route = createFileRoute('/technologies/$technologyId/edit')({
  beforeLoad: ({ params }) => knownId(params.technologyId),
  component: EditLayout,
});
