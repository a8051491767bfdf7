import { createFileRoute } from '@tanstack/react-router';
import { CooperationPart } from '../../../../pages/need-wizard/cooperation-part';

export const Route = createFileRoute('/needs/$needId/edit/cooperation')({ component: CooperationPart });
