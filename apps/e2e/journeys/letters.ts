import { linkTo as linkIn } from '@caunoi/testing/letters';
import { demoPerson } from '../gateway/closed/people';
import { thePlatform } from './stage';

type Page = Parameters<typeof linkIn>[2];

/** The secret of the newest link to a page that was sent to an address. Where there is no mail server an administrator reads it, under "Thư đi". */
export async function linkTo(email: string, page: Page) {
  const administrator = await demoPerson(thePlatform().url, 'quantri@demo.caunoi.vn');
  return linkIn(administrator.call, email, page);
}
