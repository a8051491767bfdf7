import { pino } from 'pino';
import { traceId } from './trace';

/**
 * One log for the process: JSON lines on standard error, so that standard output stays the runner's. What identifies a
 * person or opens a door is never written.
 */
export const log = pino(
  {
    level: process.env['LOG_LEVEL'] ?? 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => (traceId() ? { traceId: traceId() } : {}),
    serializers: { error: told },
    redact: ['password', '*.password', 'secret', '*.secret', 'token', '*.token', 'authorization', 'cookie', 'email', '*.email'],
  },
  pino.destination({ fd: 2, sync: true }),
);

/** An error without what hangs on it: a failed query carries its parameters, and so personal data. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return { name, message, code, constraint, stack, ...(cause === undefined ? {} : { cause: told(cause) }) };
}

export const logOf = (service: string) => log.child({ service });
