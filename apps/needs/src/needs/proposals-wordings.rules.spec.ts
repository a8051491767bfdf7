import { NeedStatement, type Proposal, type Target } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';

/** How people dictate, abbreviate and mistype, and what must be read from it; an empty list: better nothing than something wrong. */
const today = '2026-11-29';
type Language = 'vi' | 'en' | 'fr';
const read = (field: Proposal['field'], problem: string, language: Language) =>
  proposals({ ...NeedStatement.parse({}), problem, language }, today).filter((proposal) => proposal.field === field);
const isTarget = (value: unknown): value is Target => typeof value === 'object' && value !== null && 'wanted' in value;
const shown = ({ value }: Proposal) => (isTarget(value) ? `${value.quantity}: ${value.current}→${value.wanted} ${value.unit}` : value);

type Row = readonly [problem: string, expected: unknown[], language?: Language];
const table = (field: Proposal['field'], rows: readonly Row[]) =>
  it.each(rows.map(([problem, expected, language = 'vi']) => ({ problem, expected, language })))(
    `${field}: $problem`,
    ({ problem, expected, language }) => expect(read(field, problem, language).map(shown)).toEqual(expected),
  );

describe('one change is one target, in every direction and language', () => {
  table('targets', [
    ['Muốn giảm hao hụt từ 15% xuống 5%.', ['tỷ lệ hao hụt: 15→5 %']],
    ['Nhà máy giảm hao hụt từ 15% xuống 5%.', ['tỷ lệ hao hụt: 15→5 %']],
    ['Cần giảm tỷ lệ phế phẩm từ 12 % còn 4 %.', ['tỷ lệ phế phẩm: 12→4 %']],
    ['Muốn hạ độ ẩm từ 18% về 12%.', ['độ ẩm: 18→12 %']],
    ['Độ ẩm còn 32% khách siêu thị đòi dưới 20%.', ['độ ẩm: 32→20 %']],
    ['Cần nâng hiệu suất thu hồi từ 60% lên 85%.', ['hiệu suất thu hồi: 60→85 %']],
    ['Mong tăng tỷ lệ nảy mầm từ 70% đến 90%.', ['tỷ lệ nảy mầm: 70→90 %']],
    ['Muốn đưa tỷ lệ lỗi từ 6% về 1%.', ['tỷ lệ lỗi: 6→1 %']],
    ['Cần rút ngắn thời gian sấy từ 36 giờ xuống còn 12 giờ.', ['thời gian sấy: 36→12 giờ']],
    ['Reduce losses from 15% to 5%.', ['losses: 15→5 %'], 'en'],
    ['We want to raise the yield from 60% to 85%.', ['yield: 60→85 %'], 'en'],
    ['Extend shelf life from 21 days to 35 days.', ['shelf life: 21→35 days'], 'en'],
    ['We need to shorten drying time from 36 hours to 12 hours.', ['drying time: 36→12 hours'], 'en'],
    ['Réduire les pertes de 15 % à 5 %.', ['pertes: 15→5 %'], 'fr'],
    ['Nous voulons augmenter le rendement de 60 % à 85 %.', ['rendement: 60→85 %'], 'fr'],
    ['Il faut allonger la conservation de 21 jours à 35 jours.', ['conservation: 21→35 jours'], 'fr'],
    ['Nous voulons ramener le taux de rebut de 8 % à 2 %.', ['taux de rebut: 8→2 %'], 'fr'],
    ['Năm ngoái nhà máy đã giảm hao hụt từ 15% xuống 5%.', []],
    ['Giá bán giảm từ 30% xuống 20% vì ế hàng.', []],
  ]);
});

describe('a year or the number of a machine is no value', () => {
  table('targets', [
    ['Năm 2025 còn 9%, cần 3%.', ['tỷ lệ: 9→3 %']],
    ['Máy số 5 còn 80%, cần 95%.', ['tỷ lệ máy số 5: 80→95 %']],
    ['Lò 3 còn 60%, muốn 90%.', ['tỷ lệ lò 3: 60→90 %']],
    ['Năm 2025 tỷ lệ lỗi còn 9%, cần 3%.', ['tỷ lệ lỗi: 9→3 %']],
    ['Máy số 5 hiệu suất còn 80%, cần 95%.', ['hiệu suất: 80→95 %']],
    ['Lò 3 hiệu suất còn 60%, muốn 90%.', ['hiệu suất: 60→90 %']],
    ['Hiệu suất chuyền 4 còn 70%, cần đạt 90%.', ['hiệu suất chuyền 4: 70→90 %']],
    ['Ao 7 tỷ lệ sống chỉ 45%, mong 80%.', ['tỷ lệ sống: 45→80 %']],
    ['Tháng 10 tỷ lệ hỏng còn 6%, muốn dưới 2%.', ['tỷ lệ hỏng: 6→2 %']],
  ]);
});

