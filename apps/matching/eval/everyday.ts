import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { NeedStatement } from '@caunoi/contracts/needs/need';

/**
 * Needs in the words of people who have never read a listing of the demonstration content: the expected technology shares its subject with
 * them and hardly a word. Where nothing answers, what stands on the first shelf is wrong. The lexicon must not be fitted to these.
 */
export interface EverydayNeed {
  code: string;
  /** The technology that answers; null where none does. */
  technology: string | null;
  title: string;
  problem: string;
  sector: string;
  target: readonly [quantity: string, unit: string, current: number, wanted: number];
  constraints: readonly string[];
}

type Row = readonly [
  technology: string | null,
  sector: string,
  title: string,
  problem: string,
  target: EverydayNeed['target'],
  constraints?: readonly string[],
];

const rows: readonly Row[] = [
  [
    'T01',
    'agriculture',
    'Vườn sầu riêng cứ mưa dầm là rụi dần từng gốc',
    'Nhà tôi với mấy hộ bên cạnh có chừng ba chục hecta sầu riêng. Cứ sang mùa mưa là lá ngả vàng, vỏ gốc rỉ nước nâu, đào lên thì rễ đen thui, vài tháng sau cây chết đứng. Đổ đủ thứ thuốc gốc đồng rồi mà năm sau lại bị.',
    ['Cây chết mỗi năm', '%', 10, 3],
    ['Không để tồn dư trong trái'],
  ],
  [
    'T02',
    'fisheries',
    'Ao tôm nuôi được tháng rưỡi là nước độc, tôm nổi đầu',
    'Tôm thẻ thả dày, cho ăn nhiều, tới chừng ngày 45 là nước sinh khí độc, sáng sớm tôm nổi đầu, ăn yếu hẳn. Muốn đỡ phải thay nước liên miên mà ngoài kênh cũng bẩn.',
    ['Lượng nước thay mỗi ngày', '%', 20, 5],
  ],
  [
    'T14',
    'agriculture',
    'Trại lợn gần khu dân cư, hàng xóm khiếu nại vì hôi',
    'Chuồng nuôi kín hai nghìn con, quạt phía cuối thổi hơi khai sang xóm. Phun vôi với men vi sinh không ăn thua, xã xuống lập biên bản rồi.',
    ['Amoniac sau quạt', 'ppm', 25, 5],
    ['Không làm nóng chuồng'],
  ],
  [
    'T25',
    'materials',
    'Hà với rong bám đáy tàu, chạy ì mà tốn dầu',
    'Tàu đánh bắt xa bờ cứ vài tháng là vỏ dưới nước bám đầy hà, rong, chạy nặng, hao dầu thêm một phần năm. Mỗi lần kéo lên cạo mất cả tuần không đi biển được.',
    ['Số lần lên đà mỗi năm', 'lần/năm', 3, 1],
  ],
  [
    'T29',
    'energy',
    'Dàn pin trên mái phủ đầy bụi, điện tụt thấy rõ',
    'Mái xưởng lắp pin mặt trời cạnh bãi than, vài tuần là một lớp bụi đen. Thuê người leo lên xịt nước vừa nguy hiểm vừa tốn, mùa khô lại hiếm nước.',
    ['Điện mất vì bụi', '%', 15, 4],
  ],
  [
    'T34',
    'water_environment',
    'Nước giếng khoan có thạch tín, dân không dám uống',
    'Cả thôn dùng nước giếng, mẫu gửi lên tỉnh báo asen gấp năm lần cho phép, nước để lâu còn đóng váng vàng. Cần cách lọc rẻ, người trong thôn tự làm được.',
    ['Asen', 'µg/l', 55, 10],
  ],
  [
    'T59',
    'logistics',
    'Xe tải đi có hàng về không, càng chạy càng lỗ',
    'Đội hơn sáu chục xe chạy đường dài, lượt đi đầy mà quá nửa số chuyến về trống thùng. Hai người ngồi gọi điện xếp lịch bằng tay cả ngày, tài xế hay chạy quá giờ.',
    ['Chuyến về trống', '%', 52, 30],
  ],
  [
    'T21',
    'food',
    'Chai nước dừa bày kệ chưa tới tháng đã đổi màu',
    'Xưởng ép nước dừa đóng chai, đun thì mất mùi tươi, không đun thì mươi ngày là chuyển hồng rồi chua. Khách siêu thị đòi để được hơn hai tháng.',
    ['Số ngày bán được', 'ngày', 12, 60],
    ['Không cho chất bảo quản'],
  ],
  [
    'T23',
    'food',
    'Mẻ mắm bị bên nhập khẩu trả về vì chất gây ngứa',
    'Nhà thùng làm mắm cá cơm ủ hơn năm. Bên mua thử thấy histamin vượt mức cho phép nên trả cả lô. Cần cách nào ủ nhanh hơn mà chất này thấp xuống, mùi vẫn như cũ.',
    ['Histamine', 'ppm', 580, 200],
  ],
  [
    'T41',
    'mechanical',
    'Mô-tơ cháy bạc đạn bất ngờ, cả xưởng đứng chờ',
    'Xưởng cán có hai trăm mô-tơ với hộp số, cứ vài tuần lại kẹt một cái không báo trước. Thợ cầm máy đi đo từng con không xuể.',
    ['Lần dừng máy ngoài kế hoạch', 'lần/năm', 30, 8],
  ],
  [
    'T36',
    'water_environment',
    'Nước bơm ra nhiều mà đồng hồ khách cộng lại hụt một phần tư',
    'Công ty cấp nước có mấy trăm cây số ống nằm dưới đường, rò chỗ nào không ai thấy. Đội dò áp tai nghe từng đoạn ban đêm, tháng tìm được vài chục điểm.',
    ['Tỷ lệ nước thất thoát', '%', 24, 14],
  ],
  [
    'T06',
    'textiles',
    'Nước xả của xưởng nhuộm ra sông vẫn đậm màu',
    'Xưởng nhuộm gia công vải, nước qua bể vi sinh rồi mà vẫn đỏ, tím tùy ngày. Giấy phép mới siết màu, tiền mua nước cũng cao nên muốn lọc xong dùng lại cho khâu giặt.',
    ['Độ màu', 'Pt-Co', 330, 50],
  ],
  [
    'T54',
    'textiles',
    'Jackets must shed rain after many washes without PFAS',
    'We sew outdoor jackets. Buyers ban PFAS from next season, and the wax finish we tried washes out after five laundry cycles. The cloth is polyester.',
    ['Spray rating after 20 washes', 'điểm', 50, 80],
  ],
  [
    'T39',
    'health',
    'Bé sinh thiếu tháng khó thở mà huyện không có máy',
    'Trung tâm y tế vùng cao, mỗi năm vài chục bé đẻ non thở rên, phải chở xuống tỉnh bốn năm tiếng, có bé không kịp. Oxy bình thì phải chở lên từng chuyến.',
    ['Ca phải chuyển tuyến', '%', 80, 30],
  ],
  [
    'T45',
    'ai_it',
    'Sổ khai sinh cũ viết tay cả kho, gõ lại biết bao giờ xong',
    'Phòng tư pháp giữ mấy trăm cuốn sổ từ thập niên bảy mươi, chữ nghiêng ngả, mực phai. Hai cán bộ ngồi gõ cả năm mới được một góc mà còn sai tên họ.',
    ['Số trang mỗi ngày', 'trang/ngày', 120, 2000],
  ],
  [
    'T50',
    'construction',
    'Nhà trọ mái tôn trưa nóng như lò, khách bỏ đi',
    'Dãy trọ lợp tôn, trưa trong phòng gần bốn chục độ, quạt chạy không ăn thua, lắp máy lạnh thì điện chịu không nổi.',
    ['Nhiệt độ trong phòng', '°C', 38, 32],
  ],
  [
    null,
    'food',
    'Mùa mưa bánh tráng phơi hoài không khô, mốc đen phải bỏ',
    'Lò bánh tráng nhà tôi ở Tây Ninh phơi nắng trên vỉ tre. Mùa mưa phơi hoài không khô, ẩm rồi mốc đen, mỗi tháng bỏ gần 3 tạ. Ngày làm 500 ký. Cần máy gì sấy được mà bánh vẫn dẻo, tiền điện đừng quá 1 ngàn một ký.',
    ['Bánh bỏ vì mốc', '%', 12, 2],
    ['Bánh vẫn dẻo như phơi nắng'],
  ],
  [
    null,
    'materials',
    'Xưởng mộc bụi quá, công nhân ho',
    'Xưởng mộc nhà tôi 12 thợ cưa, chà nhám suốt ngày, bụi gỗ bay mù mịt, công nhân ho hoài. Muốn hút bụi tận máy để bụi trong xưởng dưới 1 mg/m3.',
    ['Bụi trong xưởng', 'mg/m3', 6, 1],
    ['Không dừng máy quá hai ngày để lắp'],
  ],
  [
    null,
    'agriculture',
    'Máy gặt vướng cây chuối đổ, cần cách băm thân chuối ngoài ruộng',
    'Sau khi chặt buồng, thân chuối nằm đầy vườn, thuê người vác ra bờ tốn công. Cần máy băm nhỏ tại chỗ để trả về đất.',
    ['Công dọn một hecta', 'công', 20, 5],
  ],
  [
    null,
    'food',
    'Làm mứt gừng bị cay quá, khách than',
    'Cơ sở làm mứt gừng bán Tết, gừng năm nay cay gắt, luộc xả nhiều nước thì nhạt mùi, mẻ được mẻ không.',
    ['Mẻ bị trả', '%', 15, 3],
  ],
  [
    null,
    'mechanical',
    'Dao cắt giấy mau cùn, phải dừng máy mài suốt',
    'Xưởng in có ba máy xén, dao chạy ba ngày là xơ mép giấy. Tháo ra đem mài mất nửa buổi, nhiều khi mài xong vẫn mẻ.',
    ['Số ngày giữa hai lần mài', 'ngày', 3, 15],
  ],
  [
    null,
    'health',
    'Bệnh nhân xếp hàng lấy số từ ba giờ sáng',
    'Bệnh viện huyện mỗi ngày bảy tám trăm lượt khám, người già ngồi la liệt ngoài hành lang, khoa này vắng khoa kia nghẹt. Cần cách chia giờ hẹn cho đều.',
    ['Thời gian chờ', 'phút', 180, 45],
  ],
  [
    null,
    'water_environment',
    'Rác chợ ngày hai tấn, ruồi nhặng bay khắp xóm',
    'Chợ đầu mối cuối ngày chất đống rau củ hư, xe rác cách ngày mới tới. Cần cách ủ thành phân ngay trong chợ mà không hôi, không ruồi.',
    ['Rác phải chở đi', 'kg/ngày', 2000, 300],
  ],
  [
    null,
    'construction',
    'Tường nhà tập thể cũ thấm nước mưa, mốc đen từng mảng',
    'Khu tập thể xây từ thập niên tám mươi, mưa hắt là nước ngấm vào phòng, sơn bong, tường mốc. Chống thấm mấy lần đều nứt lại.',
    ['Căn hộ bị thấm', '%', 60, 5],
  ],
  [
    null,
    'agriculture',
    'Trâu bò thả rông mất hút trong rừng, tìm cả tuần',
    'Bản có bốn trăm con trâu bò thả trên nương, mùa mưa đi lạc, có con sa hố chết. Sóng điện thoại chập chờn.',
    ['Số con mất mỗi năm', 'con', 25, 5],
  ],
  [
    null,
    'textiles',
    'Kim máy may gãy lẫn vào áo trẻ em',
    'Chuyền may áo em bé, mỗi tháng gãy mấy trăm kim, mảnh lẫn vào áo thì khách phạt cả lô. Soi tay không hết.',
    ['Mảnh kim lọt', 'lần/năm', 6, 0],
  ],
  [
    null,
    'energy',
    'Bếp trấu nấu cám khói mù, mắt cay xè',
    'Các hộ nấu cám lợn bằng bếp trấu trong nhà, khói đen, phụ nữ viêm mắt, viêm phổi. Bếp ga thì không kham nổi tiền.',
    ['Bụi khói trong bếp', 'µg/m3', 900, 150],
  ],
  [
    null,
    'fisheries',
    'Đánh cá về muối chậm, cá ươn ngay trên tàu',
    'Tàu nhỏ đi hai ngày, đá mang theo tan hết, cá về tới bến bị ươn, thương lái ép giá. Không có chỗ đặt máy lạnh lớn.',
    ['Cá bị ươn', '%', 25, 8],
  ],
  [
    null,
    'ai_it',
    'Loa phát thanh xã cũ hư, bà con không nghe được tin bão',
    'Cụm loa dây từ mười năm trước đứt gần hết, tin báo bão tới các thôn xa trễ nửa ngày. Cần hệ thống phát được tới từng thôn từ điện thoại của xã.',
    ['Thôn nghe được tin', '%', 40, 100],
  ],
  [
    null,
    'logistics',
    'Hộp trứng gà giao xa vỡ nhiều quá',
    'Trại giao trứng đi tỉnh bằng xe máy với xe khách, mỗi chuyến bể vài chục quả. Khay giấy ẩm là mềm nhũn.',
    ['Trứng vỡ', '%', 6, 1],
  ],
];

