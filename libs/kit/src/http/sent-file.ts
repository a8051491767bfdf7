import type { Endpoint } from '@caunoi/contracts/contract';
import { type FileRule, fileTypes, type FileType, type SentFile } from '@caunoi/contracts/files';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { DomainError } from './domain-error';

const LONGEST_BEGINNING = 8;

/** Lets bodies of these types through as they come, where an endpoint takes files; elsewhere they are refused. */
export function readFiles(fastify: FastifyInstance) {
  fastify.addContentTypeParser(Object.keys(fileTypes), (request, payload, done) => {
    const { file } = request.routeOptions.config;
    if (!file) return done(new DomainError('request.media_type'));
    if (Number(request.headers['content-length']) > file.mostBytes) return done(tooLarge());
    done(null, payload);
  });
}

const tooLarge = () => new DomainError('request.too_large');
const notTaken = ({ types }: FileRule) => new DomainError('file.type', { takes: types });

/** The file that a request brings. Its bytes throw when they are too many, or not those of its type. */
export function sentFile({ file }: Pick<Endpoint, 'file'>, { headers, body }: FastifyRequest): SentFile {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (!file || !(body instanceof Readable) || !isTaken(file, type)) throw notTaken(file ?? { types: [], mostBytes: 0 });
  return { type, bytes: checked(body, type, file) };
}

const isTaken = ({ types }: FileRule, type: string | undefined): type is FileType => types.some((taken) => taken === type);

/** The request itself stays open, whatever is wrong: whoever sent it is to be answered. */
async function* checked(body: Readable, type: FileType, file: FileRule) {
  const begins = fileTypes[type];
  let beginning = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > file.mostBytes) throw tooLarge();
    if (beginning.length < LONGEST_BEGINNING) {
      beginning = Buffer.concat([beginning, chunk.subarray(0, LONGEST_BEGINNING)]);
      if (begins.some((byte, n) => n < beginning.length && beginning[n] !== byte)) throw notTaken(file);
    }
    yield chunk;
  }
  if (beginning.length < begins.length) throw notTaken(file);
}
