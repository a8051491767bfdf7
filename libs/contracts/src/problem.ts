import type { z } from 'zod';
import type { Trilingual } from './locales';

/** One way of saying no (RFC 9457): its HTTP status, its title, and what stands beside them in the answer; without `details` nothing does. */
export interface Problem {
  status: number;
  title: Trilingual;
  details?: z.ZodObject;
}
