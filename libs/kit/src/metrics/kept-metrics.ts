/** One line of the page: `name{label="value"} 7`. */
interface Sample {
  suffix?: string;
  labels: Readonly<Record<string, string | number>>;
  value: number;
}

const BETWEEN = '\0';
const escaped = (value: string | number) => String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function lineOf(name: string, { suffix = '', labels, value }: Sample) {
  const said = Object.entries(labels).map(([label, of]) => `${label}="${escaped(of)}"`);
  return `${name}${suffix}${said.length > 0 ? `{${said.join(',')}}` : ''} ${value}`;
}

/** A metric in the text format of Prometheus. */
export const exposed = (name: string, kind: string, help: string, samples: readonly Sample[]) =>
  samples.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...samples.map((sample) => lineOf(name, sample))];

/** A counter that is raised many thousand times a second. */
export class Counted {
  private readonly series = new Map<string, number>();

  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly labels: readonly string[],
  ) {}

  /** @param values of the labels, in their order */
  count(...values: (string | number)[]) {
    const key = values.join(BETWEEN);
    this.series.set(key, (this.series.get(key) ?? 0) + 1);
  }

  exposed() {
    const samples = [...this.series].map(([key, value]) => ({ labels: labelled(this.labels, key), value }));
    return exposed(this.name, 'counter', this.help, samples);
  }
}

/** How long something took, counted by limits that are never changed. */
export class Timed {
  private readonly series = new Map<string, { within: number[]; count: number; sum: number }>();

  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly labels: readonly string[],
    private readonly limits: readonly number[],
  ) {}

  /** @param values of the labels, in their order */
  took(seconds: number, ...values: string[]) {
    const key = values.join(BETWEEN);
    let one = this.series.get(key);
    if (!one) this.series.set(key, (one = { within: this.limits.map(() => 0), count: 0, sum: 0 }));
    const at = this.limits.findIndex((limit) => seconds <= limit);
    if (at >= 0) one.within[at] = (one.within[at] ?? 0) + 1;
    one.count++;
    one.sum += seconds;
  }

  exposed() {
    const samples = [...this.series].flatMap(([key, { within, count, sum }]) => {
      const labels = labelled(this.labels, key);
      let all = 0;
      const buckets = this.limits.map((le, i) => ({ suffix: '_bucket', labels: { ...labels, le }, value: (all += within[i] ?? 0) }));
      const infinite = { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count };
      return [...buckets, infinite, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }];
    });
    return exposed(this.name, 'histogram', this.help, samples);
  }
}

function labelled(names: readonly string[], key: string) {
  const values = key.split(BETWEEN);
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
}
