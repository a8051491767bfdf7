/** What people dictate or type at once, from many trades and in their own way of writing, with what must be read from it. */
export interface LongNeed {
  name: string;
  language: 'vi' | 'en' | 'fr';
  problem: string;
  /** By field the values that are right; for sector, province, budget and day one of them, or none where nothing may be proposed. */
  right: Record<'sector' | 'province' | 'budgetBand' | 'deadline' | 'targets', readonly string[]>;
}

/** By these the reading was made. */
export const dictated: readonly LongNeed[] = [
  {
    name: 'durian growers, dictated in the south',
    language: 'vi',
    problem:
      'dạ tui ở Cai Lậy tỉnh Đồng Tháp vườn nhà tui với bà con trong tổ hợp tác cộng lại chừng bốn mươi hai hecta sầu riêng Ri6 với Monthong mấy năm nay cứ vô mùa mưa là cây bị vàng lá rồi xì mủ dưới gốc đào lên coi thì rễ tơ thúi đen hết trơn năm ngoái chết hết chín phần trăm số cây năm nay tới giờ chắc cũng cỡ đó tụi tui đổ thuốc gốc đồng rồi phốt phô nát đủ thứ mà nó đỡ chừng hai tháng xong đâu lại vô đó mỗi hecta tốn hai mươi lăm triệu tiền thuốc một năm mà trái đem bán người ta lại chê dư lượng giờ tui muốn kiếm cái gì sinh học đổ xuống đất cho nó sạch con nấm đó để cây chết còn dưới hai phần trăm một năm thôi mà phải xài được trong mùa mưa luôn chớ mưa dầm là trôi hết thì cũng như không không được xài thuốc cấm vì trái đi Trung Quốc người ta xét dữ lắm tụi tui góp lại được chừng ba trăm triệu nếu thấy được thì góp thêm muốn làm thử hai hecta trước rồi tới trước mùa mưa năm sau là phải có để đổ cho hết vườn thầy cô nào rành thì xuống coi giùm chớ tụi tui hết cách rồi',
    right: { sector: ['agriculture'], province: ['82'], budgetBand: ['100m_500m'], deadline: [], targets: ['9→2 %'] },
  },
  {
    name: 'dye works, typed in a hurry',
    language: 'vi',
    problem:
      'Công ty em làm nhuộm gia công vải cotton vs polyester ở KCN Phố Nối Hưng Yên , mỗi ngày xả tầm 1.800 khối nước thải màu đậm lắm , độ màu ra khỏi bể sinh học vẫn còn 350 Pt-Co trong khi giấy phép mới bắt phải dưới 50 , COD thì 180 còn tạm . Nước thì mua 14.500đ/m3 tiền nước mỗi năm hết hơn 9 tỷ . Bên em đã thử than hoạt tính với ô zôn rồi nhưng chi phí cao quá chịu ko nổi ( 11k/m3 ) . Giờ sếp muốn tìm công nghệ khử màu và tái sử dụng lại ít nhất 60% nước cho khâu giặt , hiện nay mới dùng lại được 10% . Chi phí vận hành ko quá 8.000đ/m3 , mặt bằng còn đúng 400m2 nên ko xây bể to được , ko được dừng sản xuất khi lắp . Ngân sách sếp duyệt 5-8 tỷ cho cả hệ . Phải xong trước 30/9/2027 vì giấy phép xả thải hết hạn ngày 31/12/2027 . Ai có công nghệ đã chạy thực tế ở nhà máy nhuộm nào rồi thì ưu tiên , chạy pilot trước 1-2 tháng cũng đc',
    right: {
      sector: ['textiles', 'water_environment'],
      province: ['33'],
      budgetBand: ['5b_10b'],
      deadline: ['2027-09-30'],
      targets: ['350→50 Pt-Co', '10→60 %'],
    },
  },
  {
    name: 'electronics line, mixed with English',
    language: 'vi',
    problem:
      'Line SMT bên mình ở Bình Dương (giờ là TP.HCM rồi) chạy board cho khách Nhật, AOI đang false call quá trời, mỗi ca báo lỗi chừng 1200 điểm mà check lại bằng mắt thì hơn 90% là báo giả, operator ngồi verify riết mỏi mắt nên cuối ca hay bấm pass đại, tháng rồi lọt 3 con cold solder qua khách bị claim 40k đô. Mình cần 1 solution AI gắn sau AOI, lấy hình từ AOI có sẵn (máy Koh Young với Omron), phân loại lại cho false call rate xuống dưới 20% mà escape thì không được tăng, xử lý mỗi hình dưới 200ms tại vì takt time có 18s. Data hình không được đưa lên cloud, phải chạy on-premise vì NDA với khách. IT bên mình có 1 con server GPU cũ. Budget khoảng 60k USD. Timeline: pilot 1 line trong Q1/2027, roll out 6 line trước tháng 8/2027. Ai làm rồi cho mình xin case study.',
    right: { sector: ['electronics', 'ai_it'], province: ['79'], budgetBand: ['500m_2b'], deadline: [], targets: ['90→20 %'] },
  },
  {
    name: 'pig farm, without accents',
    language: 'vi',
    problem:
      'trai heo nha toi o Xuan Loc Dong Nai nuoi 3500 con thit chuong kin quat hut mui hoi bay ra khu dan cu cach 400 met dan kien len xa phat hai lan roi lan sau la dinh chi do khi NH3 sau quat 28 ppm luc nong nhat 35 ppm da thu phun che pham vi sinh voi trong cay ma khong an thua toi can cong nghe khu mui gan sau quat hut lam sao cho NH3 con duoi 5 ppm mui giam it nhat 80% ma khong lam nong chuong vi quat bi can gio la heo chet het chi phi van hanh khong qua 15 trieu mot thang dien tang khong qua 10% kinh phi dau tu khoang 900 trieu phai xong trong vong 6 thang',
    right: {
      sector: ['agriculture', 'water_environment'],
      province: ['75'],
      budgetBand: ['500m_2b'],
      deadline: ['2027-05-29'],
      targets: ['28→5 ppm'],
    },
  },
  {
    name: 'fish sauce, southern words',
    language: 'vi',
    problem:
      'Nhà lều tui làm nước mắm ở Phan Thiết (Lâm Đồng mới) ba đời rồi, chượp cá cơm trong thùng gỗ bời lời 12-14 tháng mới kéo rút được, vốn nằm chết cả năm trời mệt mỏi. Mà kẹt nhứt là histamin, mẻ vừa rồi gởi mẫu đi Nhựt nó báo 620ppm trong khi nó cho có 400 ppm thôi, thành ra nguyên công te nơ 18 tấn kéo về. Tui muốn kiếm chủng men hay con vi sinh gì bỏ vô thùng để histamine xuống dưới 200 ppm, đồng thời rút thời gian ủ từ 12 tháng còn 8 tháng mà độ đạm không được dưới 30 độ N, mùi vị phải y như cũ chớ khách quen người ta chê. Không xài hoá chất không xài than lọc vì mất mùi. Vốn tui có chừng 400 triệu, làm thử 4 thùng trước. Trước mùa cá nam tháng 4/2027 phải có giống để thử, không thôi lỡ nguyên năm.',
    right: {
      sector: ['food', 'fisheries'],
      province: ['68'],
      budgetBand: ['100m_500m'],
      deadline: ['2027-03-31'],
      targets: ['620→200 ppm', '12→8 tháng'],
    },
  },
  {
    name: 'steel mill',
    language: 'vi',
    problem:
      'xí nghiệp chúng tôi ở Thái Nguyên cán thép có khoảng 240 động cơ với hộp số , hay bị cháy bạc đạn đột xuất , năm rồi dừng chuyền 31 lần mỗi lần mất trung bình 5,5 giờ , thiệt hại tính ra 7 tỷ 2 . Hiện bảo trì theo lịch thay bạc đạn 6 tháng một lần kể cả cái còn tốt lẫn cái hư . Đội bảo trì có 9 người đo rung bằng máy cầm tay mỗi tháng 1 lần không xuể . Chúng tôi muốn gắn sensor không dây đo rung với nhiệt độ , tự báo trước ít nhất 2 tuần trước khi hỏng , giảm số lần dừng chuyền ngoài kế hoạch từ 31 lần xuống còn 8 lần/năm . Sensor phải chịu được 80 độ C , bụi vảy thép , pin trên 3 năm , dữ liệu để tại nhà máy . Đầu tư dự kiến 1,8 tỷ trong năm 2027 , nghiệm thu trước 15/11/2027',
    right: {
      sector: ['mechanical', 'materials'],
      province: ['19'],
      budgetBand: ['500m_2b'],
      deadline: ['2027-11-15'],
      targets: ['31→8 lần'],
    },
  },
  {
    name: 'water supply company',
    language: 'vi',
    problem:
      'Kính gửi anh chị, công ty cấp nước thành phố Vinh chúng tôi quản lý khoảng 620km đường ống, tỷ lệ thất thoát nước năm 2023 là 24,6%, năm 2024 là 22,8% và năm 2025 còn 21,5%, UBND tỉnh giao đến hết năm 2028 phải còn 14%. Ống gang cũ từ thời Liên Xô nằm dưới vỉa hè bê tông, rò ngầm không trồi lên mặt đất nên đội dò bằng que nghe mỗi tháng chỉ tìm được 25-30 điểm. Áp lực đêm 2,8 bar, ngày 1,6 bar. Chúng tôi cần thiết bị nghe rò tự động gắn trên van, gửi tín hiệu về mỗi sáng, chỉ điểm rò sai số không quá 2m, pin 5 năm, kèm phân vùng áp lực. Không cắt nước quá 4 giờ khi lắp. Kinh phí từ quỹ đầu tư phát triển 4 tỷ 500 triệu, chia 2 năm. Ưu tiên đơn vị đã làm ở đô thị Việt Nam, có đào tạo cho 12 công nhân.',
    right: { sector: ['water_environment'], province: ['40'], budgetBand: ['2b_5b'], deadline: ['2028-12-31'], targets: ['21.5→14 %'] },
  },
  {
    name: 'haulage',
    language: 'vi',
    problem:
      'Em chạy đội xe 46 đầu kéo với 30 xe tải 15 tấn tuyến Hải Phòng Hà Nội Lào Cai chở hàng đi thì đầy mà chiều về rỗng đến 45 phần trăm số chuyến , dầu giờ hơn 19 nghìn một lít nên càng chạy càng lỗ . Điều xe đang làm bằng zalo với excel hai cô ngồi gọi điện cả ngày , xe đến kho chờ bốc hàng trung bình 3,2 tiếng . Em muốn có phần mềm ghép hàng chiều về với cả xếp tuyến có tính giờ cấm tải , giờ lái của tài không quá 4 tiếng liên tục , hàng nào không được chở chung với hàng nào , để chạy rỗng xuống còn 25% trong năm đầu và thời gian chờ xuống 1,5 tiếng . Phải nối được với thiết bị GPS đang dùng của bên thứ ba . Không ai trong công ty em rành IT nên giao diện phải thật là dễ . Ngân sách thuê bao khoảng 40tr/tháng đổ lại hoặc mua đứt dưới 800tr . Xong trước Tết 2027 thì tốt quá , muộn nhất 30/6/2027',
    right: {
      sector: ['logistics', 'ai_it'],
      province: [],
      budgetBand: ['500m_2b', '100m_500m'],
      deadline: ['2027-06-30'],
      targets: ['45→25 %', '3.2→1.5 giờ'],
    },
  },
];

