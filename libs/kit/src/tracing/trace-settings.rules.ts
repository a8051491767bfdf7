type Env = Readonly<Record<string, string | undefined>>;

export interface TraceSettings {
  /** Of traces that begin here, the share that is kept; of those that begin elsewhere whoever began them decides. */
  share: number;
}

const PARENT = 'parentbased_';

/** Whether and how traces are exported, by OpenTelemetry's own variables; undefined for not at all, which is the default. */
export function traceSettings(env: Env): TraceSettings | undefined {
  const exporter = env['OTEL_TRACES_EXPORTER'] || 'otlp';
  if (!['otlp', 'none'].includes(exporter)) throw new Error(`OTEL_TRACES_EXPORTER must be otlp or none, not "${exporter}".`);
  const named = ['OTEL_TRACES_EXPORTER', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'].some((name) => env[name]);
  if (!named || exporter === 'none' || env['OTEL_SDK_DISABLED'] === 'true') return undefined;
  return { share: shareOf(env['OTEL_TRACES_SAMPLER'] || `${PARENT}always_on`, env['OTEL_TRACES_SAMPLER_ARG']) };
}

function shareOf(sampler: string, argument: string | undefined) {
  if (sampler === `${PARENT}always_on`) return 1;
  if (sampler === `${PARENT}always_off`) return 0;
  const share = Number(argument || 1);
  if (sampler === `${PARENT}traceidratio` && share >= 0 && share <= 1) return share;
  throw new Error(
    `OTEL_TRACES_SAMPLER must be ${PARENT}always_on, ${PARENT}always_off or ${PARENT}traceidratio, with OTEL_TRACES_SAMPLER_ARG from 0 to 1.`,
  );
}
