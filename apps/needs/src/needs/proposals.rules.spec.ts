import { NeedStatement, type Proposal } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';

const today = '2026-09-15';
const given = (problem: string, more: Partial<NeedStatement> = {}) => proposals({ ...NeedStatement.parse({ problem }), ...more }, today);
const of = (field: Proposal['field'], found: Proposal[]) => found.filter((proposal) => proposal.field === field);
const shown = (field: Proposal['field'], problem: string, more: Partial<NeedStatement> = {}) =>
  of(field, given(problem, more)).map(({ display }) => display);
const values = (field: Proposal['field'], problem: string) => of(field, given(problem)).map(({ value }) => value);

describe('targets: where it stands and where it must get to', () => {
  it.each([
    ['Vườn sầu riêng bị thối rễ xì mủ làm chết 8% cây mỗi năm. Chúng tôi cần giảm xuống dưới 2%.', 'tỷ lệ chết cây: 8 → 2%'],
    ['Hiện tỷ lệ cây chết là 8%/năm, muốn còn dưới 2%', 'tỷ lệ cây chết: 8 → 2%/năm'],
    ['Vuon sau rieng bi thoi re, hien chet 8 phan tram, can giam xuong duoi 2 phan tram', 'tỷ lệ chet: 8 → 2%'],
    ['Nước ao có NO2 vượt 5 mg/L sau ngày 45, cần dưới 1 mg/L.', 'nước ao có NO2: 5 → 1 mg/L'],
    ['Hiện phải thay nước 20%/ngày; cần giảm lượng nước thay xuống dưới 3%.', 'lượng nước thay: 20 → 3%/ngày'],
    ['Xoài đi biển hiện chỉ giữ tươi được 21 ngày, cần ít nhất 35 ngày.', 'thời gian giữ tươi: 21 → 35 ngày'],
    ['Xoai xuat khau chi giu tuoi duoc 21 ngay, can dat 35 ngay', 'thời gian giu tuoi: 21 → 35 ngày'],
    ['Cần kéo dài thời gian bảo quản từ 21 lên 35 ngày', 'thời gian bảo quản: 21 → 35 ngày'],
    ['Muốn kéo dài thời gian bảo quản từ 21 ngày lên 35 ngày', 'thời gian bảo quản: 21 → 35 ngày'],
    ['Thời gian giữ tươi: 21 → 35 ngày', 'thời gian giữ tươi: 21 → 35 ngày'],
    ['Chúng tôi cần giữ được 35 ngày, hiện chỉ được 21 ngày với xoài cát', 'thời gian giữ: 21 → 35 ngày'],
    ['Máy AOI đang báo giả 8%, cần xuống dưới 1%.', 'tỷ lệ báo giả: 8 → 1%'],
    ['Mỗi bo hiện kiểm mất 1,2 giây/bo, phải xuống 0,4 giây/bo.', 'thời gian kiểm: 1,2 → 0,4 giây/bo'],
    ['Nước thải màu 400 Pt-Co, cần xử lý còn dưới 50 Pt-Co', 'nước thải màu: 400 → 50 Pt-Co'],
    ['Giảm tỷ lệ lỗi từ 8% hiện nay xuống dưới 2%', 'tỷ lệ lỗi: 8 → 2%'],
    ['Khoảng 6% lô hàng đứt chuỗi lạnh. Mục tiêu giảm số lô đứt chuỗi xuống 1%.', 'số lô đứt chuỗi: 6 → 1%'],
    ['Chúng tôi muốn giảm 12% gas cho lò nung', 'mức giảm gas: 0 → 12%'],
    ['Cần giảm 12% lượng gas tiêu thụ, hoàn vốn dưới 3 năm', 'mức giảm lượng gas tiêu thụ: 0 → 12%'],
    ['cần giảm tiêu thụ gas ít nhất 12%', 'mức giảm tiêu thụ gas: 0 → 12%'],
    ['Nhuộm polyester tốn quá nhiều nước, muốn giảm 90% nước', 'mức giảm nước: 0 → 90%'],
    ['nhuom polyester ton nuoc, can giam 90% nuoc', 'mức giảm nuoc: 0 → 90%'],
    ['Cần tiết kiệm 30% điện cho kho lạnh', 'mức tiết kiệm điện: 0 → 30%'],
    ['Nhiệt độ lò đang ở 180–220 °C, muốn hạ còn 120 °C', 'nhiệt độ lò: 220 → 120 °C'],
    ['Mỗi năm khoảng 8% cây bị chết do thối rễ. Muốn giảm số cây chết xuống dưới 2%', 'số cây chết: 8 → 2%'],
    ['Khí độc cao nên ngày nào cũng phải thay 20% nước. Mong chỉ thay dưới 3% nước', 'tỷ lệ thay nước: 20 → 3%'],
    ['Độ màu nước thải là 400 Pt-Co. Cần xử lý xuống dưới 50 Pt-Co', 'độ màu nước thải: 400 → 50 Pt-Co'],
    ['Chi phí nhân công hiện chiếm 35% giá thành, phải giảm còn 20%', 'tỷ lệ chi phí nhân công: 35 → 20%'],
    ['Chi phi nhan cong hien chiem 35% gia thanh, phai giam con 20%', 'tỷ lệ chi phi nhan cong: 35 → 20%'],
    ['Ty le bao gia dang la 8%. Can giam con duoi 1%', 'ty le bao gia: 8 → 1%'],
    ['Nang suat lua hien dat 6 tan/ha, muon dat 7,5 tan/ha', 'nang suat lua: 6 → 7,5 tấn/ha'],
    ['Chúng tôi đang mất 45 phút để thay khuôn, muốn rút xuống 15 phút', 'thời gian thay khuôn: 45 → 15 phút'],
    ['Tỷ lệ hao hụt đang ở mức 25 - 30%, muốn đưa về dưới 10% trong 2 năm tới', 'tỷ lệ hao hụt: 30 → 10%'],
    ['Lợn con chết 15%. Trại 600 nái ở Hưng Yên muốn tỷ lệ chết dưới 7%', 'tỷ lệ chết: 15 → 7%'],
    ['Tỷ lệ sống chỉ 40%. Mong muốn tỷ lệ sống trên 70%, vụ nuôi 90 ngày', 'tỷ lệ sống: 40 → 70%'],
    ['Hiện cần giảm chi phí bao bì 10%', 'mức giảm chi phí bao bì: 0 → 10%'],
    ['Nhu cầu: năng suất đóng gói tăng từ 1.200 gói/giờ lên 3.000 gói/giờ', 'năng suất đóng gói: 1.200 → 3.000 gói/giờ'],
    ['năng suất 120 sản phẩm/ca, mục tiêu 180 sản phẩm/ca', 'năng suất: 120 → 180 sản phẩm/ca'],
    ['Mục tiêu:\n- tỷ lệ thối dưới 3%\nHiện nay tỷ lệ thối là 9%', 'tỷ lệ thối: 9 → 3%'],
  ])('%s', (problem, expected) => expect(shown('targets', problem)).toEqual([expected]));

  it.each([
    ['Năm 2023 tỷ lệ lỗi là 5%, năm 2024 tăng lên 8%.'],
    ['Tỷ lệ chết đã tăng từ 5% lên 8% trong năm nay.'],
    ['Cần thỏa mãn tiêu chuẩn ISO 22000 và HACCP của EU, theo Nghị định 15/2018/NĐ-CP.'],
    ['Sau Covid-19, sản lượng giảm 12%. Cần tìm thị trường mới.'],
    ['Trợ lý phải trả lời đúng ít nhất 85% câu hỏi'],
    ['Hiện có 120 ha, cần giải pháp dùng được mùa mưa'],
    ['Gọi 0912 345 678 trước 31/03/2027'],
    ['Chỉ giữ được 21 ngày và cần thối dưới 3%'],
    ['Thiệt hại 800 triệu, cần 1,2 tỷ để đầu tư'],
    ['Hiện báo giả 8%, cần phát hiện đúng trên 95%'],
    ['Cần giá tăng không quá 8%, chỉ số chảy giảm dưới 10%'],
    ['Đã giảm 5% nhưng chưa đủ, cần giảm thêm 10% nữa'],
    ['Cần khắc phục việc năng suất giảm 12% mỗi vụ'],
    ['Hiện xử lý mất 3 tháng, cần hoàn thành trong 12 tháng'],
  ])('reads none in "%s"', (problem) => expect(shown('targets', problem)).toEqual([]));

  it('gives the exact words, also of decomposed text, and the value that the field takes', () => {
    expect(of('targets', given('Hiện giữ tươi 21 ngày, cần ít nhất 35 ngày.'))).toEqual([
      {
        field: 'targets',
        value: { quantity: 'thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 },
        display: 'thời gian giữ tươi: 21 → 35 ngày',
        words: '21 ngày, cần ít nhất 35 ngày',
      },
    ]);
  });

  it('pairs the title with the problem, and then shows words of one of them', () => {
    const [found] = of('targets', given('Hiện báo giả 8%.', { title: 'Giảm báo giả xuống dưới 1%' }));
    expect(found).toMatchObject({ display: 'tỷ lệ báo giả: 8 → 1%', words: 'dưới 1%' });
  });

  it('does not repeat a target that is stated', () => {
    const targets = [{ quantity: 'giữ tươi', unit: 'ngày', current: 20, wanted: 35 }];
    expect(shown('targets', 'Hiện giữ tươi 21 ngày, cần 35 ngày', { targets })).toEqual([]);
  });
});

it.each([
  ['Cần xong trước 31/03/2027', ['2027-03-31']],
  ['can hoan thanh truoc ngay 31/3/2027', ['2027-03-31']],
  ['chậm nhất ngày 30 tháng 6 năm 2027', ['2027-06-30']],
  ['Cần công nghệ TRL≥7 trong 12 tháng', ['2027-09-15']],
  ['cần triển khai trong vòng 6 tháng', ['2027-03-15']],
  ['muốn có kết quả sau 3 tháng nữa', ['2026-12-15']],
  ['Dự kiến lắp đặt quý 2/2027', ['2027-06-30']],
  ['Dự kiến lắp đặt quý II/2027', ['2027-06-30']],
  ['phải có trước quý 2 năm 2027', ['2027-03-31']],
  ['xong trước tháng 6/2027', ['2027-05-31']],
  ['hoàn thành trong tháng 6/2027', ['2027-06-30']],
  ['Mong triển khai cuối năm nay', ['2026-12-31']],
  ['cần trong năm 2027', ['2027-12-31']],
  ['cần giữ tươi trong 2 tháng', []],
  ['hoàn vốn trong 3 năm', []],
  ['Cần biết vì sao lỗi tăng trong 12 tháng qua', []],
  ['hoàn thành trước 31/03/2024', []],
  ['Nghị định 15/2018/NĐ-CP ban hành ngày 02/02/2018', []],
  ['Cần xong trước Tết', ['2027-02-05']],
  ['trước ngày 31/02/2027', []],
])('deadline: %s', (problem, expected) => expect(values('deadline', problem)).toEqual(expected));

it.each([
  ['Ngân sách khoảng 800 triệu', ['500m_2b']],
  ['ngan sach 800 trieu', ['500m_2b']],
  ['Kinh phí dự kiến 1,2 tỷ đồng', ['500m_2b']],
  ['Ngân sách dưới 2 tỷ đồng', ['500m_2b']],
  ['kinh phí từ 2 đến 5 tỷ', ['2b_5b']],
  ['Ngân sách 500 triệu – 2 tỷ', ['500m_2b']],
  ['Chúng tôi có 3 tỷ cho dự án', ['2b_5b']],
  ['Sẵn sàng đầu tư 10 tỷ', ['over_10b']],
  ['có thể chi 80tr', ['under_100m']],
  ['Kinh phí thỏa thuận', ['to_discuss']],
  ['Mỗi năm thiệt hại 800 triệu', []],
  ['Tiền điện 2 tỷ/năm', []],
  ['Doanh thu 50 tỷ đồng', []],
  ['Đã đầu tư 5 tỷ vào dây chuyền cũ', []],
])('budget: %s', (problem, expected) => expect(values('budgetBand', problem)).toEqual(expected));

it.each([
  ['Cần TRL≥7', [7]],
  ['TRL 7 trở lên', [7]],
  ['yêu cầu TRL 6', [6]],
  ['trl tu 7 tro len', [7]],
  ['mức sẵn sàng công nghệ tối thiểu 8', [8]],
  ['TRL trên 6', [7]],
  ['Chúng tôi đã có mẫu thử ở TRL 4', []],
  ['Ngân sách 1 tỷ, TRL 8.', [8]],
  ['Chúng tôi đã có bản mẫu, TRL 4', []],
])('readiness: %s', (problem, expected) => expect(values('trlMin', problem)).toEqual(expected));

it.each([
  ['Không dùng hóa chất cấm ở EU.', ['Không dùng hóa chất cấm ở EU']],
  ['Cần dưới 2%, không tồn dư, dùng được mùa mưa', ['không tồn dư', 'dùng được mùa mưa']],
  ['Hình ảnh không được gửi ra ngoài nhà máy; phải chạy tại chỗ.', ['Hình ảnh không được gửi ra ngoài nhà máy', 'phải chạy tại chỗ']],
  ['can nhanh, khong duoc gui anh ra ngoai', ['khong duoc gui anh ra ngoai']],
  ['Bắt buộc đạt UL94 V-0 ở 1,6 mm.', ['Bắt buộc đạt UL94 V-0 ở 1,6 mm']],
  ['Trợ lý tiếng Việt chạy tại chỗ, có trích nguồn', ['Trợ lý tiếng Việt chạy tại chỗ', 'có trích nguồn']],
  ['Cần giảm 12% gas và hoàn vốn dưới 3 năm', ['hoàn vốn dưới 3 năm']],
  ['Giá không tăng quá 8%', ['Giá không tăng quá 8%']],
  ['không dùng thuốc tím, kháng sinh, cần nhanh', ['không dùng thuốc tím, kháng sinh']],
  ['Cần giữ tươi 35 ngày, tỷ lệ thối không quá 3%', ['tỷ lệ thối không quá 3%']],
  ['Hiện phải thay nước 20%/ngày', []],
  ['Ngân sách không quá 2 tỷ', []],
  ['Nước thải không được xử lý triệt để', []],
  ['Chúng tôi không biết nguyên nhân', []],
  ['Máy cũ không dùng được nữa', []],
  ['Nhân viên không được đào tạo', []],
])('constraints: %s', (problem, expected) => expect(values('constraints', problem)).toEqual(expected));

it.each([
  ['Vườn sầu riêng 120 ha bị thối rễ xì mủ do nấm', ['agriculture']],
  ['vuon sau rieng bi thoi re', ['agriculture']],
  ['Ao tôm thẻ có NO2 cao, phải thay nước liên tục', ['fisheries']],
  ['Xoài xuất khẩu đi biển chỉ giữ tươi 21 ngày, hay bị thối', ['food']],
  ['Thay phụ gia brom trong nhựa kỹ thuật, đạt UL94', ['materials']],
  ['Khí thải lò gạch men 200 độ bỏ phí, cần giảm gas', ['energy']],
  ['Nước thải khu công nghiệp dệt nhuộm có độ màu cao, cần tái sử dụng nước', ['water_environment']],
  ['Bệnh viện thiếu bác sĩ đọc ảnh võng mạc bệnh nhân đái tháo đường', ['health']],
  ['Máy AOI báo giả nhiều khi kiểm bo mạch', ['electronics']],
  ['Tổng đài điện lực nhận 40.000 cuộc gọi, cần trợ lý tiếng Việt', ['ai_it']],
  ['Thiếu cát sông, cần cấu kiện bê tông dùng cát nhiễm mặn', ['construction']],
  ['Nhuộm polyester tốn nước, mẻ 500 kg', ['textiles']],
  ['Kho lạnh ở cảng: 6% lô đứt chuỗi lạnh, cần ghi nhiệt từng pallet', ['logistics']],
  ['Gia công khuôn mẫu trên máy CNC sai số lớn', ['mechanical']],
  ['Giáo viên cần công cụ chấm bài cho học sinh', ['education']],
  ['Chúng tôi muốn làm tốt hơn', []],
  ['Bệnh viện và nhà thầu', []],
])('sector: %s', (problem, expected) => expect(values('sector', problem)).toEqual(expected));

it.each([
  ['Trang trại ở Đắk Lắk', ['66']],
  ['trang trai o dak lak', ['66']],
  ['Nhà máy tại Vĩnh Phúc cũ, nay là Phú Thọ', ['25']],
  ['KCN ở Long An', ['80']],
  ['Xưởng ở Bình Dương', ['79']],
  ['Công ty tại TP.HCM', ['79']],
  ['cong ty o dong thap', ['82']],
  ['Kho lạnh cảng Hải Phòng', ['31']],
  ['Vùng Đồng Tháp Mười', []],
  ['diễn biến bệnh phức tạp, máy đa năng', []],
  ['dien bien benh phuc tap, may da nang, lao dong thap', []],
  ['Giao hàng từ kho đi Hà Nội', []],
  ['Cơ sở Cần Thơ và Cà Mau', []],
])('province: %s', (problem, expected) => expect(values('province', problem)).toEqual(expected));

it.each([
  ['Chúng tôi cần giữ xoài tươi 35 ngày, thối dưới 3%.', ['Giữ xoài tươi 35 ngày']],
  ['Vườn hay chết cây. Muốn tìm một chế phẩm trị thối rễ sầu riêng, không tồn dư', ['Chế phẩm trị thối rễ sầu riêng']],
  ['can giam ty le bao gia cua may AOI xuong duoi 1%', ['Giam ty le bao gia cua may AOI xuong duoi 1%']],
  ['Cần 3 người. Ở Cần Thơ không cần thiết.', []],
  ['Cần <2%', []],
  ['Tuổi thọ dao cắt thấp, cần tăng gấp đôi', []],
  ['Báo giả nhiều, cần giảm còn dưới 1%', []],
])('title: %s', (problem, expected) => expect(values('title', problem)).toEqual(expected));

it('proposes nothing that is stated, and argues only with figures', () => {
  const text = 'Trại ở Đắk Lắk cần trị thối rễ sầu riêng, không tồn dư, ngân sách 800 triệu, TRL≥7, xong trước 31/03/2027.';
  const stated: Partial<NeedStatement> = {
    title: 'Trị thối rễ',
    sector: 'food',
    constraints: ['Không tồn dư'],
    budgetBand: '500m_2b',
    trlMin: 7,
    deadline: '2027-03-31',
    province: '01',
  };
  expect(given(text, stated)).toEqual([]);
  const otherwise = given(text, { ...stated, budgetBand: '5b_10b', trlMin: 5, deadline: '2028-01-01' });
  expect(otherwise.map(({ field, display }) => [field, display])).toEqual([
    ['budgetBand', '500 triệu – 2 tỷ đồng'],
    ['deadline', '31/03/2027'],
    ['trlMin', 'TRL ≥ 7'],
  ]);
});

it.each([
  ['en', 'Shelf life is currently 21 days and we need at least 35 days. Budget: 800 million VND. No later than that, must run on-premise.'],
  ['fr', 'Actuellement 21 jours, nous voulons 35 jours pour la conservation. Budget 800 millions VND.'],
] as const)('reads the common phrases in %s', (language, problem) => {
  const found = given(problem, { language });
  expect(of('targets', found)[0]?.value).toMatchObject({ current: 21, wanted: 35 });
  expect(of('budgetBand', found)[0]?.value).toBe('500m_2b');
});

it('quotes the writer exactly', () => {
  const problem =
    'HTX sầu riêng 120 ha ở Đắk Lắk: thối rễ xì mủ làm chết 8% cây/năm; cần giảm dưới 2%, không tồn dư. Ngân sách 800 triệu, TRL≥7, trong 12 tháng.';
  const decomposed = problem.normalize('NFD');
  for (const text of [problem, decomposed]) {
    const found = proposals({ ...NeedStatement.parse({}), problem: text }, today);
    expect(new Set(found.map(({ field }) => field))).toEqual(
      new Set(['sector', 'targets', 'constraints', 'budgetBand', 'deadline', 'trlMin', 'province', 'title']),
    );
    expect(found.filter(({ words }) => words === '' || !text.includes(words))).toEqual([]);
  }
});
