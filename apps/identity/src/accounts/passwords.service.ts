import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id, 46 MiB, one pass: above the OWASP floor (19 MiB, two passes). Four at a time, so that a rush can't exhaust memory. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const AT_ONCE = 4;

/** In the place of a hash: an account that is closed, and that no password opens. */
export const NO_PASSWORD = '';
/** Of whoever signs in from outside and has chosen none yet; a link to their address lets them choose one. */
export const NONE_YET = '-';

export const hasPassword = ({ passwordHash }: { passwordHash: string }) => passwordHash.startsWith('$');

@Injectable()
export class Passwords {
  private free = AT_ONCE;
  private readonly queue: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string) {
    return this.inTurn(() => hash(password.normalize('NFC'), cost));
  }

  /** Takes as long for an account that does not exist or has no password: who has one must not show in the time. */
  async matches(hashed: string | undefined, password: string) {
    this.decoy ??= this.hash('no account has this');
    const against = hashed !== undefined && hasPassword({ passwordHash: hashed }) ? hashed : await this.decoy;
    const same = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return same && against === hashed;
  }

  private async inTurn<T>(work: () => Promise<T>) {
    if (this.free === 0) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.free -= 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
