import type { Endpoint } from '@caunoi/contracts/contract';
import { type ProblemCode, problems } from '@caunoi/contracts/problems';
import { refusalsOf } from '@caunoi/contracts/refusals';
import type { Reply } from './stage';

const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(problems, code);

/** What an answer breaks of what the contract promises; nothing, if all is well. */
export function broken(endpoint: Endpoint, { status, contentType, body }: Reply): string[] {
  if (status < 400) return [...(status === endpoint.status ? [] : [`status ${status}`]), ...unlike(endpoint, body)];
  const { code, title, traceId } = body ?? {};
  if (!isCode(code)) return [`code ${String(code)}`];
  return [
    ...(refusalsOf(endpoint).includes(code) ? [] : [`${code} is not promised`]),
    ...(status === body?.['status'] && status === problems[code].status ? [] : [`status ${status} of ${code}`]),
    ...(contentType.startsWith('application/problem+json') ? [] : [contentType]),
    ...(Object.values<unknown>(problems[code].title).includes(title) ? [] : [`title ${String(title)}`]),
    ...(/^[0-9a-f]{32}$/.test(String(traceId)) ? [] : [`traceId ${String(traceId)}`]),
  ];
}

const unlike = ({ answer }: Endpoint, body: unknown): string[] => {
  const parsed = answer.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
