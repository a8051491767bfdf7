import { z } from 'zod';
import type { Access } from '../access';
import { type Endpoint, type Endpoints, isCreation } from '../contract';
import type { FileRule } from '../files';
import { givesFile, takesFile } from '../kinds';
import { givesVersion, takesVersion } from '../entity-tags';
import { description } from './description';
import { NamedSchemas } from './named-schemas';
import { tagOf, tagsOf } from './tags';
import type { Problem } from '../problem';
import { type ProblemCode, problems } from '../problems';
import { refusalsOf } from '../refusals';

/** The OpenAPI 3.1 document of the public API, tagged by subject: the contracts are data, so it is only a re-arrangement. `home`: where the platform is. */
export function openapi(groups: Readonly<Record<string, Endpoints>>, { cookie = 'sid', home = '' } = {}) {
  const schemas = new NamedSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  const used = new Set<string>();
  for (const [service, endpoints] of Object.entries(groups))
    for (const [operationId, endpoint] of Object.entries(endpoints))
      if (endpoint.exposure === 'public') {
        const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
        const tag = tagOf(path, service);
        used.add(tag);
        paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(tag, operationId, endpoint, schemas) };
      }
  return {
    openapi: '3.1.0',
    // Generators make the names of packages and classes of it.
    info: { title: 'Cau Noi API', version: '1.0.0', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${home}/v1` }],
    tags: tagsOf(used),
    paths,
    components: {
      securitySchemes: securitySchemes(cookie),
      responses: sharedRefusals(schemas),
      schemas: { ...schemas.all, Problem: problemSchema },
    },
  };
}

const securitySchemes = (cookie: string) => ({
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of the organisation for its programs: `cn_…`. It opens what names one of its scopes, and what is public.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: cookie,
    description: 'Set by POST /session: `sid`, behind HTTPS `__Host-sid`.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'x-caunoi-csrf',
    description: 'Always `1`. Beside the cookie on everything but GET, so that no other site can send it.',
  },
});

function operation(tag: string, operationId: string, endpoint: Endpoint, schemas: NamedSchemas) {
  const { summary, access, params, query, body } = endpoint;
  const named = `${operationId[0]?.toUpperCase()}${operationId.slice(1)}`;
  return {
    tags: [tag],
    operationId,
    summary,
    ...toldOf(endpoint),
    security: securityOf(endpoint),
    'x-access': access,
    parameters: [
      ...parameters('path', params, schemas),
      ...parameters('query', query, schemas),
      ...(isCreation(endpoint) ? [idempotencyKey] : []),
      ...(takesVersion(endpoint) ? [ifMatch] : []),
      ...(endpoint.kind === 'stream' ? [lastEventId] : []),
      ...(givesFile(endpoint) ? ['Range', 'If-Range', 'If-None-Match'].map(header) : []),
    ],
    ...(takesFile(endpoint) ? { requestBody: { required: true, content: bytes(endpoint.file) } } : {}),
    ...(body instanceof z.ZodUndefined
      ? {}
      : {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: json(schemas.use(body, 'input', { name: `${named}Body` })),
          },
        }),
    responses: { ...succeeded(named, endpoint, schemas), ...refused(refusalsOf(endpoint), schemas) },
  };
}

function succeeded(named: string, endpoint: Endpoint, schemas: NamedSchemas) {
  const { status } = endpoint;
  if (status === 204) return { [status]: { description: 'Done' } };
  const headers = givesVersion(endpoint) ? { headers: { ETag: { description: 'The `version`', schema: { type: 'string' } } } } : {};
  return {
    [status]: { description: status === 201 ? 'Made' : 'Done', ...headers, content: answered(named, endpoint, schemas) },
    ...(givesFile(endpoint)
      ? { 206: { description: 'The part that was asked for', content: bytes(endpoint.file) }, 304: { description: 'The same as before' } }
      : {}),
  };
}

/** What comes with a cookie and changes something needs the sign that no other site can send; keys need none. */
function securityOf({ access, method }: Endpoint) {
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return [...(access === 'public' ? [{}] : []), session, ...(isForPrograms(access) ? [{ apiKey: [] }] : [])];
}

/** Whether an API key opens it. */
const isForPrograms = (access: Access) => access === 'public' || (typeof access === 'object' && access.scope !== undefined);

/** Who may call, and how long. */
function toldOf({ access, recent, since, stability, deprecated }: Endpoint) {
  const history = { 'x-since': since, 'x-stability': stability };
  const again = recent ? ' They must have proven within the last ten minutes that it is them.' : '';
  const description = `For ${callersOf(access)}.${again}`;
  if (!deprecated) return { ...history, description };
  const end = `Goes on ${deprecated.sunset}: use \`${deprecated.instead}\`. Answers say so in \`Deprecation\`, \`Sunset\` and \`Link\`.`;
  return { ...history, deprecated: true, 'x-sunset': deprecated.sunset, description: `${description} ${end}` };
}

function callersOf(access: Access) {
  if (access === 'public') return 'everybody';
  if (access === 'signed-in') return 'whoever is signed in';
  if (access === 'member') return 'whoever acts for an organisation';
  const people = `people with the role ${access.anyOf.map((role) => `\`${role}\``).join(' or ')}`;
  return access.scope ? `${people}, and programs with the scope \`${access.scope}\`` : people;
}

