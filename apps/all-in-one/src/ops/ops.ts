import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { BrokenChain, verifyActs } from '@caunoi/kit/acts/chain';
import { deadLetterCommand } from '@caunoi/kit/events/dead-letters.cli';
import { connectToService } from '@caunoi/kit/postgres/service-database';
import { examined } from './doctor';
import { type Env, lagsOf, type Patient, patientOf } from './patient';
import { runJob } from './run-job';

interface Surroundings {
  env: Env;
  print: (line: string) => void;
}

interface Command {
  usage: string;
  run: (args: string[], surroundings: Surroundings) => Promise<number>;
}

/** Answers the exit code: 0 all well or done, 1 trouble, 2 wrong usage, 3 something that the service has not taken up yet. */
const commands: Record<string, Command> = {
  doctor: {
    usage: 'doctor [service …]                      what each service reaches, and what waits; exit code 1 if something is wrong',
    run: (names, around) => each(names, around, doctor),
  },
  lag: {
    usage: 'lag [service …]                         how far each group of a service is behind, by topic',
    run: (names, around) => each(names, around, lag),
  },
  'dead-letters': {
    usage: 'dead-letters list|replay|skip|… <service> …   facts that could not be handled, or not be told; without more says how',
    run: (args, around) => deadLetters(args, around),
  },
  'verify-acts': {
    usage: 'verify-acts [service[:acts:hash] …]     whether the log of acts is what was written, and still holds a link of before',
    run: (names, around) => each(names, around, verified),
  },
  replay: {
    usage: 'replay <service> <consumer> <key>       the same as dead-letters replay',
    run: (args, around) => deadLetters(['replay', ...args], around),
  },
  rebuild: {
    usage: 'rebuild                                 make the index of search anew, beside the one that is searched',
    run: (_, around) => job('matching', 'index-rebuild', around),
  },
  reconcile: {
    usage: 'reconcile                               compare the index of search with the rows, and mend it',
    run: (_, around) => job('matching', 'index-reconciliation', around),
  },
};

export async function ops([name = '', ...args]: string[], around: Surroundings): Promise<number> {
  const command = commands[name];
  if (command) return command.run(args, around);
  for (const { usage } of Object.values(commands)) around.print(`ops ${usage}`);
  return 2;
}

const deadLetters = (args: string[], { env, print }: Surroundings) =>
  deadLetterCommand(args, { print, connect: (service) => connectToService(service, env) });

async function job(service: ServiceName, name: string, { env, print }: Surroundings) {
  const { sql, close } = await connectToService(service, env);
  return runJob(sql, name, { print }).finally(close);
}

/** For the named services, else all; the worst answer counts. */
async function each(
  names: string[],
  around: Surroundings,
  look: (patient: Patient, print: Surroundings['print'], more: string[]) => Promise<number>,
) {
  let worst = 0;
  for (const asked of names.length > 0 ? names : serviceNames) {
    const [name, ...more] = asked.split(':');
    const patient = await patientOf(name as ServiceName, around.env);
    worst = Math.max(worst, await look(patient, around.print, more).finally(patient.close));
  }
  return worst;
}

async function doctor(patient: Patient, print: Surroundings['print']) {
  const findings = await examined(patient);
  for (const { what, ok, said } of findings) print(`${ok ? 'ok     ' : 'TROUBLE'} ${patient.name.padEnd(16)} ${what.padEnd(12)} ${said}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

async function lag(patient: Patient, print: Surroundings['print']) {
  for (const { group, topic, records, seconds } of await lagsOf(patient))
    print(`${group.padEnd(28)} ${topic.padEnd(36)} ${String(records).padStart(9)} records ${seconds.toFixed(0).padStart(7)} s`);
  return 0;
}

async function verified({ name, sql }: Patient, print: Surroundings['print'], [acts, hash]: string[]) {
  try {
    const link = await verifyActs(sql, { known: hash === undefined ? undefined : { seq: Number(acts), hash } });
    print(`whole   ${name.padEnd(16)} ${link ? `${name}:${link.seq}:${link.hash}` : 'nobody has done anything yet'}`);
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    print(`BROKEN  ${name.padEnd(16)} ${error.message}`);
    return 1;
  }
}