describe('a unit is known whole or kept as it is written', () => {
  table('targets', [
    ['Bụi 80 mg/Nm3 phải xuống dưới 30 mg/Nm3.', ['bụi: 80→30 mg/Nm³']],
    ['Áp lực nước hiện 6 kg/cm2 cần lên 8 kg/cm2', ['áp lực nước: 6→8 kg/cm²']],
    ['Lượng nước cấp hiện 120 m3/ngđ, cần giảm còn 80 m3/ngđ', ['lượng nước cấp: 120→80 m³/ngày']],
    ['Tiêu hao hơi hiện 3,2 kg/kgsp, cần giảm còn 2,5 kg/kgsp', ['tiêu hao hơi: 3.2→2.5 kg/kgsp']],
    ['Suất tiêu hao điện hiện 90 kWh/tấn, muốn còn 70 kWh/tấn', ['suất tiêu hao điện: 90→70 kWh/tấn']],
    ['Nhiệt độ kho hiện 30⁰C, cần giảm còn 20⁰C', ['nhiệt độ kho: 30→20 °C']],
    ['Nhiệt độ kho hiện 30˚C, cần giảm còn 20˚C', ['nhiệt độ kho: 30→20 °C']],
    ['Nhiệt độ kho hiện 30ºC, cần giảm còn 20oC', ['nhiệt độ kho: 30→20 °C']],
    ['Nhiệt độ kho hiện 30℃, cần giảm còn 20 độ C', ['nhiệt độ kho: 30→20 °C']],
    ['Nhiệt độ kho hiện -2°C, cần giảm còn -18°C', ['nhiệt độ kho: -2→-18 °C']],
  ]);
});

describe('a range is a range whatever its sign', () => {
  table('targets', [
    ...['20~25%', '20÷25%', '20 hoặc 25%', '20%-25%', '20 - 25 %', '20 đến 25%', '20% đến 25%', '20–25%'].map((range): Row => [
      `Tỉ lệ chết ${range}, mong còn 10%.`,
      ['tỉ lệ chết: 25→10 %'],
    ]),
    ['Losses are 20 to 25%, we need 10%.', ['losses: 25→10 %'], 'en'],
    ['Les pertes sont de 20 à 25 %, nous voulons 10 %.', ['pertes: 25→10 %'], 'fr'],
  ]);
});

describe('what is measured is called by neighbouring words of the text', () => {
  table('targets', [
    ['COD đầu ra 450 mg/l cần 75 mg/l', ['COD đầu ra: 450→75 mg/L']],
    ['Tỷ lệ thành phẩm 80% cần 95%', ['tỷ lệ thành phẩm: 80→95 %']],
    ['Định mức 120 kWh cần giảm còn 90 kWh', ['định mức: 120→90 kWh']],
    ['BOD đầu vào 300 mg/l cần còn 50 mg/l', ['BOD đầu vào: 300→50 mg/L']],
    ['Tỷ lệ hàng trả về 12% cần 3%', ['tỷ lệ hàng trả về: 12→3 %']],
    ['Mức tiêu hao dầu 40 lít, cần còn 30 lít', ['mức tiêu hao dầu: 40→30 lít']],
    ['Cây chết chín phần trăm, muốn đổ xuống đất cho sạch nấm để cây chết còn dưới hai phần trăm.', ['tỷ lệ cây chết: 9→2 %']],
  ]);
});

describe('a sector is never read from what somebody will not use', () => {
  table('sector', [
    ['Giữ trái tươi lâu nhưng đừng xài hóa chất.', []],
    ['Chỉ cần không dùng hóa chất.', []],
    ['Nhà máy hóa chất cần giảm bụi.', ['materials']],
  ]);
});

