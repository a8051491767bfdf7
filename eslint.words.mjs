// What lint refuses beyond the rules that others wrote, and what it says to do instead. Each has its line in apps/e2e/boundaries.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const guide = 'see docs/service-guide.md';
const instead = 'hear its facts with @On and keep what you need of them';

/** Imports that must not be. */
export const not = {
  onlyInKit: { group: ['kafkajs', 'pino', '@elastic/elasticsearch'], message: 'Only libs/kit knows this package.' },
  /** Benches set the bare client beside what the kit makes of it. */
  notMeasured: { group: ['pino'], message: 'Only libs/kit knows this package.' },
  impure: { group: ['@nestjs/*', 'typeorm', 'pg'], message: 'Rules are pure: no Nest, no database.' },
  byAlias: {
    regex: '^@caunoi/(?!(contracts|kit|testing|text)/)',
    message: `Services know each other's contracts, never code: ${instead}; ${guide}.`,
  },
  byPath: {
    regex: '^(\\.\\./)+((apps|libs)/)?[a-z-]+/(src|test)/',
    message: `Nothing of another project is imported by its path. A library has an alias, as @caunoi/kit/…; of a service there is nothing to import: ${instead}; ${guide}.`,
  },
  calling: {
    group: ['@caunoi/kit/http/service-client', 'undici', 'node:http', 'node:https'],
    message: `What handles facts or comes back by itself goes on while other services are away: ${instead}; ${guide}.`,
  },
  telling: {
    group: ['@caunoi/kit/events/outbox'],
    message: 'Queries are statements that are needed twice; what is told of a change is the business of the service that makes it.',
  },
  startedBeside: {
    group: ['@caunoi/testing/test-service'],
    importNames: ['startService'],
    message: 'Beside the code stand tests of rules; tests of the whole service, over HTTP, stand in test/.',
  },
};

export const imports = (...patterns) => ['error', { patterns }];

const branch = ':matches(IfStatement, ConditionalExpression, LogicalExpression, SwitchStatement, ThrowStatement, TryStatement)';
const loop = ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement)';
const bound = 'A controller binds an endpoint to a method of the service, one line each';

/** What must not be written, as selectors of the syntax tree. */
const selectors = {
  // A grant is a row of the OpenID library, which keeps it itself.
  untoldSave: [
    {
      selector:
        "CallExpression[callee.property.name='save'][callee.object.property.name!='outbox'][callee.object.name!='outbox'][callee.object.name!='grant']",
      message:
        'Say what others hear of the change, or that nobody does: outbox.save(tx, row, …), saveSilently(tx, row); see "Tell an event" in docs/service-guide.md.',
    },
  ],
  decision: [branch, loop].map((selector) => ({
    selector,
    message: `Here things are put together and nothing is decided: what decides goes to the service or its rules; ${guide}.`,
  })),
  longMethod: [
    {
      selector: "MethodDefinition[kind='method'] > FunctionExpression > BlockStatement[body.length>1]",
      message: `${bound}; ${guide}.`,
    },
  ],
  entityMethod: ['MethodDefinition', 'PropertyDefinition[value.type=/Function/]'].map((selector) => ({
    selector,
    message: 'An entity is columns and indexes: what is to be known of a row is a function of its rules.',
  })),
  heldState: [
    {
      selector: 'PropertyDefinition[readonly!=true]',
      message: 'A job holds nothing between two runs, which may be those of two replicas: what must last stands in a row.',
    },
  ],
  wordsInJsx: [
    {
      selector:
        'JSXText[value=/[a-z]{2}/]:not([value=/^(Tiếng Việt|English|Français)$/]):not(JSXElement[openingElement.name.name="Trans"] *)',
      message: 'Words that are shown go through <Trans>, t or msg, in Vietnamese.',
    },
  ],
  wordsInAttribute: [
    {
      selector: 'JSXAttribute[name.name=/^(label|title|placeholder|alt|hint|description|aria-label)$/] > Literal[value=/[a-z]{2}/]',
      message: 'Words that are shown go through t, in Vietnamese.',
    },
  ],
};

export const syntax = (...names) => ['error', ...names.flatMap((name) => selectors[name])];

/** A text in which no letter has a mark. */
export const withoutMarks = '^[^\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1ef9]*$';

const TELL = 'see "Tell an event" in docs/service-guide.md';
const WRITES = new Set(
  'save insert into update set upsert delete softDelete remove softRemove restore recover increment decrement clear'.split(' '),
);

/**
 * What facts tell of, by service: the rows whose versions are counted (`@VersionColumn`), which facts carry. An update or a statement in
 * SQL that changes one would leave everybody else with what was before.
 */
export function toldRows() {
  const texts = globSync('apps/*/src/**/*.entity.ts', { cwd: import.meta.dirname }).map((file) => [
    file.split(/[\\/]/)[1],
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  ]);
  const told = Map.groupBy(
    texts.filter(([, text]) => text.includes('@VersionColumn()')),
    ([service]) => service,
  );
  return [...told].map(([service, rows]) => {
    const named = (pattern) => rows.map(([, text]) => pattern.exec(text)[1]);
    return { files: [`apps/${service}/src/**/*.ts`], rows: { entities: named(/class (\w+)/), tables: named(/@Entity\('(\w+)'\)/) } };
  });
}

/** Every method that is called on the way to an answer: `rows.update(…).set(…)` → set, update. */
function* chainOf(call) {
  let top = call;
  while (top.parent.type === 'MemberExpression' && top.parent.parent.callee === top.parent) top = top.parent.parent;
  for (let one = top; one?.type === 'CallExpression'; one = one.callee.object) yield one.callee.property?.name;
}

/** Rules of our own that no selector can say. */
export const ownRules = {
  rules: {
    'told-rows': {
      meta: { schema: [{ type: 'object' }] },
      create(context) {
        const [{ entities, tables }] = context.options;
        const changing = new RegExp(`\\b(INSERT INTO|UPDATE|DELETE FROM|MERGE INTO)\\s+"?(${tables.join('|')})\\b`, 'i');
        const refuse = (node, what) =>
          context.report({ node, message: `Of ${what} others hear: change it as outbox.save, outbox.remove or saveSilently do; ${TELL}.` });
        const read = (node, text) => {
          const [, , table] = changing.exec(text) ?? [];
          if (table) refuse(node, `the table ${table}`);
        };
        return {
          CallExpression(node) {
            const [entity] = node.arguments.filter(({ type, name }) => type === 'Identifier' && entities.includes(name));
            if (entity && chainOf(node).some((method) => WRITES.has(method))) refuse(node, entity.name);
          },
          Literal: (node) => read(node, String(node.value)),
          TemplateElement: (node) => read(node, node.value.raw),
        };
      },
    },
  },
};
