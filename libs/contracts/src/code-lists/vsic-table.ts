/** Code | broader code | Vietnamese | English | French: read by `codesFrom`. */
export const vsicTable = `
A | - | Nông nghiệp, lâm nghiệp và thủy sản | Agriculture, forestry and fishing | Agriculture, sylviculture et pêche
01 | A | Nông nghiệp và hoạt động dịch vụ có liên quan | Crop and animal production, hunting and related service activities | Culture et production animale, chasse et services annexes
02 | A | Lâm nghiệp và hoạt động dịch vụ có liên quan | Forestry and logging | Sylviculture et exploitation forestière
03 | A | Khai thác, nuôi trồng thủy sản | Fishing and aquaculture | Pêche et aquaculture
B | - | Khai khoáng | Mining and quarrying | Industries extractives
05 | B | Khai thác than cứng và than non | Mining of coal and lignite | Extraction de houille et de lignite
06 | B | Khai thác dầu thô và khí đốt tự nhiên | Extraction of crude petroleum and natural gas | Extraction de pétrole brut et de gaz naturel
07 | B | Khai thác quặng kim loại | Mining of metal ores | Extraction de minerais métalliques
08 | B | Khai khoáng khác | Other mining and quarrying | Autres industries extractives
09 | B | Hoạt động dịch vụ hỗ trợ khai khoáng | Mining support service activities | Services de soutien aux industries extractives
C | - | Công nghiệp chế biến, chế tạo | Manufacturing | Industrie manufacturière
10 | C | Sản xuất, chế biến thực phẩm | Manufacture of food products | Industries alimentaires
11 | C | Sản xuất đồ uống | Manufacture of beverages | Fabrication de boissons
12 | C | Sản xuất sản phẩm thuốc lá | Manufacture of tobacco products | Fabrication de produits à base de tabac
13 | C | Dệt | Manufacture of textiles | Fabrication de textiles
14 | C | Sản xuất trang phục | Manufacture of wearing apparel | Industrie de l’habillement
15 | C | Sản xuất da và các sản phẩm có liên quan | Manufacture of leather and related products | Industrie du cuir et de la chaussure
16 | C | Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa (trừ giường, tủ, bàn, ghế); sản xuất sản phẩm từ rơm, rạ và vật liệu tết bện | Manufacture of wood and of products of wood and cork, except furniture; manufacture of articles of straw and plaiting materials | Travail du bois et fabrication d’articles en bois et en liège, à l’exception des meubles ; fabrication d’articles en vannerie et sparterie
17 | C | Sản xuất giấy và sản phẩm từ giấy | Manufacture of paper and paper products | Industrie du papier et du carton
18 | C | In, sao chép bản ghi các loại | Printing and reproduction of recorded media | Imprimerie et reproduction d’enregistrements
19 | C | Sản xuất than cốc, sản phẩm dầu mỏ tinh chế | Manufacture of coke and refined petroleum products | Cokéfaction et raffinage
20 | C | Sản xuất hóa chất và sản phẩm hóa chất | Manufacture of chemicals and chemical products | Industrie chimique
21 | C | Sản xuất thuốc, hóa dược và dược liệu | Manufacture of basic pharmaceutical products and pharmaceutical preparations | Industrie pharmaceutique
22 | C | Sản xuất sản phẩm từ cao su và plastic | Manufacture of rubber and plastic products | Fabrication de produits en caoutchouc et en plastique
23 | C | Sản xuất sản phẩm từ khoáng phi kim loại khác | Manufacture of other non-metallic mineral products | Fabrication d’autres produits minéraux non métalliques
24 | C | Sản xuất kim loại | Manufacture of basic metals | Métallurgie
25 | C | Sản xuất sản phẩm từ kim loại đúc sẵn (trừ máy móc, thiết bị) | Manufacture of fabricated metal products, except machinery and equipment | Fabrication de produits métalliques, à l’exception des machines et des équipements
26 | C | Sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học | Manufacture of computer, electronic and optical products | Fabrication de produits informatiques, électroniques et optiques
27 | C | Sản xuất thiết bị điện | Manufacture of electrical equipment | Fabrication d’équipements électriques
28 | C | Sản xuất máy móc, thiết bị chưa được phân vào đâu | Manufacture of machinery and equipment n.e.c. | Fabrication de machines et équipements n.c.a.
29 | C | Sản xuất ô tô và xe có động cơ khác | Manufacture of motor vehicles, trailers and semi-trailers | Industrie automobile
30 | C | Sản xuất phương tiện vận tải khác | Manufacture of other transport equipment | Fabrication d’autres matériels de transport
31 | C | Sản xuất giường, tủ, bàn, ghế | Manufacture of furniture | Fabrication de meubles
32 | C | Công nghiệp chế biến, chế tạo khác | Other manufacturing | Autres industries manufacturières
33 | C | Sửa chữa, bảo dưỡng và lắp đặt máy móc, thiết bị | Repair, maintenance and installation of machinery and equipment | Réparation, entretien et installation de machines et d’équipements
D | - | Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí | Electricity, gas, steam and air conditioning supply | Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné
35 | D | Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí | Electricity, gas, steam and air conditioning supply | Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné
E | - | Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải | Water supply; sewerage, waste management and remediation activities | Production et distribution d’eau ; assainissement, gestion des déchets et dépollution
36 | E | Khai thác, xử lý và cung cấp nước | Water collection, treatment and supply | Captage, traitement et distribution d’eau
37 | E | Thoát nước và xử lý nước thải | Sewerage | Collecte et traitement des eaux usées
38 | E | Hoạt động thu gom, xử lý và tiêu hủy rác thải; tái chế phế liệu | Waste collection, treatment and disposal, and recovery activities | Collecte, traitement et élimination des déchets ; récupération
39 | E | Xử lý ô nhiễm và hoạt động quản lý chất thải khác | Remediation and other waste management service activities | Dépollution et autres services de gestion des déchets
F | - | Xây dựng | Construction | Construction
41 | F | Xây dựng nhà các loại | Construction of residential and non-residential buildings | Construction de bâtiments résidentiels et non résidentiels
42 | F | Xây dựng công trình kỹ thuật dân dụng | Civil engineering | Génie civil
43 | F | Hoạt động xây dựng chuyên dụng | Specialized construction activities | Travaux de construction spécialisés
G | - | Bán buôn và bán lẻ | Wholesale and retail trade | Commerce de gros et de détail
46 | G | Bán buôn | Wholesale trade | Commerce de gros
47 | G | Bán lẻ | Retail trade | Commerce de détail
H | - | Vận tải, kho bãi | Transportation and storage | Transports et entreposage
49 | H | Vận tải đường sắt, đường bộ và vận tải đường ống | Land transport and transport via pipelines | Transports terrestres et transport par conduites
50 | H | Vận tải đường thủy | Water transport | Transports par eau
51 | H | Vận tải hàng không | Air transport | Transports aériens
52 | H | Kho bãi và các hoạt động hỗ trợ cho vận tải | Warehousing and support activities for transportation | Entreposage et services auxiliaires des transports
53 | H | Bưu chính và chuyển phát | Postal and courier activities | Activités de poste et de courrier
I | - | Dịch vụ lưu trú và ăn uống | Accommodation and food service activities | Hébergement et restauration
55 | I | Dịch vụ lưu trú | Accommodation | Hébergement
56 | I | Dịch vụ ăn uống | Food and beverage service activities | Restauration
J | - | Hoạt động xuất bản, phát sóng, sản xuất và phân phối nội dung | Publishing, broadcasting, and content production and distribution activities | Édition, diffusion, production et distribution de contenus
58 | J | Hoạt động xuất bản | Publishing activities | Édition
59 | J | Hoạt động điện ảnh, sản xuất video và chương trình truyền hình, ghi âm và xuất bản âm nhạc | Motion picture, video and television programme production, sound recording and music publishing activities | Production de films, de vidéos et de programmes de télévision, enregistrement sonore et édition musicale
60 | J | Hoạt động phát thanh, truyền hình, thông tấn và phân phối nội dung khác | Programming, broadcasting, news agency and other content distribution activities | Programmation, diffusion, agences de presse et autres activités de distribution de contenus
K | - | Hoạt động viễn thông; lập trình máy tính, tư vấn, cơ sở hạ tầng máy tính và các dịch vụ thông tin khác | Telecommunications, computer programming, consultancy, computing infrastructure and other information service activities | Télécommunications, programmation informatique, conseil, infrastructure informatique et autres services d’information
61 | K | Viễn thông | Telecommunications | Télécommunications
62 | K | Lập trình máy tính, tư vấn và các hoạt động có liên quan | Computer programming, consultancy and related activities | Programmation informatique, conseil et activités connexes
63 | K | Cơ sở hạ tầng máy tính, xử lý dữ liệu, lưu trữ và các hoạt động dịch vụ thông tin khác | Computing infrastructure, data processing, hosting and other information service activities | Infrastructure informatique, traitement de données, hébergement et autres services d’information
L | - | Hoạt động tài chính, ngân hàng và bảo hiểm | Financial and insurance activities | Activités financières et d’assurance
64 | L | Hoạt động dịch vụ tài chính (trừ bảo hiểm và quỹ hưu trí) | Financial service activities, except insurance and pension funding | Services financiers, hors assurance et caisses de retraite
65 | L | Bảo hiểm, tái bảo hiểm và quỹ hưu trí (trừ bảo đảm xã hội bắt buộc) | Insurance, reinsurance and pension funding, except compulsory social security | Assurance, réassurance et caisses de retraite, hors sécurité sociale obligatoire
66 | L | Hoạt động hỗ trợ dịch vụ tài chính và bảo hiểm | Activities auxiliary to financial service and insurance activities | Activités auxiliaires de services financiers et d’assurance
M | - | Hoạt động kinh doanh bất động sản | Real estate activities | Activités immobilières
68 | M | Hoạt động kinh doanh bất động sản | Real estate activities | Activités immobilières
N | - | Hoạt động chuyên môn, khoa học và công nghệ | Professional, scientific and technical activities | Activités spécialisées, scientifiques et techniques
69 | N | Hoạt động pháp luật, kế toán và kiểm toán | Legal and accounting activities | Activités juridiques et comptables
70 | N | Hoạt động của trụ sở văn phòng; hoạt động tư vấn quản lý | Activities of head offices and management consultancy | Activités des sièges sociaux et conseil de gestion
71 | N | Hoạt động kiến trúc; kiểm tra và phân tích kỹ thuật | Architectural and engineering activities; technical testing and analysis | Architecture et ingénierie ; contrôles et analyses techniques
72 | N | Nghiên cứu khoa học và phát triển công nghệ | Scientific research and development | Recherche-développement scientifique
73 | N | Quảng cáo, nghiên cứu thị trường và quan hệ công chúng | Advertising, market research and public relations | Publicité, études de marché et relations publiques
74 | N | Hoạt động chuyên môn, khoa học và công nghệ khác | Other professional, scientific and technical activities | Autres activités spécialisées, scientifiques et techniques
75 | N | Hoạt động thú y | Veterinary activities | Activités vétérinaires
O | - | Hoạt động hành chính và dịch vụ hỗ trợ | Administrative and support service activities | Activités de services administratifs et de soutien
77 | O | Cho thuê máy móc, thiết bị (không kèm người điều khiển); cho thuê đồ dùng cá nhân và gia đình; cho thuê tài sản vô hình phi tài chính | Rental and leasing activities | Activités de location et de location-bail
78 | O | Hoạt động dịch vụ lao động và việc làm | Employment activities | Activités liées à l’emploi
79 | O | Hoạt động của đại lý lữ hành, điều hành tua du lịch và các hoạt động liên quan đến du lịch khác | Travel agency, tour operator and other travel related activities | Agences de voyage, voyagistes et autres activités liées aux voyages
80 | O | Hoạt động điều tra và bảo đảm an toàn | Investigation and security activities | Enquêtes et sécurité
81 | O | Hoạt động dịch vụ vệ sinh nhà cửa, công trình và cảnh quan | Services to buildings and landscape activities | Services relatifs aux bâtiments et aménagement paysager
82 | O | Hoạt động hành chính, hỗ trợ văn phòng và các hoạt động hỗ trợ kinh doanh khác | Office administrative, office support and other business support activities | Services administratifs de bureau et autres services de soutien aux entreprises
P | - | Hoạt động của Đảng Cộng sản, tổ chức chính trị - xã hội, quản lý nhà nước, an ninh quốc phòng; bảo đảm xã hội bắt buộc | Public administration and defence; compulsory social security | Administration publique et défense ; sécurité sociale obligatoire
84 | P | Hoạt động của Đảng Cộng sản, tổ chức chính trị - xã hội, quản lý nhà nước, an ninh quốc phòng; bảo đảm xã hội bắt buộc | Public administration and defence; compulsory social security | Administration publique et défense ; sécurité sociale obligatoire
Q | - | Giáo dục và đào tạo | Education | Enseignement
85 | Q | Giáo dục và đào tạo | Education | Enseignement
R | - | Y tế và hoạt động trợ giúp xã hội | Human health and social work activities | Santé humaine et action sociale
86 | R | Hoạt động y tế | Human health activities | Activités pour la santé humaine
87 | R | Hoạt động chăm sóc, điều dưỡng tập trung | Residential care activities | Hébergement médico-social et social
88 | R | Hoạt động trợ giúp xã hội không tập trung | Social work activities without accommodation | Action sociale sans hébergement
S | - | Nghệ thuật, thể thao và giải trí | Arts, sports and recreation | Arts, sports et loisirs
90 | S | Hoạt động sáng tác và biểu diễn nghệ thuật | Arts creation and performing arts activities | Création artistique et arts du spectacle
91 | S | Hoạt động của thư viện, lưu trữ, bảo tàng và các hoạt động văn hóa khác | Library, archives, museum and other cultural activities | Bibliothèques, archives, musées et autres activités culturelles
92 | S | Hoạt động xổ số, cá cược và đánh bạc | Gambling and betting activities | Jeux de hasard et d’argent
93 | S | Hoạt động thể thao, vui chơi và giải trí | Sports activities and amusement and recreation activities | Activités sportives, récréatives et de loisirs
T | - | Hoạt động dịch vụ khác | Other service activities | Autres activités de services
94 | T | Hoạt động của các hiệp hội, tổ chức khác | Activities of membership organizations | Activités des organisations associatives
95 | T | Sửa chữa, bảo dưỡng máy tính, đồ dùng cá nhân và gia đình, ô tô, mô tô, xe máy | Repair and maintenance of computers, personal and household goods, and motor vehicles and motorcycles | Réparation et entretien d’ordinateurs, de biens personnels et domestiques, de véhicules automobiles et de motocycles
96 | T | Hoạt động dịch vụ phục vụ cá nhân | Personal service activities | Services personnels
U | - | Hoạt động làm thuê các công việc trong các hộ gia đình, sản xuất sản phẩm vật chất và dịch vụ tự tiêu dùng của hộ gia đình | Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use | Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages producteurs de biens et services pour usage propre
97 | U | Hoạt động làm thuê công việc gia đình trong các hộ gia đình | Activities of households as employers of domestic personnel | Activités des ménages en tant qu’employeurs de personnel domestique
98 | U | Hoạt động sản xuất sản phẩm vật chất và dịch vụ tự tiêu dùng của hộ gia đình | Undifferentiated goods- and services-producing activities of private households for own use | Activités indifférenciées des ménages producteurs de biens et services pour usage propre
V | - | Hoạt động của các tổ chức và cơ quan quốc tế | Activities of extraterritorial organizations and bodies | Activités extraterritoriales
99 | V | Hoạt động của các tổ chức và cơ quan quốc tế | Activities of extraterritorial organizations and bodies | Activités extraterritoriales
`;
