import { createFileRoute } from '@tanstack/react-router';
import { PartSwitch } from '../../../../pages/technology-wizard/part-switch';

export const Route = createFileRoute('/technologies/$technologyId/edit/$part')({ component: PartSwitch });