describe('a sector is never read from one syllable of a longer word', () => {
  table('sector', [
    ['Thị trường khó khăn, môi trường cạnh tranh, nhiều trường hợp khách trả hàng.', []],
    ['Cam kết giao hàng đúng hẹn, điều khiển từ xa, điều chỉnh tốc độ.', []],
    ['Giao diện thuận tiện, phương tiện nào cũng dùng được.', []],
    ['Khách hàng than phiền nhiều, lò xo hay gãy.', []],
    ['Cá nhân hóa dịch vụ, mong muốn ao ước lâu nay, khuôn khổ pháp lý.', []],
    ['Giấy phép và giấy tờ thủ tục, sơn la hét, dập tắt tin đồn.', []],
    ['Người nước ngoài nhiệt tình, điện thoại liên tục, trà trộn.', []],
    ['Chúng tôi ở Vũng Tàu làm với khách Hàn Quốc và Trà Vinh.', []],
    ['Vườn cam bị vàng lá, trái cam rụng sớm', ['agriculture']],
    ['Hạt điều vỡ nhiều khi tách, cây điều cho ít', ['agriculture']],
  ]);
});

describe('spellings and cities that everybody uses', () => {
  table('province', [
    ['HTX ở Đăk Lăk', ['66']],
    ['Xưởng ở Gia-Lai', ['52']],
    ['Công ty cấp nước thành phố Vinh', ['40']],
    ['Xưởng ở Đà Lạt', ['68']],
    ['Xưởng ở TP. Thủ Đức', ['79']],
    ['HTX trồng dứa ở Đồng Giao Ninh Bình.', ['37']],
    ...(['Đắk Lắk', 'Daklak', 'Đắc Lắc', 'DakLak', 'Buôn Ma Thuột', 'Tuy Hòa', 'BMT Đắk Lắk'] as const).map((name): Row => [
      `Xưởng ở ${name}`,
      ['66'],
    ]),
    ...(['Biên Hòa', 'Đồng-Nai', 'Long Khánh'] as const).map((name): Row => [`Xưởng ở ${name}`, ['75']]),
    ...(['Vũng Tàu', 'Sài Gòn', 'TPHCM', 'TP HCM', 'Tp.HCM', 'Thủ Dầu Một', 'Bà Rịa - Vũng Tàu'] as const).map((name): Row => [
      `Xưởng ở ${name}`,
      ['79'],
    ]),
    ...(['Nha Trang', 'Cam Ranh', 'Phan Rang'] as const).map((name): Row => [`Xưởng ở ${name}`, ['56']]),
    ['Our plant is in Da Lat', ['68'], 'en'],
    ['Notre usine est à Nha Trang', ['56'], 'fr'],
    ['Anh Vinh phụ trách, chị Huế kế toán', []],
    ['Giao hàng đi Đà Lạt', []],
  ]);
});

describe('a title is never a wish for attention or a time', () => {
  table('title', [
    ['Cần chạy được trước mùa hè bên Mỹ năm sau.', []],
    ['Rất mong nhận được sự quan tâm của quý vị.', []],
    ['Kính gửi quý cơ quan, chúng tôi cần hỗ trợ về vấn đề sau đây.', []],
    ['Mong sớm nhận được phản hồi từ quý anh chị.', []],
    ['Rất mong được hợp tác lâu dài với quý công ty.', []],
    ['Cần tư vấn giúp về các nội dung dưới đây ạ.', []],
    ['Cần xong hết mọi việc trong quý 2 năm tới.', []],
    ['Mong quý thầy cô xem xét và giúp đỡ bà con.', []],
    ['We need it by June 2027.', [], 'en'],
    ['We need your help with the following problem.', [], 'en'],
    ['We want to hear from you as soon as possible.', [], 'en'],
    ['Nous avons besoin de votre aide avant le 30 juin 2027.', [], 'fr'],
    ['Nous cherchons une réponse rapide de votre part.', [], 'fr'],
    ['Chúng tôi cần giữ xoài tươi 35 ngày trước khi đóng gói.', ['Giữ xoài tươi 35 ngày trước khi đóng gói']],
  ]);
});

