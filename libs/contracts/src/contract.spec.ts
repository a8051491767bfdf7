import ts from 'typescript';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../../..');
const FOLDER = join(home, 'libs/contracts/src/needs');
const files = {
  endpoints: (fields: string) => `
    import { z } from 'zod';
    import { endpoint } from '../contract';
    export const closeNeed = endpoint({
      method: 'POST', path: '/needs/:needId/closing', summary: 'Close a need', answer: z.object({ id: z.uuid() }),
      params: z.strictObject({ needId: z.uuid() }), body: z.strictObject({ reason: z.string() }), ${fields}
    });`,
  users: `
    import type { Answer, Call } from '../contract';
    import { Handles } from '../../../kit/src/http/handles';
    import type { TestService } from '../../../testing/src/test-service';
    import { closeNeed } from './closing.endpoints';
    export class Closing {
      @Handles(closeNeed) async close({ params, body, actor }: Call<typeof closeNeed>): Promise<Answer<typeof closeNeed>> {
        return { id: \`\${params.needId} \${body.reason.length} \${actor.id} \${actor.organisationId}\` };
      }
    }
    export const test = async (service: TestService) => (await service.as().call(closeNeed, { params: { needId: 'x' }, body: { reason: 'y' } })).body.id;`,
};

/** What the compiler says of a contract with these fields and of everybody who uses it: file, line, the first line of what is wrong. */
function saidOf(fields: string) {
  const texts = new Map([
    [join(FOLDER, 'closing.endpoints.ts'), files.endpoints(fields)],
    [join(FOLDER, 'closing.users.ts'), files.users],
  ]);
  const { config } = ts.readConfigFile(join(home, 'tsconfig.base.json'), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, home);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, target) => {
    const known = parsed.get(name);
    const text = known ? '' : host.readFile(name);
    if (known || text === undefined) return known;
    const file = ts.createSourceFile(name, text, target);
    if (!texts.has(name)) parsed.set(name, file);
    return file;
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((name) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => [name.slice(FOLDER.length + 1), ts.flattenDiagnosticMessageText(messageText, '\n')]),
  );
}
const parsed = new Map<string, ts.SourceFile>();
const atContract = (said: string) => [['closing.endpoints.ts', expect.stringContaining(said)]];

it('a contract that says all compiles, and so does who uses it', () =>
  expect(saidOf(`access: 'member', problems: ['need.stale']`)).toEqual([]));

it.each([
  ['who may call is missing', ``, `Property 'access' is missing`],
  ['nobody is so called', `access: 'memeber'`, `"memeber"`],
  ['a role does not exist', `access: { anyOf: ['buisness'] }`, `"buisness"`],
  ['a problem does not exist', `access: 'member', problems: ['need.stael']`, `"need.stael"`],
  ['a status is not used', `access: 'member', status: 418`, `418`],
])('where %s, the compiler says so at the contract and nowhere else', (_, fields, said) =>
  expect(saidOf(fields)).toEqual(atContract(said)),
);
