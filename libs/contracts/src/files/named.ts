import { z } from 'zod';
import { Viewer } from '../review';

/** Which pictures a thing names, and who are the outermost that see it: that is all that decides on who sees a picture. */
export const PicturesNamed = z.object({ id: z.uuid(), organisationId: z.uuid(), shownTo: Viewer, pictures: z.array(z.uuid()) });
export type PicturesNamed = z.output<typeof PicturesNamed>;
