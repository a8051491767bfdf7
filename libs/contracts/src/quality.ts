import { z } from 'zod';

/** One thing that keeps a statement from going on (`blocker`), or would make it better (`advice`), and the field that mends it. */
export const Defect = z.object({
  code: z.string(),
  field: z.string(),
  severity: z.enum(['blocker', 'advice']),
  /** What mending it adds to the quality score. */
  points: z.int(),
});
export type Defect = z.infer<typeof Defect>;
