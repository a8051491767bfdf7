import { NeedStatement } from '@caunoi/contracts/needs/need';
import { leaks } from './leaks.rules';

const names = ['Công ty TNHH Chế biến Nông sản Việt Mỹ Hưng', 'HTX Sầu riêng Krông Pắc', 'CTCP Điện tử VTEC'];
const found = (problem: string) => leaks(NeedStatement.parse({ problem }), names).map(({ kind, text }) => [kind, text]);

it.each([
  ['Công ty TNHH Chế biến Nông sản Việt Mỹ Hưng có nhà máy', 'organisation_name', 'Công ty TNHH Chế biến Nông sản Việt Mỹ Hưng'],
  ['tại Việt Mỹ Hưng, chúng tôi', 'organisation_name', 'Việt Mỹ Hưng'],
  ['tai viet my hung chung toi', 'organisation_name', 'viet my hung'],
  ['Nhà máy VMH có 3 dây chuyền', 'organisation_name', 'VMH'],
  ['Sầu riêng Krông Pắc nổi tiếng', 'organisation_name', 'Sầu riêng Krông Pắc'],
  ['vùng krong pac', 'organisation_name', 'krong pac'],
  ['Bo mạch của VTEC', 'organisation_name', 'VTEC'],
  ['gửi về an.nguyen@vmh.com.vn nhé', 'email', 'an.nguyen@vmh.com.vn'],
  ['gọi 0912345678', 'phone', '0912345678'],
  ['gọi 0912 345 678', 'phone', '0912 345 678'],
  ['gọi 0912.345.678.', 'phone', '0912.345.678'],
  ['ĐT: 091-234-5678', 'phone', '091-234-5678'],
  ['zalo +84 912 345 678', 'phone', '+84 912 345 678'],
  ['máy bàn (024) 3825 1234', 'phone', '(024) 3825 1234'],
  ['028.3822.1234', 'phone', '028.3822.1234'],
  ['hotline 1900 6789', 'phone', '1900 6789'],
  ['MST 0312345678', 'tax_code', 'MST 0312345678'],
  ['mã số thuế: 0101234567-001', 'tax_code', 'mã số thuế: 0101234567-001'],
  ['xem www.vmh.vn', 'web_address', 'www.vmh.vn'],
  ['trang facebook.com/vmh.trai.cay', 'web_address', 'facebook.com/vmh.trai.cay'],
  ['https://vmh.com.vn/lien-he.', 'web_address', 'https://vmh.com.vn/lien-he'],
  ['website vietmyhung.com.vn', 'web_address', 'vietmyhung.com.vn'],
  ['Gọi (+84) 903123456', 'phone', '(+84) 903123456'],
  ['đt0912345678', 'phone', '0912345678'],
  ['lh:0912345678', 'phone', '0912345678'],
  ['call 09.1234.5678', 'phone', '09.1234.5678'],
  ['Gọi +84(0)903 123 456', 'phone', '+84(0)903 123 456'],
  ['Gọi 0084 903 123 456', 'phone', '0084 903 123 456'],
  ['Gọi 84903123456', 'phone', '84903123456'],
  ['zalo0903123456', 'phone', '0903123456'],
  ['sđt0903123456', 'phone', '0903123456'],
  ['SĐT:0903123456', 'phone', '0903123456'],
  ['Gọi O9O3 123 456', 'phone', 'O9O3 123 456'],
  ['số 0 9 0 3 1 2 3 4 5 6 nhé', 'phone', '0 9 0 3 1 2 3 4 5 6'],
  ['không chín không ba một hai ba bốn năm sáu nhé', 'phone', 'không chín không ba một hai ba bốn năm sáu'],
  ['tổng đài 19006789', 'phone', '19006789'],
  ['Nhà máy Vіệt Mỹ Hưng', 'organisation_name', 'Vіệt Mỹ Hưng'],
  ['bên V i e t M y H u n g làm', 'organisation_name', 'V i e t M y H u n g'],
  ['bên VietMyHung làm', 'organisation_name', 'VietMyHung'],
  ['bên Viet_My_Hung làm', 'organisation_name', 'Viet_My_Hung'],
  ['bên Việt-Mỹ-Hưng làm', 'organisation_name', 'Việt-Mỹ-Hưng'],
  ['đọc ngược: gnuh ym teiv', 'organisation_name', 'gnuh ym teiv'],
  ['công ty việt mỹ hưng ở đây. Chúng tôi', 'organisation_name', 'việt mỹ hưng'],
  ['an a còng vmh chấm vn', 'email', 'an a còng vmh chấm vn'],
  ['an (at) vmh (dot) vn', 'email', 'an (at) vmh (dot) vn'],
  ['an @ vmh . vn', 'email', 'an @ vmh . vn'],
  ['an at vmh dot com', 'email', 'an at vmh dot com'],
  ['trang vietmyhung[.]vn', 'web_address', 'vietmyhung[.]vn'],
  ['trang vietmyhung . vn', 'web_address', 'vietmyhung . vn'],
  ['trang vietmyhung dot vn', 'web_address', 'vietmyhung dot vn'],
  ['trang vietmyhung chấm com chấm vn', 'web_address', 'vietmyhung chấm com chấm vn'],
  ['Ghé số 12 đường Nguyễn Trãi nhé', 'street_address', 'số 12 đường Nguyễn Trãi'],
  ['Ghé 45/7 Lê Văn Sỹ, phường 3', 'street_address', '45/7 Lê Văn Sỹ, phường 3'],
  ['Come to 12 Le Loi Street', 'street_address', '12 Le Loi Street'],
])('%s', (problem, kind, text) => {
  expect(found(problem)).toEqual([[kind, text]]);
  expect(leaks({ ...NeedStatement.parse({}), problem: problem.normalize('NFD') }, names)).toHaveLength(1);
});

