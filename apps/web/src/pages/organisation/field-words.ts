import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import type { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { msg } from '@lingui/core/macro';
import { fieldWordsOf } from '../../drafts/field-words';

export const fieldWords = fieldWordsOf<OrganisationDetails>({
  name: { name: msg`Tên tổ chức` },
  type: { name: msg`Loại tổ chức`, list: organisationTypes },
  province: { name: msg`Tỉnh, thành phố`, list: provinces },
  taxCode: { name: msg`Mã số thuế` },
  vsic: { name: msg`Ngành kinh tế`, list: vsic },
  website: { name: msg`Trang web` },
});
