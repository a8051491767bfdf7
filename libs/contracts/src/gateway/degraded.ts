import { z } from 'zod';

/** The parts of a composed answer that could not be had in time; the rest is complete. */
export const Degraded = z.array(z.string());
