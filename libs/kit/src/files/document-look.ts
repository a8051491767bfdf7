import type { FileType } from '@caunoi/contracts/files';
import { DomainError } from '../http/domain-error';
import { log } from '../log';
import { refusalOf } from './look-at-document';
import { isInfected } from './virus-scan';

interface Look {
  said: FileType;
  takes: readonly FileType[];
  /** Where viruses are looked for; where nothing does so, nothing is. */
  clamdUrl: string | undefined;
}

/** For `FileStore.put`: refuses a document that something speaks against. While the scanner is away none is taken. */
export const documentLook =
  ({ said, takes, clamdUrl }: Look) =>
  async (whole: Buffer) => {
    const reason = (await refusalOf(whole, said, takes)) ?? (clamdUrl && (await scanned(whole, clamdUrl)) ? 'infected' : null);
    if (reason) throw new DomainError('file.refused', { reason });
  };

async function scanned(whole: Buffer, clamdUrl: string) {
  try {
    return await isInfected(whole, clamdUrl);
  } catch (error) {
    log.error({ error }, 'a document could not be scanned');
    throw new DomainError('service.unavailable', { part: 'virus scan' });
  }
}
