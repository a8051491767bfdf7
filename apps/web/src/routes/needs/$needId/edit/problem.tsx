import { createFileRoute } from '@tanstack/react-router';
import { ProblemSection } from '../../../../pages/need-wizard/problem-section';

export const Route = createFileRoute('/needs/$needId/edit/problem')({ component: ProblemSection });
