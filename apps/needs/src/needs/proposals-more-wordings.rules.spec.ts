import { NeedStatement, type Proposal, type Target } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';

/** More wordings of each kind that people met elsewhere: other units, other words, other languages; an empty list: better nothing. */
const today = '2026-11-29';
type Language = 'vi' | 'en' | 'fr';
type Row = readonly [problem: string, expected: string[], language?: Language];
const isTarget = (value: unknown): value is Target => typeof value === 'object' && value !== null && 'wanted' in value;
const shown = ({ value }: Proposal) =>
  isTarget(value) ? `${value.quantity}: ${value.current}→${value.wanted} ${value.unit}` : String(value);
const read = (field: Proposal['field'], problem: string, language: Language) =>
  proposals({ ...NeedStatement.parse({}), problem, language }, today).filter((proposal) => proposal.field === field);

const rows: Partial<Record<Proposal['field'], readonly Row[]>> = {
  targets: [
    ['Cần giảm tỉ lệ vỡ từ 9% xuống 2%.', ['tỉ lệ vỡ: 9→2 %']],
    ['Xưởng muốn hạ tỷ lệ hàng lỗi từ 7 % xuống 1 %.', ['tỷ lệ hàng lỗi: 7→1 %']],
    ['We must cut scrap from 12% to 4%.', ['scrap: 12→4 %'], 'en'],
    ['Nous voulons réduire les rebuts de 12 % à 4 %.', ['rebuts: 12→4 %'], 'fr'],
    ['Năm 2024 còn 18%, cần 6%.', ['tỷ lệ: 18→6 %']],
    ['Bể 2 còn 45%, muốn 80%.', ['tỷ lệ bể 2: 45→80 %']],
    ['Chuyền số 3 còn 70%, cần 92%.', ['tỷ lệ chuyền số 3: 70→92 %']],
    ['Tổ 4 đạt 60%, mong 85%.', ['tỷ lệ tổ 4: 60→85 %']],
    ['Bụi khói 120 mg/Nm3 cần xuống dưới 50 mg/Nm3.', ['bụi khói: 120→50 mg/Nm³']],
    ['Áp suất khí nén 5 bar, cần lên 7 bar', ['áp suất khí nén: 5→7 bar']],
    ['Nhiệt độ nền hiện 45 độ C, cần giảm còn 30 độ C', ['nhiệt độ nền: 45→30 °C']],
    ['Mưa nhiều nên độ ẩm hiện 18%, cần 13%', ['độ ẩm: 18→13 %']],
    ['Áp suất khí nén hiện 5 kgf/cm2, cần lên 7 kgf/cm2', ['áp suất khí nén: 5→7 kgf/cm²']],
    ['Lượng nước dùng hiện 90 m3/ng.đ, cần giảm còn 60 m3/ng.đ', ['lượng nước dùng: 90→60 m³/ngày']],
    ['Tiêu hao điện hiện 55 kWh/m2, cần còn 40 kWh/m2', ['tiêu hao điện: 55→40 kWh/m²']],
    ['Tỉ lệ rụng 30~35%, mong còn 15%.', ['tỉ lệ rụng: 35→15 %']],
    ['Tỷ lệ thối 12÷18%, cần dưới 5%.', ['tỷ lệ thối: 18→5 %']],
    ['Tỷ lệ hao 8 hoặc 10%, cần còn 3%.', ['tỷ lệ hao: 10→3 %']],
    ['TSS đầu ra 180 mg/l cần 50 mg/l', ['TSS đầu ra: 180→50 mg/L']],
    ['Tỷ lệ bán thành phẩm lỗi 14% cần 5%', ['tỷ lệ bán thành phẩm lỗi: 14→5 %']],
    ['Định mức dầu 60 lít cần giảm còn 45 lít', ['định mức dầu: 60→45 lít']],
    ['Heo con chết mười hai phần trăm, muốn tìm thuốc cho heo con chết còn dưới năm phần trăm.', ['tỷ lệ heo con chết: 12→5 %']],
    ['Nhiệt độ kho hiện 30độ C, cần giảm còn 20oc', ['nhiệt độ kho: 30→20 °C']],
    ['Nhiệt độ chuồng 34 độ, cần còn 28 độ', ['nhiệt độ chuồng: 34→28 °C']],
    ['Nhiệt độ kho hiện 30 ⁰C, cần giảm còn 20 ⁰C', ['nhiệt độ kho: 30→20 °C']],
  ],
  deadline: [
    ['Phải xong trước tháng 9 năm sau.', ['2027-08-31']],
    ['Cần bàn giao trong quý 3 năm tới.', ['2027-09-30']],
    ['Hoàn thành trước quý 1 năm sau.', ['2026-12-31']],
    ['Cần lắp xong trong Q3/2027', ['2027-09-30']],
    ['nghiệm thu trước T11/2027', ['2027-10-31']],
    ['Cần xong trong 60 ngày', ['2027-01-28']],
    ['Cần xong trong vòng tám tháng', ['2027-07-29']],
    ['Cần xong trước 15/9/27', ['2027-09-15']],
    ['We need it before 15 September 2027.', ['2027-09-15'], 'en'],
    ['Il nous le faut avant le 15 septembre 2027.', ['2027-09-15'], 'fr'],
  ],
  budgetBand: [
    ['Ngân sách bảy trăm triệu.', ['500m_2b']],
    ['Ngân sách hai tỷ tư.', ['2b_5b']],
    ['Ngân sách 3tỷ5.', ['2b_5b']],
    ['Ngân sách 80 củ.', ['under_100m']],
    ['Ngân sách 70.000 USD.', ['500m_2b']],
    ['Vốn nhà em có tầm 300 triệu.', ['100m_500m']],
    ['Tổng kinh phí khoảng 150-180 triệu.', ['100m_500m']],
    ['Kinh phí:3 tỷ', ['2b_5b']],
    ['Ngân sách sáu trăm năm mươi triệu', ['500m_2b']],
    ['Ngân sách một tỷ rưỡi', ['500m_2b']],
  ],
  constraints: [
    ['Ko sử dụng hóa chất.', ['Ko sử dụng hóa chất']],
    ['Hổng xài thuốc cấm.', ['Hổng xài thuốc cấm']],
    ['Không đc tăng nhân công.', ['Không đc tăng nhân công']],
    ['Hok dùng chất bảo quản.', ['Hok dùng chất bảo quản']],
  ],
  sector: [
    ['Thị trường cạnh tranh, môi trường pháp lý thay đổi, hay gặp trường hợp chậm trả.', []],
    ['Điều kiện làm việc kém, điều phối chậm, cam đoan giao đủ.', []],
    ['Khách than vãn, than thở mãi.', []],
    ['Sao chép tài liệu, sao lưu chậm.', []],
    ['Ca trực đêm, ca làm dài.', []],
  ],
  province: [
    ['Trại ở Đắc Nông', ['68']],
    ['Xưởng ở Bắc-Giang', ['24']],
    ['Kho ở Quy Nhơn', ['52']],
    ['Nhà máy ở Vũng Tàu', ['79']],
    ['Nhà vườn ở Đà Lạt', ['68']],
    ['HTX trồng chè ở Tân Cương Thái Nguyên.', ['19']],
    ['Xưởng ở Thành phố Vinh', ['40']],
    ['Xưởng ở Việt Trì', ['25']],
    ['Xưởng ở Hạ Long', ['22']],
    ['Xưởng ở Mỹ Tho', ['82']],
    ['Xưởng ở Long Xuyên', ['91']],
  ],
  title: [
    ['Cần hoàn thành trước tết Nguyên đán năm sau.', []],
    ['Mong sớm nhận được hồi âm của quý cơ quan.', []],
    ['Kính gửi quý viện, chúng tôi cần tư vấn về các vấn đề sau.', []],
    ['We need an answer by Friday.', [], 'en'],
    ["Nous avons besoin d'un avis avant fin mars.", [], 'fr'],
    ['We need help before the summer.', [], 'en'],
  ],
};

describe.each(Object.entries(rows) as [Proposal['field'], readonly Row[]][])('%s', (field, list) => {
  it.each(list.map(([problem, expected, language = 'vi']) => ({ problem, expected, language })))(
    '$problem',
    ({ problem, expected, language }) => expect(read(field, problem, language).map(shown)).toEqual(expected),
  );
});
