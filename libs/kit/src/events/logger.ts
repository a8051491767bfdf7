/** The part of pino that this folder uses, so that a test can listen and the runner can bind the service's name. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
