import { z } from 'zod';
import { forDevelopers } from '../for-developers';
import { isRetired, label, resolveAlias, type CodeList as List } from './code-list';

const Words = z.string().min(1);
const Texts = z.object({ vi: Words, en: Words, fr: Words });

const Code = z
  .object({
    code: z.string().min(1),
    labels: Texts,
    parent: z.string().optional(),
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
    successors: z.array(z.string()).optional(),
    mappedBy: z.string().optional(),
    mappedAt: z.iso.date().optional(),
    aliases: z.array(z.string()).optional(),
    note: Texts.optional(),
  })
  .meta({ id: 'Code' });

/** A list as the API answers it; `loose`, because some lists say more about their codes (a province its region, a band its limits). */
export const CodeList = z
  .object({
    scheme: z.string(),
    version: z.string(),
    title: Texts,
    source: Texts,
    validFrom: z.iso.date(),
    validTo: z.iso.date().optional(),
    successorScheme: z.string().optional(),
    codes: z.array(Code.loose()).readonly(),
    /** What can't be chosen any more, and still stands in what was written with it. */
    retired: z.array(Code.loose()).readonly().optional(),
  })
  .meta({ id: 'CodeList' });

/** No code and no name is longer: what is, is neither looked up nor said again. */
const LONGEST_NAME = 200;

function refusal(list: List, input: unknown): string {
  const named = typeof input === 'string' && input.length <= LONGEST_NAME ? input : undefined;
  const shown = named === undefined ? `a value of type ${input === null ? 'null' : typeof input}` : `"${named}"`;
  const meant = named !== undefined ? resolveAlias(list, named) : undefined;
  const hint = meant === undefined ? '' : `; did you mean "${meant}" (${label(list, meant, 'vi')})?`;
  const left = named !== undefined && isRetired(list, named) ? 'can no longer be chosen from' : 'is not a code of';
  return `${shown} ${left} the list "${list.scheme}", version ${list.version}${hint}`;
}

const schemas = new WeakMap<List, z.ZodType<string, string>>();

/**
 * Input schema of a list: a string that must be one of its codes. The message names the list and, for a known name, the code to send.
 * One schema for each list, so that documents name it once.
 */
export function CodeOf(list: List): z.ZodType<string, string> {
  const made = schemas.get(list) ?? schemaOf(list);
  schemas.set(list, made);
  return made;
}

const schemaOf = (list: List) =>
  oneOf(list, list.codes).meta({ id: `Code_${list.scheme.replaceAll('-', '_')}`, description: `A code of GET /code-lists/${list.scheme}` });

/** As `CodeOf`, retired ones too: for filters, since what was written with them is still there. */
export const CodeEverOf = (list: List): z.ZodType<string, string> =>
  oneOf(list, [...list.codes, ...(list.retired ?? [])]).meta({
    description: `A code of GET /code-lists/${list.scheme}, also a retired one`,
  });

const oneOf = (list: List, codes: readonly { code: string }[]) =>
  z.enum(
    codes.map(({ code }) => code),
    { error: forDevelopers((input) => refusal(list, input)) },
  );
