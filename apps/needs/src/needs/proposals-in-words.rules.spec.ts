import { NeedStatement, type Proposal } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';

const shown = (field: Proposal['field'], problem: string, today = '2026-09-15') =>
  proposals(NeedStatement.parse({ problem }), today)
    .filter((proposal) => proposal.field === field)
    .map(({ display }) => display);

describe('money in words', () => {
  it.each([
    ['Ngân sách hai tỷ rưỡi cho dự án này', '2 – 5 tỷ đồng'],
    ['Ngân sách khoảng ba trăm năm mươi triệu đồng', '100 – 500 triệu đồng'],
    ['ngan sach ba tram nam muoi trieu dong', '100 – 500 triệu đồng'],
    ['Ngân sách nửa tỷ', '500 triệu – 2 tỷ đồng'],
    ['Kinh phí một phần ba tỷ', '100 – 500 triệu đồng'],
    ['Ngân sách tám trăm triệu', '500 triệu – 2 tỷ đồng'],
    ['Kinh phí ba đến bốn tỷ', '2 – 5 tỷ đồng'],
  ])('%s', (problem, expected) => expect(shown('budgetBand', problem)).toEqual([expected]));

  it.each([
    'Ngân sách vài trăm triệu',
    'Kinh phí bốn năm tỷ',
    'Kinh phí mấy tỷ',
    'ngan sach tam tram trieu',
    'Thiệt hại hai tỷ rưỡi mỗi năm',
  ])('is not guessed: %s', (problem) => expect(shown('budgetBand', problem)).toEqual([]));
});

describe('shares in words', () => {
  it.each([
    ['Tỷ lệ hao hụt hiện là mười lăm phần trăm, cần giảm xuống dưới năm phần trăm.', 'tỷ lệ hao hụt: 15 → 5%'],
    ['Hiện một phần ba lô hàng bị hỏng, cần còn dưới 5%.', 'tỷ lệ lô hàng bị hỏng: 33,3 → 5%'],
    ['Hiện hai phần ba số hàng bị trả lại, cần còn dưới 10%.', 'tỷ lệ: 66,7 → 10%'],
  ])('%s', (problem, expected) => expect(shown('targets', problem)).toEqual([expected]));

  it.each(['Hiện hao hụt 60%, muốn giảm còn một phần ba', 'Muốn giảm một phần ba chi phí', 'Cần còn một nửa'])(
    'of what nobody can tell are not proposed: %s',
    (problem) => expect(shown('targets', problem)).toEqual([]),
  );
});

describe('days that are named by a feast or a season of the year', () => {
  it.each([
    ['Cần xong trước Tết', '05/02/2027'],
    ['Cần xong trước tết năm sau', '05/02/2027'],
    ['can xong truoc tet nam sau', '05/02/2027'],
    ['Muốn lắp đặt trước Tết Nguyên đán', '05/02/2027'],
    ['Cần triển khai trước Tết 2028', '25/01/2028'],
    ['Cần hoàn thành cuối quý ba', '30/09/2026'],
    ['Cần hoàn thành cuối quý hai', '30/06/2027'],
    ['Cần xong trước quý hai năm sau', '31/03/2027'],
    ['Cần xong quý một năm 2027', '31/03/2027'],
    ['Cần xong trước 30/4 năm sau', '30/04/2027'],
  ])('%s', (problem, expected) => expect(shown('deadline', problem)).toEqual([expected]));

  it('are those that come: before Tết it is this year’s, unless another is said', () => {
    expect(shown('deadline', 'Cần xong trước Tết', '2027-01-10')).toEqual(['05/02/2027']);
    expect(shown('deadline', 'Cần xong trước Tết năm sau', '2027-01-10')).toEqual(['25/01/2028']);
    expect(shown('deadline', 'Cần xong trước Tết năm nay', '2027-03-10')).toEqual([]);
  });

  it.each([
    'Cần hoàn thành sau Tết',
    'Cần lắp xong sau Tết năm sau',
    'Cần xong sau ngày 30/6/2027',
    'Cần xong trước Tết Trung thu',
    'Cần xong trước Tết dương lịch',
    'Tết nào cũng thiếu người',
    'Cần xong trước mùa mưa năm sau',
    'Cần góp quỹ ba tỷ trước khi làm',
  ])('nothing is guessed: %s', (problem) => expect(shown('deadline', problem)).toEqual([]));
});

describe('places that are named by their district', () => {
  it.each([
    ['Cơ sở ở huyện Cai Lậy trồng sầu riêng', 'Đồng Tháp'],
    ['Cơ sở ở huyện Cai Lậy, tỉnh Tiền Giang', 'Đồng Tháp'],
    ['Ao tôm ở huyện Đầm Dơi', 'Cà Mau'],
    ['Xưởng ở quận Cầu Giấy', 'Hà Nội'],
    ['Vườn cà phê ở huyện Cư M’gar'.replace('’', "'"), 'Đắk Lắk'],
    ['Vải thiều ở huyện Lục Ngạn, Bắc Giang', 'Bắc Ninh'],
    ['Nhà máy tại thị xã Kinh Môn', 'Hải Phòng'],
    ['Ruộng muối ở huyện Ninh Hải', 'Khánh Hòa'],
    ['trang trai o huyen Hoc Mon', 'TP. Hồ Chí Minh'],
    ['Xưởng ở huyện Thanh Trì', 'Hà Nội'],
    ['Ruộng lúa ở huyện Thạnh Trị', 'Cần Thơ'],
    ['Nhà máy ở thị xã Phú Mỹ', 'TP. Hồ Chí Minh'],
    ['Trại gà ở huyện Phù Mỹ', 'Gia Lai'],
  ])('%s', (problem, expected) => expect(shown('province', problem)).toEqual([expected]));

  it.each([
    'Vườn ở huyện Châu Thành',
    'xuong o huyen thanh tri',
    'nha may o thi xa phu my',
    'Trang trại ở huyện Tân Phú',
    'Kho trên đường Cầu Giấy',
    'Gửi hàng cho anh Hoài Ân',
    'Xưởng ở quận 7',
    'Cơ sở ở huyện Lục Ngạn và huyện Đầm Dơi',
  ])('nothing is guessed: %s', (problem) => expect(shown('province', problem)).toEqual([]));
});
