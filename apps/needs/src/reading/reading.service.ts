import type { Call } from '@caunoi/contracts/contract';
import { needDocument } from '@caunoi/contracts/needs/need-document';
import type * as api from '@caunoi/contracts/needs/needs.endpoints';
import { mutex } from '@caunoi/kit/async/pacing';
import { wholeOf } from '@caunoi/kit/files/file-store';
import { refusalOf } from '@caunoi/kit/files/look-at-document';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { asProblem } from './reading.rules';
import { wordsOf } from './words-of';

/** Reads what somebody has written down elsewhere. One document at a time in a process; nothing of any is kept. */
@Injectable()
export class ReadingService {
  private readonly inTurn = mutex();

  async read({ body: { type, bytes } }: Call<typeof api.readNeedDocument>) {
    const whole = await wholeOf(bytes);
    const refusal = await refusalOf(whole, type, needDocument.types);
    if (refusal) throw new DomainError('file.refused', { reason: refusal });
    const words = await this.inTurn(() => wordsOf(whole, type === 'application/pdf' ? 'pdf' : 'docx'));
    if ('refusal' in words) throw new DomainError('file.refused', { reason: words.refusal });
    const problem = asProblem(words.text);
    if (problem.text === '') throw new DomainError('file.refused', { reason: 'no_text' });
    return problem;
  }
}
