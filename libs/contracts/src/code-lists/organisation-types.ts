import { code, labels, type CodeList } from './code-list';
import { ownList } from './own-list';

export const organisationTypes: CodeList = ownList(
  'organisation-types',
  labels('Loại tổ chức', 'Type of organisation', 'Type d’organisation'),
  [
    {
      ...code(
        'household_cooperative',
        'Hộ kinh doanh, hợp tác xã',
        'Household business or co-operative',
        'Entreprise familiale ou coopérative',
      ),
      aliases: ['Hộ kinh doanh', 'Hợp tác xã', 'HTX', 'Co-operative', 'Coopérative'],
    },
    {
      ...code('sme', 'Doanh nghiệp nhỏ và vừa', 'Small or medium-sized enterprise', 'Petite ou moyenne entreprise'),
      aliases: ['SME', 'DNNVV', 'PME'],
    },
    code('large_company', 'Doanh nghiệp lớn', 'Large company', 'Grande entreprise'),
    { ...code('university', 'Trường đại học', 'University', 'Université'), aliases: ['Đại học', 'Học viện'] },
    { ...code('institute', 'Viện nghiên cứu', 'Research institute', 'Institut de recherche'), aliases: ['Viện'] },
    code('hospital', 'Bệnh viện', 'Hospital', 'Hôpital'),
    code('state_agency', 'Cơ quan nhà nước', 'State agency', 'Organisme public'),
    { ...code('association', 'Hội, hiệp hội', 'Association', 'Association'), aliases: ['Hội', 'Hiệp hội'] },
    {
      ...code('startup', 'Doanh nghiệp khởi nghiệp sáng tạo', 'Start-up', 'Jeune pousse'),
      aliases: ['Startup', 'Khởi nghiệp', 'Start-up innovante'],
    },
    code('individual', 'Cá nhân', 'Individual', 'Particulier'),
  ],
);
