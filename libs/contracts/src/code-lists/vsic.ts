import { labels, type CodeList } from './code-list';
import { codesFrom } from './code-table';
import { vsicTable } from './vsic-table';

/** Economic activities: 22 sections A–V and 87 divisions. Letters moved since 2018 (professional services were M), two-digit codes hardly. */
export const vsic: CodeList = {
  scheme: 'vsic',
  version: '2025',
  title: labels('Ngành kinh tế (VSIC 2025)', 'Economic activities (VSIC 2025)', 'Activités économiques (VSIC 2025)'),
  source: labels(
    'Quyết định 36/2025/QĐ-TTg, hai cấp đầu. Cấu trúc cấp 2 theo ISIC Rev.5; tên gọi cần đối chiếu với Công báo trước khi dùng trong văn bản pháp lý',
    'Decision 36/2025/QĐ-TTg, first two levels. Divisions follow ISIC Rev.5; check labels against the official gazette before legal use',
    'Décision 36/2025/QĐ-TTg, deux premiers niveaux. Les divisions suivent la CITI rév. 5 ; vérifier les libellés au journal officiel avant tout usage juridique',
  ),
  validFrom: '2025-11-15',
  codes: codesFrom(vsicTable),
};
