import { createFileRoute } from '@tanstack/react-router';
import { JoinPage } from '../pages/account/join-page';

export const Route = createFileRoute('/join')({ component: JoinPage });