it.each([
  ['Công ty TNHH chế biến nông sản ở Đồng Tháp'],
  ['HTX sầu riêng 120 ha, sầu riêng bị thối rễ'],
  ['Nghị định 15/2018/NĐ-CP, TCVN 5603:2023, ISO 22000'],
  ['Sản lượng 1.250.000 kg, ngân sách 1.200.000.000 đồng'],
  ['từ 01/01/2026 đến 31/03/2027, 0,4 s/bo'],
  ['40.000 cuộc/tháng, 6.000 lượt/năm'],
  ['Quyết định 0123456789/QĐ-BYT'],
  ['điện tử, bo mạch và việt vị, my hưng'],
  ['Chỉ tiêu v.v. và N.P.K 16.16.8'],
  ['kích thước 1800-2400 mm'],
  ['Năm 1900-2000'],
  ['1900 2000 2100 con mỗi lứa'],
  ['1.234.567.890 kWh, QCVN 40:2011/BTNMT'],
  ['Mã lô 0903123456789, mã lô 0903123456, 02/2025/NĐ-CP'],
  ['380V-50Hz-3P, Tp.HCM'],
  ['12 đường ống, 3 đường dây, 20 phố nghề'],
  ['không một ai, hai ba tháng, năm sáu lần'],
  ['nước chấm VN, chấm com là hết'],
  ['0,3 đến 0,5 mm; 0.350 0.450 0.550'],
  ['Mỗi ngày 500 600 700 800 900 con'],
])('finds nothing in "%s"', (problem) => expect(found(problem)).toEqual([]));

it('does not take a province or a trade for the name of the firm that bears it', () => {
  const statement = NeedStatement.parse({ problem: 'Trại tôm ở Cà Mau, bệnh viện ở Nghệ An' });
  expect(leaks(statement, ['Công ty Tôm Cà Mau', 'Bệnh viện Đa khoa Nghệ An'])).toEqual([]);
});

it.each([
  ['Đã thử nhưng chưa thành công. Thành công thì mở rộng', []],
  ['Xưởng của Thành Công', ['Thành Công']],
  ['xuong cua thanh cong', ['thanh cong']],
])('tells a name from everyday words by its capitals: %s', (problem, expected) => {
  const statement = NeedStatement.parse({ problem });
  expect(leaks(statement, ['Công ty TNHH Thành Công']).map(({ text }) => text)).toEqual(expected);
});

it.each([
  ['Vườn ngập vào mùa nước nổi', []],
  ['Lúa mất trắng mỗi mùa nước nổi, bà con khổ', []],
  ['Trại của Mùa Nước Nổi', ['Mùa Nước Nổi']],
  ['HTX mùa nước nổi ở đây', ['HTX mùa nước nổi']],
])('tells a name of three everyday words from the season: %s', (problem, expected) => {
  expect(leaks(NeedStatement.parse({ problem }), ['HTX Mùa Nước Nổi']).map(({ text }) => text)).toEqual(expected);
});

it('searches everything that others see, and nothing that only reviewers see', () => {
  const statement = NeedStatement.parse({
    title: 'Việt Mỹ Hưng',
    processStep: 'Việt Mỹ Hưng',
    targets: [{ quantity: 'số lô của VMH', unit: 'lô', current: 1, wanted: 2 }],
    constraints: ['gọi 0912345678'],
    wishes: ['vmh@vmh.vn'],
    keywords: ['VTEC'],
    confidential: 'Việt Mỹ Hưng 0912345678',
  });
  expect(leaks(statement, names).map(({ field }) => field)).toEqual([
    'title',
    'processStep',
    'targets',
    'constraints',
    'wishes',
    'keywords',
  ]);
});

it('finds addresses and numbers also where no name is known', () => {
  expect(leaks(NeedStatement.parse({ problem: 'gọi 0912345678' }), [])).toEqual([{ kind: 'phone', field: 'problem', text: '0912345678' }]);
});

const of = (name: string, problem: string) => leaks(NeedStatement.parse({ problem }), [name]).map(({ text }) => text);
const dried = 'Cơ sở Khô Cá Lóc Út Hiền';
const shrimp = 'Công ty TNHH Thủy sản Minh Phú Hậu Giang';

