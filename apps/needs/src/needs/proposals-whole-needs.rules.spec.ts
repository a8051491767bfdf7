import { NeedStatement } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';

/** What a business writes at once, and the figures and codes that must be read from it; everything that is read is listed. */
const needs: [problem: string, expected: Partial<Record<string, unknown[]>>][] = [
  [
    'HTX chúng em trồng 120 ha sầu riêng ở Đắk Lắk. Mỗi năm có khoảng 8% cây bị chết do thối rễ, xì mủ. Chúng em muốn giảm số cây chết xuống dưới 2% mà không để lại tồn dư thuốc, dùng được cả trong mùa mưa. Kinh phí khoảng 800 triệu, cần công nghệ đã thử ngoài vườn, TRL 7 trở lên, xong trước tháng 6/2027.',
    { sector: ['agriculture'], targets: ['8 → 2 %'], budgetBand: ['500m_2b'], deadline: ['2027-05-31'], trlMin: [7], province: ['66'] },
  ],
  [
    'Trại nuôi tôm thẻ 30 ao tại Cà Mau. Từ ngày nuôi thứ 45, khí độc NO2 lên tới 5 mg/L nên ngày nào cũng phải thay 20% nước. Mong muốn giữ NO2 dưới 1 mg/L và mỗi ngày chỉ thay dưới 3% nước. Ngân sách 1,5 tỷ đồng.',
    { sector: ['fisheries'], targets: ['5 → 1 mg/L', '20 → 3 %'], budgetBand: ['500m_2b'], province: ['96'] },
  ],
  [
    'Công ty chúng tôi xuất khẩu xoài bằng đường biển, nhà máy ở Đồng Tháp, hiện xoài chỉ giữ được 21 ngày là hỏng. Chúng tôi cần giữ tươi được 35 ngày, tỷ lệ thối không quá 3%, không dùng hóa chất bị cấm ở EU. Dự kiến đầu tư 1,2 tỷ.',
    { sector: ['food'], targets: ['21 → 35 ngày'], budgetBand: ['500m_2b'], province: ['82'] },
  ],
  [
    'Nhà máy nhựa kỹ thuật ở Bắc Ninh muốn thay phụ gia chống cháy gốc brom. Sản phẩm phải đạt UL94 V-0 ở độ dày 1,6 mm, chỉ số chảy không giảm quá 10%, giá tăng dưới 8%. Ngân sách 2 tỷ.',
    { sector: ['materials'], budgetBand: ['2b_5b'], province: ['24'] },
  ],
  [
    'Lò nung gạch men ở Phú Thọ (Vĩnh Phúc cũ) thải khí nóng 180-220 °C ra ngoài trời rất phí. Chúng tôi muốn tận dụng để giảm 12% lượng gas, thời gian hoàn vốn dưới 3 năm. Có thể đầu tư 5 tỷ.',
    { sector: ['energy'], targets: ['0 → 12 %'], budgetBand: ['5b_10b'], province: ['25'] },
  ],
  [
    'Khu công nghiệp dệt nhuộm Tây Ninh mỗi ngày thải 2.000 m³ nước thải, độ màu 400 Pt-Co. Cần xử lý xuống dưới 50 Pt-Co và tái sử dụng 40% lượng nước. TRL từ 6 trở lên, kinh phí 8 tỷ đồng.',
    { sector: ['water_environment'], targets: ['400 → 50 Pt-Co'], budgetBand: ['5b_10b'], trlMin: [6], province: ['80'] },
  ],
  [
    'Bệnh viện đa khoa ở Nghệ An mỗi năm khám 6.000 lượt đái tháo đường nhưng thiếu bác sĩ đọc ảnh võng mạc. Cần phần mềm sàng lọc có độ nhạy từ 90% trở lên, chạy tại chỗ, không gửi dữ liệu bệnh nhân ra ngoài. Kinh phí dự kiến 900 triệu.',
    { sector: ['health'], budgetBand: ['500m_2b'], province: ['40'] },
  ],
  [
    'Dây chuyền lắp ráp bo mạch của chúng tôi ở Thái Nguyên dùng máy AOI, tỷ lệ báo giả đang là 8%. Cần giảm còn dưới 1%, thời gian kiểm 0,4 giây/bo, hình ảnh không được gửi ra ngoài nhà máy. Ngân sách 1,8 tỷ, TRL ≥ 7.',
    { sector: ['electronics'], targets: ['8 → 1 %'], budgetBand: ['500m_2b'], trlMin: [7], province: ['19'] },
  ],
  [
    'Tổng đài của công ty điện lực tại Đà Nẵng tiếp nhận 40.000 cuộc/tháng, khách nói giọng miền Trung. Chúng tôi cần trợ lý tiếng Việt trả lời đúng ít nhất 85%, có trích nguồn, triển khai tại chỗ. Ngân sách 3 tỷ.',
    { sector: ['ai_it'], budgetBand: ['2b_5b'], province: ['48'] },
  ],
  [
    'Nhà thầu làm đường ở Vĩnh Long thiếu cát sông. Cần cấu kiện mác 300 dùng cát nhiễm mặn, clorua dưới 0,6%, giá không tăng so với hiện nay. Dự toán 2,5 tỷ.',
    { sector: ['construction'], budgetBand: ['2b_5b'], province: ['86'] },
  ],
  [
    'Nhà máy nhuộm polyester ở Hưng Yên, mẻ 500 kg. Cần công nghệ nhuộm giảm 90% nước. TRL≥7 trong 12 tháng. Ngân sách 10 tỷ đồng.',
    { sector: ['textiles'], targets: ['0 → 90 %'], budgetBand: ['over_10b'], deadline: ['2027-09-15'], trlMin: [7], province: ['33'] },
  ],
  [
    'Kho lạnh tại cảng Hải Phòng có 6% lô hàng bị đứt chuỗi lạnh mà không rõ lúc nào. Cần ghi nhiệt độ từng pallet, cảnh báo trong vòng 5 phút, truy xuất được theo lô. Ngân sách 1 tỷ, TRL 8.',
    { sector: ['logistics'], budgetBand: ['500m_2b'], trlMin: [8], province: ['31'] },
  ],
];

interface Pair {
  current: number;
  wanted: number;
  unit: string;
}

const isPair = (value: unknown): value is Pair => typeof value === 'object' && value !== null && 'wanted' in value;

function facts(problem: string) {
  const found = proposals({ ...NeedStatement.parse({}), problem }, '2026-09-15');
  expect(found.filter(({ words }) => !problem.includes(words))).toEqual([]);
  const told = found.filter(({ field }) => field !== 'title' && field !== 'constraints');
  const read: Partial<Record<string, unknown[]>> = {};
  for (const { field, value } of told)
    (read[field] ??= []).push(isPair(value) ? `${value.current} → ${value.wanted} ${value.unit}` : value);
  return read;
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

it.each(needs)('%.60s', (problem, expected) => expect(facts(problem)).toEqual(expected));
it.each(needs)('without accents: %.60s', (problem, expected) => expect(facts(bare(problem))).toEqual(expected));
it.each(needs)('in decomposed Unicode: %.60s', (problem, expected) => expect(facts(problem.normalize('NFD'))).toEqual(expected));