describe('days as people write them', () => {
  table('deadline', [
    ['Cần xong trước tháng 6 năm tới.', ['2027-05-31']],
    ['Cần xong trong quý 2 năm tới.', ['2027-06-30']],
    ['Cần xong trước tháng 6 năm sau.', ['2027-05-31']],
    ['Cần xong trong quý 2 năm sau.', ['2027-06-30']],
    ['Cần xong trong Q2/2027', ['2027-06-30']],
    ['Cần xong trước T6/2027', ['2027-05-31']],
    ['Cần xong trong 90 ngày', ['2027-02-27']],
    ['Cần xong trong vòng sáu tháng', ['2027-05-29']],
    ['Cần xong trước 30/6/27', ['2027-06-30']],
    ['Cần xong trong tháng 6 năm sau', ['2027-06-30']],
    ['We need it before 30 June 2027.', ['2027-06-30'], 'en'],
    ['We need it by June 2027.', ['2027-06-30'], 'en'],
    ['We need it by June 30, 2027.', ['2027-06-30'], 'en'],
    ['It must be ready by the end of Q1 2027.', ['2027-03-31'], 'en'],
    ['It must be ready within six months.', ['2027-05-29'], 'en'],
    ['Il nous le faut avant le 30 juin 2027.', ['2027-06-30'], 'fr'],
    ["Nous en avons besoin d'ici juin 2027.", ['2027-06-30'], 'fr'],
    ['Il faut livrer avant fin mars 2027.', ['2027-03-31'], 'fr'],
    ['Cần xong trước thứ Hai tuần sau.', ['2026-11-30']],
    ['Cần xong chậm nhất thứ Sáu tuần sau.', ['2026-12-04']],
    ['Cần xong trong tuần sau.', ['2026-12-06']],
    ['Cần xong trong tháng sau.', ['2026-12-31']],
    ['Cần xong trước cuối tháng 6/2027', ['2027-06-30']],
    ['Cần xong trước 30-6-2027', ['2027-06-30']],
    ['Cần xong trước 30.06.2027', ['2027-06-30']],
    ['Cần xong trước ngày 30 tháng 6 năm sau', ['2027-06-30']],
    ['Muộn nhất là giữa tháng 8 năm 2027', ['2027-08-15']],
    ['Chạy thử trong Q1/2027, mở rộng trước tháng 8/2027.', []],
    ['Phải xong trước 30/9/2027 vì giấy phép xả thải hết hạn ngày 31/12/2027.', ['2027-09-30']],
    ['Xong trước Tết thì tốt, muộn nhất 30/6/2027', ['2027-06-30']],
    ['Giấy phép hết hạn ngày 31/12/2027.', []],
    ['Cần giữ tươi trong 90 ngày', []],
  ]);
});

describe('amounts as people say them', () => {
  table('budgetBand', [
    ['Ngân sách ba trăm triệu.', ['100m_500m']],
    ['Ngân sách một tỷ hai.', ['500m_2b']],
    ['Ngân sách 1tỷ2.', ['500m_2b']],
    ['Ngân sách 1 tỷ 2 năm.', ['500m_2b']],
    ['Ngân sách 500 củ.', ['500m_2b']],
    ['Ngân sách 60k USD.', ['500m_2b']],
    // At the edge of two bands: what a dollar is worth that day decides, so nothing is proposed.
    ['Ngân sách 20.000 USD.', []],
    ['Vốn tui có chừng 400 triệu.', ['100m_500m']],
    ['Tổng tiền khoảng 250-280 triệu.', ['100m_500m']],
    ['Ngân sách:2 tỷ', ['2b_5b']],
    ['Kinh phí hai tỷ rưỡi', ['2b_5b']],
    ['Kinh phí bốn tỷ năm trăm triệu', ['2b_5b']],
    ['Kinh phí 4 tỷ 500 triệu, chia 2 năm', ['2b_5b']],
    ['Tụi tui góp lại được chừng ba trăm triệu', ['100m_500m']],
    ['Kinh phi ba tram trieu', ['100m_500m']],
    ['Ngân sách 1tr5', ['under_100m']],
    ['Đầu tư dự kiến 1,8 tỷ', ['500m_2b']],
    ['Our budget is $60,000.', ['500m_2b'], 'en'],
    ['Budget: 1.2 billion VND', ['500m_2b'], 'en'],
    ['Notre budget est de 3 milliards de VND', ['2b_5b'], 'fr'],
    ['Thiệt hại tính ra 7 tỷ 2', []],
    ['Mỗi hecta tốn hai mươi lăm triệu tiền thuốc', []],
    ['Giá 14.500đ/m3, tiền nước mỗi năm hơn 9 tỷ', []],
  ]);
});

describe('negations of chats and of the south', () => {
  table('constraints', [
    ...['Không', 'Ko', 'K', 'Hông', 'Hổng', 'Khong', 'Chẳng'].map((no): Row => [`${no} dùng hóa chất.`, [`${no} dùng hóa chất`]]),
    ['Không xài hóa chất.', ['Không xài hóa chất']],
    ['Hông xài hóa chất.', ['Hông xài hóa chất']],
    ['Không đc dừng máy.', ['Không đc dừng máy']],
    ['Ko đc dừng máy.', ['Ko đc dừng máy']],
    ['Hông được dừng máy.', ['Hông được dừng máy']],
    ['Ko biết làm sao.', []],
  ]);
});
