import { fold } from '@caunoi/text/normalise';

/** Words for a legal form, which people write in many ways, folded. */
const legalForm = /\b(cong ty|cty|tnhh|trach nhiem huu han|co phan|cp|mtv|mot thanh vien|hop tac xa|htx)\b/g;

const plain = (name: string) =>
  fold(name)
    .replaceAll(legalForm, '')
    .replaceAll(/[^\p{L}\d]/gu, '');

/** Whether an organisation calls itself as the registry does: case, accents, signs and the legal form do not count. */
export const isSameName = (own: string, registered: string) => {
  const [one, other] = [plain(own), plain(registered)];
  return one !== '' && one === other;
};
