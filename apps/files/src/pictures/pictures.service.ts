import { type Actor, holds } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/files/files.endpoints';
import type { Viewer } from '@caunoi/contracts/review';
import { sqlOf } from '@caunoi/kit/events/sql';
import { FileStore } from '@caunoi/kit/files/file-store';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { variantId } from '../uploads/upload-checks';

/** A reader keeps what it has seen: under an address are the same bytes for ever. Who stands between asks again: what was public may be so no more. */
const TO_EVERYBODY = 'public, max-age=31536000, s-maxage=300, immutable';
/** Who signs out, or acts for another organisation, leaves nothing behind for whoever comes next. */
const TO_SOME = 'private, no-cache';

/** Shows a picture to whoever may see what shows it. Before anything names it: to those who sent it. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
  ) {}

  async get({ params: { pictureId, variant }, actor }: Call<typeof api.getPicture>) {
    const [picture] = await sqlOf(this.db.manager)<Known>(
      `SELECT organisation_id AS "organisationId", ARRAY(
         SELECT shown_to FROM naming WHERE pictures @> ARRAY[$1]::uuid[] AND naming.organisation_id = upload.organisation_id) AS "shownTo"
       FROM upload WHERE id = $1 AND state = 'ready'`,
      [pictureId],
    );
    if (!picture || !maySee(picture, actor)) throw new DomainError('file.unknown');
    const file = await this.files.open(pictureId, variantId(pictureId, variant));
    if (!file) throw new DomainError('file.unknown');
    return { ...file, shown: isPublic(picture) ? TO_EVERYBODY : TO_SOME };
  }
}

interface Known {
  organisationId: string;
  shownTo: Viewer[];
}

const isPublic = ({ shownTo }: Known) => shownTo.includes('public');

/** As it is with the things: the owner always, reviewers from the submission on. */
const maySee = (picture: Known, actor: Actor | undefined) =>
  isPublic(picture) ||
  actor?.organisationId === picture.organisationId ||
  (picture.shownTo.includes('reviewer') && holds(actor, 'moderator', 'administrator'));