/** The needs with the codes that reports call them by. */
export const everydayNeeds: readonly EverydayNeed[] = rows.map(([technology, sector, title, problem, target, constraints], n) => ({
  code: `L${String(n + 1).padStart(2, '0')}`,
  technology,
  sector,
  title,
  problem,
  target,
  constraints: constraints ?? [],
}));

const halfYear = 182 * 86_400_000;

const conditions = { trlMin: 7, budgetBand: '500m_2b', cooperation: ['purchase', 'technical_service'], province: '79' } as const;

/** The need as a fact, with conditions that most listings meet: they must not carry what is about something else. */
export const factOf = ({ code, title, problem, sector, target, constraints }: EverydayNeed, publishedAt: string): NeedFact => {
  const [quantity, unit, current, wanted] = target;
  const statement = NeedStatement.parse({
    ...conditions,
    cooperation: [...conditions.cooperation],
    language: /[À-ỹ]/u.test(title) ? 'vi' : 'en',
    title,
    problem,
    sector,
    targets: [{ quantity, unit, current, wanted }],
    constraints: [...constraints],
    deadline: new Date(Date.parse(publishedAt) + halfYear).toISOString().slice(0, 10),
  });
  const { confidential: _, ...told } = statement;
  return {
    ...told,
    id: code,
    reference: code,
    organisationId: 'everyday',
    status: 'published',
    version: 1,
    publishedAt,
    submittedAt: publishedAt,
    reviewDueAt: null,
    expiresAt: null,
    updatedAt: publishedAt,
  };
};
