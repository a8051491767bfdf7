import type { LoggerService } from '@nestjs/common';
import { logOf } from '../log';

/** Nest's own messages, in the one log of the process. */
export function nestLogger(service: string): LoggerService {
  const log = logOf(service);
  return {
    log: (message: unknown) => log.debug(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown, ...rest: unknown[]) => log.error({ rest }, String(message)),
    debug: (message: unknown) => log.trace(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
  };
}