/** Other trades, written after it, by which it was checked. */
export const heldOut: readonly LongNeed[] = [
  {
    name: 'furniture workshop, chat spelling',
    language: 'vi',
    problem:
      'Bên mình là xưởng gỗ nội thất ở Quy Nhơn, mỗi tháng xuất 40 container đi Mỹ. Công đoạn sơn phủ UV hay bị sần với bong, tỉ lệ sửa lại chừng 7~8% số tấm, tháng nào ẩm thì lên tới mười hai phần trăm. Mùi dung môi trong xưởng đo được 95 mg/m3 mà khách đòi xuống dưới 50 mg/m3. Muốn kiếm giải pháp sơn gốc nước hoặc xử lý bề mặt để tỉ lệ sửa lại còn 2% thôi. Ko đc thay dây chuyền đang chạy. Kinh phí sếp cho tầm 3 tỷ rưỡi, làm xong trong Q3/2027 nha.',
    right: {
      sector: ['materials', 'mechanical'],
      province: ['52'],
      budgetBand: ['2b_5b'],
      deadline: ['2027-09-30'],
      targets: ['95→50 mg/m³', '8→2 %'],
    },
  },
  {
    name: 'dental clinic',
    language: 'vi',
    problem:
      'Phòng khám răng chúng tôi ở quận Hải Châu, Đà Nẵng có 14 ghế. Khách hẹn mà không tới chiếm 22 phần trăm, mỗi ca trống thiệt hại chừng 600 ngàn. Cần phần mềm nhắc hẹn tự động bằng tin nhắn với gọi điện để giảm tỉ lệ khách bỏ hẹn từ 22% xuống 8%, thời gian chờ từ 35 phút xuống còn 15 phút. Dữ liệu bệnh nhân không được đưa ra nước ngoài. Ngân sách một trăm hai mươi triệu, chậm nhất 31-12-2027.',
    right: {
      sector: ['health', 'ai_it'],
      province: ['48'],
      budgetBand: ['100m_500m'],
      deadline: ['2027-12-31'],
      targets: ['22→8 %', '35→15 phút'],
    },
  },
  {
    name: 'feed mill, in English',
    language: 'en',
    problem:
      'We run a catfish feed mill in Can Tho with two extruder lines. Pellet fines are currently 6.5% and we need less than 2%. Steam use is 95 kg per tonne; we want to bring it down to 70 kg per tonne. The plant must not stop for more than three days. Our budget is about 2.4 billion VND and it has to be ready by the end of September 2027. We hope to hear from you soon.',
    right: {
      sector: ['food', 'fisheries', 'agriculture'],
      province: ['92'],
      budgetBand: ['2b_5b'],
      deadline: ['2027-09-30'],
      targets: ['6.5→2 %', '95→70 kg'],
    },
  },
  {
    name: 'hotels, in English',
    language: 'en',
    problem:
      'Our hotel group in Nha Trang and Cam Ranh spends too much on cooling. The chiller plant uses 0.92 kW/RT today, target 0.65 kW/RT. Guests complain about noise of 58 dB at the pool, should be below 45 dB. Last year we paid 4.1 billion VND for electricity. Budget: USD 90,000. Must be installed before 1 March 2028, without closing any rooms.',
    right: {
      sector: ['energy', 'construction'],
      province: ['56'],
      budgetBand: ['2b_5b'],
      deadline: ['2028-03-01'],
      targets: ['0.92→0.65 kW', '58→45 dB'],
    },
  },
  {
    name: 'coffee cooperative, in French',
    language: 'fr',
    problem:
      'Notre coopérative de café près de Buôn Ma Thuột sèche 3 000 tonnes par an au soleil. Les pertes après récolte sont de 12 % et nous voulons 4 %. Le séchage dure 14 jours, nous cherchons une solution pour le réduire à 5 jours. Sans produits chimiques. Notre budget est de 1,5 milliard de VND. Il faut que ce soit prêt avant le 15 octobre 2027.',
    right: {
      sector: ['food', 'agriculture'],
      province: ['66'],
      budgetBand: ['500m_2b'],
      deadline: ['2027-10-15'],
      targets: ['12→4 %', '14→5 jours'],
    },
  },
  {
    name: 'vegetable cooperative, without accents',
    language: 'vi',
    problem:
      'kinh gui quy thay co, htx chung toi trong rau an toan o Dong Anh Ha Noi, 35 hec ta. ty le rau bi dap nat khi van chuyen la 18%, muon giam con 6%. Rau chi de duoc 2 ngay la heo, can giu duoc 5 ngay. khong dung chat bao quan. kinh phi ba tram nam muoi trieu, can xong truoc thang 5/2027. rat mong duoc quy thay co quan tam giup do.',
    right: {
      sector: ['agriculture', 'food'],
      province: ['01'],
      budgetBand: ['100m_500m'],
      deadline: ['2027-04-30'],
      targets: ['18→6 %', '2→5 ngày'],
    },
  },
];