/** One response for each status; the description lists the problem codes that it can carry. */
function refused(codes: readonly ProblemCode[], schemas: NamedSchemas) {
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      isShared(list) ? { $ref: `#/components/responses/${sharedName(list)}` } : refusal(list, schemas),
    ]),
  );
}

const refusal = (list: readonly ProblemCode[], schemas: NamedSchemas) => ({
  description: list.map((code) => `\`${code}\`: ${problems[code].title.en}`).join('. '),
  content: { 'application/problem+json': { schema: anyProblemOf(list, schemas) } },
});

/** What any operation may answer stands once. */
const shared: readonly (readonly ProblemCode[])[] = [
  ['request.malformed'],
  ['request.too_large'],
  ['request.media_type'],
  ['request.too_many'],
  ['request.wrong_host'],
  ['request.invalid'],
  ['service.failed'],
  ['service.unavailable', 'service.busy'],
  ['api_key.unknown'],
  ['api_key.unknown', 'access.signed_out'],
];
const sharedName = (list: readonly ProblemCode[]) => list.map((code) => code.replaceAll('.', '_')).join('_or_');
const isShared = (list: readonly ProblemCode[]) => shared.some((one) => sharedName(one) === sharedName(list));
const sharedRefusals = (schemas: NamedSchemas) => Object.fromEntries(shared.map((list) => [sharedName(list), refusal(list, schemas)]));

/** Problems that say more have a schema of their own, named by their code. */
function anyProblemOf(codes: readonly ProblemCode[], schemas: NamedSchemas) {
  const names = codes.map((code) => detailed(code, schemas));
  const refs = [...new Set(names)].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return refs.length === 1 ? refs[0] : { anyOf: refs };
}

function detailed(code: ProblemCode, schemas: NamedSchemas): string {
  const { details }: Problem = problems[code];
  if (!details) return 'Problem';
  const name = `Problem_${code.replaceAll('.', '_')}`;
  const { properties, required } = schemas.use(details, 'output');
  const described = { type: 'object', properties: { code: { type: 'string', enum: [code] }, ...properties }, required };
  schemas.all[name] ??= { allOf: [{ $ref: '#/components/schemas/Problem' }, described] };
  return name;
}

function parameters(where: 'path' | 'query', schema: z.ZodType, schemas: NamedSchemas) {
  const { properties = {}, required = [] } = schemas.use(schema, 'input', { defaults: true });
  return Object.entries(properties).map(([name, { description: said, ...schema }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...describedBy(said ?? spoken[name] ?? idOf(name)),
    schema,
  }));
}

const spoken: Readonly<Record<string, string>> = {
  locale: 'The language of explanations',
  limit: 'How many at most',
  status: 'Only those in this state',
  scheme: 'The list, as GET /code-lists names it',
  name: 'How it is called',
};
/** "needId" → "Id of the need" */
const idOf = (name: string) =>
  name.endsWith('Id') ? `Id of the ${name.slice(0, -2).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}` : undefined;
const describedBy = (description: string | undefined) => (description === undefined ? {} : { description });

const header = (name: string) => ({ name, in: 'header', required: false, schema: { type: 'string' } });

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A UUID of your own for what is to be made: sent again, nothing new is made',
  // No `format`: openapi-python-client 0.29.1 makes of it a header that can't be sent (findings/openapi-python-client-uuid-header.sh).
  schema: { type: 'string', minLength: 36, maxLength: 36 },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` that you saw, instead of `version` in the body',
  schema: { type: 'string' },
};

/** OpenAPI 3.1 has no word for events yet: 3.2 calls it `itemSchema`. A `schema` would say that of the stream as a whole. */
function answered(named: string, endpoint: Endpoint, schemas: NamedSchemas) {
  const { kind, answer, file } = endpoint;
  if (givesFile(endpoint)) return bytes(file);
  const schema = schemas.use(answer, 'output', { name: `${named}${kind === 'stream' ? 'Event' : 'Answer'}` });
  return kind === 'stream' ? { 'text/event-stream': { 'x-itemSchema': schema } } : json(schema);
}

const bytes = (file: FileRule | null) =>
  Object.fromEntries((file?.types ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

const lastEventId = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The last `id` that was read: what was missed since then comes first. Without it, the present state does.',
  schema: { type: 'string', pattern: '^(-1|\\d{1,18})?$' },
};

const json = (schema: object) => ({ 'application/json': { schema } });

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'In the language of Accept-Language: vi, en or fr.' },
    status: { type: 'integer' },
    code: { type: 'string', 'x-extensible-enum': Object.keys(problems) },
    instance: { type: 'string' },
    traceId: { type: 'string' },
  },
};
