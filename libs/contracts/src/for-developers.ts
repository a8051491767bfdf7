import { z } from 'zod';

/**
 * A sentence for whoever writes a program against the API. Who has words of their own for what a schema finds, as the web app has for its
 * readers, hears none of it.
 */
export const forDevelopers = (sentence: (input: unknown) => string) => (issue: { input?: unknown }) =>
  z.config().customError ? undefined : sentence(issue.input);
