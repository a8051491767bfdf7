import { code, labels, type Code, type CodeList } from './code-list';
import { ownList } from './own-list';

/** `vsic` are the divisions whose firms usually belong here: a first guess from the business registry, never a filter. */
export type Sector = Code & { vsic: readonly string[] };

const sector = (entry: ReturnType<typeof code>, vsic: readonly string[], aliases: string[] = []): Sector => ({ ...entry, vsic, aliases });

/** What a visitor chooses first, in everyday words; FORD and VSIC are for specialists. */
export const sectors: CodeList<Sector> = ownList('sectors', labels('Lĩnh vực', 'Sector', 'Secteur'), [
  sector(code('agriculture', 'Nông nghiệp', 'Agriculture', 'Agriculture'), ['01', '02', '75'], ['Trồng trọt', 'Chăn nuôi', 'Lâm nghiệp']),
  sector(code('fisheries', 'Thủy sản', 'Fisheries and aquaculture', 'Pêche et aquaculture'), ['03'], ['Nuôi trồng thủy sản', 'Fisheries']),
  sector(code('food', 'Thực phẩm', 'Food', 'Agroalimentaire'), ['10', '11', '56'], ['Chế biến thực phẩm', 'Đồ uống']),
  sector(
    code('materials', 'Vật liệu, hóa học', 'Materials and chemistry', 'Matériaux et chimie'),
    ['19', '20', '22', '23', '24'],
    ['Vật liệu', 'Hóa chất', 'Materials', 'Matériaux'],
  ),
  sector(code('energy', 'Năng lượng', 'Energy', 'Énergie'), ['05', '06', '27', '35']),
  sector(
    code('water_environment', 'Nước và môi trường', 'Water and environment', 'Eau et environnement'),
    ['36', '37', '38', '39'],
    ['Môi trường nước', 'Môi trường', 'Nước'],
  ),
  sector(code('health', 'Y tế', 'Health', 'Santé'), ['21', '86', '87'], ['Y dược', 'Dược']),
  sector(code('electronics', 'Điện tử', 'Electronics', 'Électronique'), ['26', '61'], ['Bán dẫn', 'Vi mạch']),
  sector(
    code('ai_it', 'Trí tuệ nhân tạo, công nghệ thông tin', 'Artificial intelligence and IT', 'Intelligence artificielle et informatique'),
    ['58', '62', '63'],
    ['AI/CNTT', 'AI', 'CNTT', 'Trí tuệ nhân tạo', 'Công nghệ thông tin', 'IA'],
  ),
  sector(code('construction', 'Xây dựng', 'Construction', 'Construction'), ['41', '42', '43', '71'], ['Vật liệu xây dựng', 'Hạ tầng']),
  sector(code('textiles', 'Dệt may', 'Textiles and garments', 'Textile et habillement'), ['13', '14', '15'], ['Da giày', 'Dệt nhuộm']),
  sector(code('logistics', 'Logistics', 'Logistics', 'Logistique'), ['49', '50', '51', '52', '53'], ['Vận tải', 'Kho bãi', 'Hậu cần']),
  sector(
    code('mechanical', 'Cơ khí, chế tạo', 'Mechanical engineering and manufacturing', 'Mécanique et fabrication'),
    ['25', '28', '29', '30', '33'],
    ['Cơ khí', 'Chế tạo', 'Cơ khí – chế tạo'],
  ),
  sector(code('education', 'Giáo dục', 'Education', 'Éducation'), ['85'], ['Đào tạo']),
  sector(code('other', 'Lĩnh vực khác', 'Other', 'Autre'), [], ['Khác']),
]);
