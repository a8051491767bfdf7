import { traceSettings } from './trace-settings.rules';

/** Exports traces if the environment says so; answers how to send what is left. Else nothing of it is loaded. */
export async function startTracing(env: Readonly<Record<string, string | undefined>>): Promise<() => Promise<void>> {
  const settings = traceSettings(env);
  if (!settings) return async () => {};
  const { exportSpans, toCollector } = await import('./export-spans');
  return exportSpans(toCollector(), settings.share);
}
