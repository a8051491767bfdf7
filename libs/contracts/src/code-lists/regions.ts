import { code, labels, type CodeList } from './code-list';

const within = (parent: string, ...entry: Parameters<typeof code>) => ({ ...code(...entry), parent });

/** The three parts of the country and the six socio-economic regions within them. */
export const regions: CodeList = {
  scheme: 'regions',
  version: '2025-07-01',
  title: labels('Vùng miền', 'Regions', 'Régions'),
  source: labels(
    'Sáu vùng kinh tế - xã hội theo Nghị quyết 306/NQ-CP năm 2025, gộp thành ba miền',
    'The six socio-economic regions of Resolution 306/NQ-CP of 2025, grouped into the three parts of the country',
    'Les six régions socio-économiques de la résolution 306/NQ-CP de 2025, regroupées en trois parties du pays',
  ),
  validFrom: '2025-07-01',
  codes: [
    code('north', 'Miền Bắc', 'Northern Vietnam', 'Nord du Vietnam'),
    code('central', 'Miền Trung', 'Central Vietnam', 'Centre du Vietnam'),
    code('south', 'Miền Nam', 'Southern Vietnam', 'Sud du Vietnam'),
    within(
      'north',
      'northern_midlands_mountains',
      'Trung du và miền núi phía Bắc',
      'Northern midlands and mountains',
      'Moyennes terres et montagnes du Nord',
    ),
    within('north', 'red_river_delta', 'Đồng bằng sông Hồng', 'Red River Delta', 'Delta du fleuve Rouge'),
    within('central', 'north_central', 'Bắc Trung Bộ', 'North Central', 'Centre-Nord'),
    within(
      'central',
      'south_central_highlands',
      'Duyên hải Nam Trung Bộ và Tây Nguyên',
      'South Central Coast and Central Highlands',
      'Littoral du Centre-Sud et hauts plateaux du Centre',
    ),
    within('south', 'southeast', 'Đông Nam Bộ', 'Southeast', 'Sud-Est'),
    within('south', 'mekong_delta', 'Đồng bằng sông Cửu Long', 'Mekong Delta', 'Delta du Mékong'),
  ],
};
