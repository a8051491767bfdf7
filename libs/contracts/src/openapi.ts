import { z } from 'zod';
import type { Access } from './access';
import { type Endpoint, type Endpoints, isCreation } from './contract';
import type { FileRule } from './files';
import { givesFile, takesFile } from './kinds';
import { NamedSchemas } from './named-schemas';
import type { Problem } from './problem';
import { type ProblemCode, problems } from './problems';
import { refusalsOf } from './refusals';

/** What an integrator has to know before the first call; everything else stands at the operations. */
const description = `Connects needs of businesses with technologies and experts.

**Signing in.** A program sends the API key that a manager made for it on the page of the organisation, as \`Authorization: Bearer cn_…\`: it acts for the organisation, in what its scopes allow (\`x-access.scope\`). A browser gets a cookie from \`POST /session\` with e-mail and password; every call that changes something then also needs the header \`x-caunoi-csrf: 1\`. What is public needs neither.

**Language.** \`Accept-Language\`: vi, en or fr for the texts of problems; the query \`locale\` for explanations. What people wrote is given as they wrote it, with its \`language\`.

**Problems** are \`application/problem+json\` (RFC 9457): \`code\` never changes its meaning, \`errors[].pointer\` names the field, \`traceId\` is for support. Unknown fields are refused.

**Editing.** Send the \`version\` that you saw. 412 means that somebody else was faster: \`current\` is what is there now, and nothing was overwritten.

**Creating.** Send an \`Idempotency-Key\`, a UUID of your own for each thing: sent again under the same key within a day, the same call makes nothing new and gives the same answer.

**Lists** give \`next\`; send it as \`cursor\` for the following page; null is the last.

**Changes.** What is \`x-stability: stable\` does not go, and is not changed so that a caller breaks, before it has been \`deprecated\`: its answers then carry \`Deprecation\` and \`Sunset\` (RFC 9745, RFC 8594), and \`Link\` names what takes its place.

**Streams** are server-sent events: each \`data\` is JSON (\`x-itemSchema\`), each \`id\` a place to take up again with \`Last-Event-ID\`; comments keep the line open. A stream ends after some minutes: open it again.

**Files** are sent as they are, as the body, with their \`Content-Type\`; what they begin with must be of that type. They are answered with \`ETag\`, and in parts with \`Range\` (one part at a time).

**Limits** are counted by API key, else by address. \`ratelimit-limit\`, \`ratelimit-remaining\` and \`ratelimit-reset\` (seconds) on every answer; after a 429 wait \`retry-after\` seconds.

**Composed answers** (\`…/overview\`, \`/desk\`) come in time even if a part of the platform is away: that part is null and named in \`degraded\`.

**Texts** are kept in NFC without ends of blanks, control characters and signs that turn the direction of reading; \`maxLength\` counts what is kept, in UTF-16 units; what arrives four times as long is not read at all. A text without any visible character counts as empty.

**Bodies** are JSON in UTF-8 without a key twice in one object, at most 20 levels deep, with at most 4,000 values, and no larger than what the operation can take (64 KB; large forms up to 1 MB). An address answers 405 with \`Allow\` to a method that it does not take.

Times are UTC (RFC 3339), days are ISO 8601, codes are those of \`/code-lists\`.`;

/** The OpenAPI 3.1 document of the public API, tagged by service: the contracts are data, so it is only a re-arrangement. */
export function openapi(groups: Readonly<Record<string, Endpoints>>, cookie = 'sid') {
  const schemas = new NamedSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [tag, endpoints] of Object.entries(groups))
    for (const [operationId, endpoint] of Object.entries(endpoints))
      if (endpoint.exposure === 'public') {
        const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
        paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(tag, operationId, endpoint, schemas) };
      }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cầu Nối',
      version: '1.0.0',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/v1' }],
    tags: Object.keys(groups).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of the organisation for its programs: `cn_…`. It opens what names one of its scopes, and what is public.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookie,
          description: 'Set by POST /session: `sid`, behind HTTPS `__Host-sid`. Changes also need the header x-caunoi-csrf.',
        },
      },
      schemas: { ...schemas.all, Problem: problemSchema },
    },
  };
}

function operation(tag: string, operationId: string, endpoint: Endpoint, schemas: NamedSchemas) {
  const { summary, access, params, query, body, status } = endpoint;
  return {
    tags: [tag],
    operationId,
    summary,
    ...historyOf(endpoint),
    security: [...(access === 'public' ? [{}] : []), { session: [] }, ...(isForPrograms(access) ? [{ apiKey: [] }] : [])],
    'x-access': access,
    parameters: [
      ...parameters('path', params, schemas),
      ...parameters('query', query, schemas),
      ...(isCreation(endpoint) ? [idempotencyKey] : []),
      ...(endpoint.kind === 'stream' ? [lastEventId] : []),
      ...(givesFile(endpoint) ? ['Range', 'If-Range', 'If-None-Match'].map(header) : []),
    ],
    ...(takesFile(endpoint) ? { requestBody: { required: true, content: bytes(endpoint.file) } } : {}),
    ...(body instanceof z.ZodUndefined
      ? {}
      : { requestBody: { required: !body.safeParse(undefined).success, content: json(schemas.use(body, 'input')) } }),
    responses: {
      [status]: status === 204 ? { description: 'Done' } : { description: 'Done', content: answered(endpoint, schemas) },
      ...(givesFile(endpoint)
        ? { 206: { description: 'The part that was asked for', content: bytes(endpoint.file) }, 304: { description: 'The same as before' } }
        : {}),
      ...refused(refusalsOf(endpoint), schemas),
    },
  };
}

/** Whether an API key opens it. */
const isForPrograms = (access: Access) => access === 'public' || (typeof access === 'object' && access.scope !== undefined);

function historyOf({ since, stability, deprecated }: Endpoint) {
  const history = { 'x-since': since, 'x-stability': stability };
  if (!deprecated) return history;
  const description = `Goes on ${deprecated.sunset}: use \`${deprecated.instead}\`. Answers say so in \`Deprecation\`, \`Sunset\` and \`Link\`.`;
  return { ...history, deprecated: true, 'x-sunset': deprecated.sunset, description };
}

/** One response for each status; the description lists the problem codes that it can carry. */
function refused(codes: readonly ProblemCode[], schemas: NamedSchemas) {
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${problems[code].title.en}`).join('. '),
        content: { 'application/problem+json': { schema: anyProblemOf(list, schemas) } },
      },
    ]),
  );
}

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
  const described = { type: 'object', properties: { code: { const: code }, ...properties }, required };
  schemas.all[name] ??= { allOf: [{ $ref: '#/components/schemas/Problem' }, described] };
  return name;
}

function parameters(where: 'path' | 'query', schema: z.ZodType, schemas: NamedSchemas) {
  const { properties = {}, required = [] } = schemas.use(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

const header = (name: string) => ({ name, in: 'header', required: false, schema: { type: 'string' } });

const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } };

/** OpenAPI 3.1 has no word for events yet: 3.2 calls it `itemSchema`. A `schema` would say that of the stream as a whole. */
function answered(endpoint: Endpoint, schemas: NamedSchemas) {
  const { kind, answer, file } = endpoint;
  if (givesFile(endpoint)) return bytes(file);
  const schema = schemas.use(answer, 'output');
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
    code: { type: 'string', enum: Object.keys(problems) },
    instance: { type: 'string' },
    traceId: { type: 'string' },
  },
};