it.each([
  [dried, 'Dạ tui là khô cá lóc út hiền ở chợ tràm chim. Cá lóc hai tấn', ['khô cá lóc út hiền']],
  [dried, 'Dạ tui bán cơ sở khô cá lóc út hiền. Cá lóc hai tấn', ['cơ sở khô cá lóc út hiền']],
  [dried, 'Tui là Út Hiền.', ['Út Hiền']],
  [dried, 'Bà con gọi cá lóc út hiền. Cá tươi', ['cá lóc út hiền']],
  ['Cơ sở Út Hiền', 'tui là út hiền. Cá tươi hai tấn', ['út hiền']],
  ['Cơ sở Út Hiền', 'Dạ chúng tôi là út hiền', ['út hiền']],
  ['Cơ sở Út Hiền', 'Khô của út hiền bị mốc', ['út hiền']],
  ['HTX Mùa Nước Nổi', 'Dạ htx mùa nước nổi ở đây', ['htx mùa nước nổi']],
  [shrimp, 'Nhà máy Minh Phú chế biến tôm', ['Minh Phú']],
  [shrimp, 'Thủy sản Minh Phú chế biến tôm', ['Thủy sản Minh Phú']],
  [shrimp, 'Chúng em làm ở thủy sản minh phú. Tôm tươi', ['thủy sản minh phú']],
  ['Công ty Vinaxo', 'máy của vinaxo hỏng', ['vinaxo']],
  ['HTX Sen', 'Trà của Sen bị mốc', ['Sen']],
  ['HTX Sen', 'htx sen bị mốc trà', ['htx sen']],
  ['Công ty Minh Phú', 'xưởng minh phú cần máy', ['minh phú']],
  ['Công ty Minh Phú', 'xưởng Minh Phu cần máy', ['Minh Phu']],
  ['Công ty Nhân Hòa', 'Xưởng của Nhân Hòa', ['Nhân Hòa']],
])('%s is told by a part of its name or in small letters: %s', (name, problem, expected) => expect(of(name, problem)).toEqual(expected));

it.each([
  [dried, 'Khô cá lóc bị mốc, cá lóc tươi hai tấn'],
  [shrimp, 'Nuôi tôm ở Hậu Giang, thủy sản xuất khẩu'],
  ['Công ty Tôm Thành Công', 'Vụ này nuôi tôm thành công, vụ trước không'],
  ['HTX Nông nghiệp Xanh', 'Làm nông nghiệp xanh và sạch'],
  ['HTX Sản xuất Nông sản Sạch', 'Nông sản sạch bị hư'],
  ['HTX Mùa Nước Nổi', 'Mùa nước nổi năm nay về trễ'],
  ['HTX Xoài Cát Chu Cao Lãnh', 'Xoài cát chu bị thối, cát chu rụng'],
  ['Công ty Giải pháp Công nghệ Mới', 'Mỗi ngày mối mọt ăn'],
  ['Công ty Giải pháp Công nghệ Mới', 'cần máy mới, mỗi ngày một tấn'],
  ['Công ty Môi trường Đô thị', 'quả chín đỏ thì rụng'],
  ['HTX Bưởi Da Xanh', 'Bưởi da xanh bị rụng trái'],
  ['HTX Minh Phú', 'Ruộng ở huyện Minh Phú ngập'],
  ['HTX Tâm Đức', 'Ở đây có bơm điện, tắm đục nước'],
])('%s is not told by the words of its trade and area: %s', (name, problem) => expect(of(name, problem)).toEqual([]));

it.each([
  ['Tui ở ấp 3 xã Phú Thành', 'street_address', 'ấp 3'],
  ['Nhà ấp 3, xã Phú Thành, huyện Tam Nông', 'street_address', 'ấp 3'],
  ['Bán ở sạp số 12 trong chợ', 'street_address', 'sạp số 12'],
  ['Ghé số nhà 45/7 nhé', 'street_address', 'số nhà 45/7'],
  ['Số CMND 341234567', 'tax_code', 'CMND 341234567'],
  ['CCCD số 087090001234', 'tax_code', 'CCCD số 087090001234'],
])('a house, a stall and the number of a person tell the writer: %s', (problem, kind, text) =>
  expect(found(problem)).toEqual([[kind, text]]),
);

it.each([['Khu vực huyện Tam Nông'], ['Trứng ấp 21 ngày, ấp 18 giờ'], ['Áp 3 bar, áp suất 5'], ['Sắp 3 tháng nay'], ['Trồng khóm 2 vụ']])(
  'an area and everyday words are no house: %s',
  (problem) => expect(found(problem)).toEqual([]),
);

it('reads what the owner says in other languages, too', () => {
  const translations = [{ language: 'en' as const, title: 'Mangoes of VTEC', summary: 'Call 0912345678' }];
  expect(leaks(NeedStatement.parse({ translations }), names)).toEqual([
    { kind: 'organisation_name', field: 'translations', text: 'VTEC' },
    { kind: 'phone', field: 'translations', text: '0912345678' },
  ]);
});
