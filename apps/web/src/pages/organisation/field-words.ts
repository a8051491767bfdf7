import { label } from '@caunoi/contracts/code-lists/code-list';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import type { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { msg } from '@lingui/core/macro';
import type { FieldWords } from '../../drafts/merge';
import { currentLocale } from '../../i18n/locale';

const lists = { type: organisationTypes, province: provinces, vsic };

/** How pages and the merging of two texts call what an organisation says of itself. */
export const fieldWords: FieldWords<OrganisationDetails> = {
  names: {
    name: msg`Tên tổ chức`,
    type: msg`Loại tổ chức`,
    province: msg`Tỉnh, thành phố`,
    taxCode: msg`Mã số thuế`,
    vsic: msg`Ngành kinh tế`,
    website: msg`Trang web`,
  },
  text: (field, details) => {
    const value = details[field];
    if (value === null) return '';
    return field in lists ? label(lists[field as keyof typeof lists], value, currentLocale()) : value;
  },
};
