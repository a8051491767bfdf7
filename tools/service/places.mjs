// What a service is called, and the three files that name every service: `add` puts it in, `take` takes the same lines out again.

const LIST = 'libs/contracts/src/services.ts';
const CODE = 'apps/all-in-one/src/all-services.ts';
const MAP = 'README.md';
const FIRST_PORT = 4001;

const capital = (word) => word.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const small = (word) => capital(word).replace(/^./, (letter) => letter.toLowerCase());

/** `innovation-hubs` → the thing `innovation-hub`, its class `InnovationHub` … */
export function namesOf(name) {
  const thing = name.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  const words = (word) => word.replaceAll('-', ' ');
  return {
    ...{ name, Name: capital(name), name_: small(name), database: name.replaceAll('-', '_'), words: words(name) },
    ...{ thing, Thing: capital(thing), thing_: small(thing), table: thing.replaceAll('-', '_'), word: words(thing) },
  };
}

/** As an object's key. */
const key = ({ name }) => (name.includes('-') ? `'${name}'` : name);

const before = (text, mark, lines) => {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`"${mark.trim()}" is no longer there: where would ${lines.trim()} go?`);
  return text.slice(0, at) + lines + text.slice(at);
};

const change = (tree, file, how) => tree.write(file, how(tree.read(file, 'utf8')));

export function add(tree, names, title, release) {
  const { name, name_, thing_ } = names;
  change(tree, LIST, (text) => {
    const ports = [...text.matchAll(/, (\d{4}), /g)].map(([, port]) => Number(port));
    const events = `${thing_}Events`;
    const imports = `import * as ${name_} from './${name}/${name}.endpoints';\nimport * as ${events} from './${name}/${name}.events';\n`;
    const entry = `  ${key(names)}: service('${name}', ${Math.max(FIRST_PORT - 1, ...ports) + 1}, ${name_}, ${events}, '${release}'),\n`;
    return before(before(text, 'import { eventsOf', imports), '};\n\nexport type ServiceName', entry);
  });
  change(tree, CODE, (text) => {
    const service = `${name_}Service`;
    const entry = name === service ? `  ${name},\n` : `  ${key(names)}: ${service},\n`;
    return before(before(text, '\n/** The code', `import { ${service} } from '@caunoi/${name}/service';\n`), '};\n', entry);
  });
  change(tree, MAP, (text) => before(text, '  web/    ', `  ${`${name}/`.padEnd(19)}${title}\n`));
}

export function take(tree, names) {
  const { name } = names;
  const without =
    (...lines) =>
    (text) =>
      text
        .split('\n')
        .filter((line) => !lines.some((start) => (typeof start === 'string' ? line.startsWith(start) : start.test(line))))
        .join('\n');
  change(tree, LIST, without(`  ${key(names)}: service(`, new RegExp(`^import .* from '\\./${name}/`)));
  change(tree, CODE, without(`  ${key(names)}: `, new RegExp(`^import .* from '@caunoi/${name}/`)));
  change(tree, MAP, without(`  ${`${name}/`.padEnd(19)}`));
}

/** The folders that are the service's alone. */
export const folders = ({ name }) => [`apps/${name}`, `libs/contracts/src/${name}`];
