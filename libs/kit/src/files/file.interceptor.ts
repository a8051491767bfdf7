import type { Endpoint } from '@caunoi/contracts/contract';
import type { KeptFile, MadeFile } from '@caunoi/contracts/files';
import { givesFile } from '@caunoi/contracts/kinds';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { mergeMap, type Observable } from 'rxjs';
import { DomainError } from '../http/domain-error';
import { ENDPOINT } from '../http/handles';
import { isKnown, partOf } from './range.rules';

/** Whatever is in a file: it is saved, never shown as one of our pages. A picture that we have made ourselves is shown, and does nothing either. */
const SANDBOX = `sandbox; default-src 'none'; frame-ancestors 'none'`;

/** Around every endpoint that answers with a file: the whole or a part of it (RFC 9110 13, 14), or that the reader has it already. */
@Injectable()
export class FileInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint || !givesFile(endpoint)) return next.handle();
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(mergeMap((file: KeptFile | MadeFile) => send(file, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())));
  }
}

async function send(file: KeptFile | MadeFile, { method, headers }: FastifyRequest, reply: FastifyReply) {
  const { name, type, digest } = file;
  const etag = `"${digest}"`;
  const shown = 'shown' in file ? file.shown : undefined;
  void reply.headers({ etag, 'cache-control': shown ?? 'private, no-cache', 'accept-ranges': 'bytes' });
  if (isKnown(headers['if-none-match'], etag)) return void reply.status(304);
  const { size, read } = 'make' in file ? inMemory(await file.make()) : file;
  const part = headers['if-range'] === undefined || headers['if-range'] === etag ? partOf(headers.range, size) : 'all';
  if (part === 'none') {
    void reply.header('content-range', `bytes */${size}`);
    throw new DomainError('file.range', { size });
  }
  const { from, to } = part === 'all' ? { from: 0, to: size - 1 } : part;
  if (part !== 'all') void reply.status(206).header('content-range', `bytes ${from}-${to}/${size}`);
  void reply.headers({
    'content-type': type,
    'content-length': to - from + 1,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    'content-security-policy': SANDBOX,
    'x-content-type-options': 'nosniff',
  });
  return Readable.from(method === 'HEAD' ? [] : read(from, to), { objectMode: false });
}

const inMemory = (bytes: Uint8Array): Pick<KeptFile, 'size' | 'read'> => ({
  size: bytes.length,
  read: async function* (from, to) {
    yield bytes.subarray(from, to + 1);
  },
});
