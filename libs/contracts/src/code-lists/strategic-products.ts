import { labels, type Code, type CodeList } from './code-list';
import { codesFrom } from './code-table';
import { strategicProducts2025Table, strategicProductsTable } from './strategic-products-table';

/** No official crosswalk exists between the two decisions: lines are drawn by the editors, only where the wording leaves no doubt. */
const mapping = { mappedBy: 'Cầu Nối editors', mappedAt: '2026-11-22' };

const withMapping = (entry: Code): Code => (entry.successors ? { ...entry, ...mapping } : entry);

/** `horizon` parts the products with a market today from those of future growth; a group has none. */
export type StrategicProduct = Code & { horizon?: 'market' | 'future' };

const futureGrowth = new Set(['P23', 'P24', 'P25', 'P26', 'P27', 'P28', 'P29', 'P30']);

const withHorizon = (entry: Code): StrategicProduct =>
  entry.parent === undefined ? entry : { ...entry, horizon: futureGrowth.has(entry.code) ? 'future' : 'market' };

/** 11 groups and 35 product groups, replaced on 1 July 2026. */
export const strategicProducts2025: CodeList = {
  scheme: 'qd1131-2025',
  version: '2025-06-12',
  title: labels(
    'Sản phẩm công nghệ chiến lược (Quyết định 1131/QĐ-TTg, hết hiệu lực)',
    'Strategic technology products (Decision 1131/QĐ-TTg, no longer in force)',
    'Produits technologiques stratégiques (décision 1131/QĐ-TTg, abrogée)',
  ),
  source: labels(
    'Quyết định 1131/QĐ-TTg ngày 12/6/2025, có văn bản ghi nhầm là 1159/QĐ-TTg; tên sản phẩm rút gọn, mã số do Cầu Nối đặt',
    'Decision 1131/QĐ-TTg of 12 June 2025, sometimes misquoted as 1159/QĐ-TTg; product names shortened, numbering by Cầu Nối',
    'Décision 1131/QĐ-TTg du 12 juin 2025, parfois citée par erreur 1159/QĐ-TTg ; noms abrégés, numérotation de Cầu Nối',
  ),
  validFrom: '2025-06-12',
  validTo: '2026-06-30',
  successorScheme: 'qd21-2026',
  codes: codesFrom(strategicProducts2025Table).map(withMapping),
};

/** 10 groups and 30 products, in force. */
export const strategicProducts: CodeList<StrategicProduct> = {
  scheme: 'qd21-2026',
  version: '2026-07-01',
  title: labels('Sản phẩm công nghệ chiến lược', 'Strategic technology products', 'Produits technologiques stratégiques'),
  source: labels(
    'Quyết định 21/2026/QĐ-TTg ngày 30/4/2026, hiệu lực từ 1/7/2026; Cầu Nối xếp 30 sản phẩm vào 10 nhóm công nghệ',
    'Decision 21/2026/QĐ-TTg of 30 April 2026, in force since 1 July 2026; the 30 products are placed in the 10 technology groups by Cầu Nối',
    'Décision 21/2026/QĐ-TTg du 30 avril 2026, en vigueur depuis le 1er juillet 2026 ; répartition des 30 produits dans les 10 groupes par Cầu Nối',
  ),
  validFrom: '2026-07-01',
  codes: codesFrom(strategicProductsTable).map(withHorizon),
};
