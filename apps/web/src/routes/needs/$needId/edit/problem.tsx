import { createFileRoute } from '@tanstack/react-router';
import { ProblemPart } from '../../../../pages/need-wizard/problem-part';

export const Route = createFileRoute('/needs/$needId/edit/problem')({ component: ProblemPart });
