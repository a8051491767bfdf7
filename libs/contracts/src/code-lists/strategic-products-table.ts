/** Code | group | Vietnamese | English | French, then other names after = : read by `codesFrom`. */
export const strategicProductsTable = `
G01 | - | Công nghệ số: trí tuệ nhân tạo, dữ liệu lớn, bản sao số, điện toán đám mây, điện toán biên, Internet vạn vật, chuỗi khối | Digital technologies: artificial intelligence, big data, digital twins, cloud and edge computing, Internet of things, blockchain | Technologies numériques : intelligence artificielle, mégadonnées, jumeaux numériques, informatique en nuage et en périphérie, Internet des objets, chaîne de blocs
G02 | - | Công nghệ mạng di động thế hệ sau | Next-generation mobile networks | Réseaux mobiles de nouvelle génération
G03 | - | Công nghệ robot và tự động hóa | Robotics and automation | Robotique et automatisation
G04 | - | Công nghệ sinh học và y sinh tiên tiến | Advanced biotechnology and biomedicine | Biotechnologies et biomédecine avancées
G05 | - | Công nghệ năng lượng và vật liệu tiên tiến | Advanced energy and materials | Énergie et matériaux avancés
G06 | - | Công nghệ chip bán dẫn | Semiconductor chips | Puces à semi-conducteurs
G07 | - | Công nghệ an ninh mạng và lượng tử | Cybersecurity and quantum technologies | Cybersécurité et technologies quantiques
G08 | - | Công nghệ biển, đại dương và lòng đất | Sea, ocean and underground technologies | Technologies marines, océaniques et souterraines
G09 | - | Công nghệ hàng không và vũ trụ | Aviation and space | Aéronautique et espace
G10 | - | Công nghệ đường sắt tốc độ cao và đường sắt đô thị | High-speed and urban rail | Trains à grande vitesse et transport ferroviaire urbain
P01 | G01 | Mô hình ngôn ngữ lớn tiếng Việt, trợ lý ảo và trí tuệ nhân tạo (AI) chuyên ngành | Vietnamese large language models, virtual assistants and domain-specific artificial intelligence (AI) | Grands modèles de langue vietnamiens, assistants virtuels et intelligence artificielle (IA) spécialisée | = AI tiếng Việt; LLM tiếng Việt
P02 | G01 | AI camera xử lý tại biên | AI cameras with edge processing | Caméras IA à traitement en périphérie | = Camera AI
P03 | G01 | Nền tảng bản sao số | Digital twin platforms | Plateformes de jumeaux numériques
P04 | G01 | Nền tảng điện toán đám mây | Cloud computing platforms | Plateformes d’informatique en nuage
P05 | G01 | Hạ tầng mạng chuỗi khối và hệ thống truy xuất nguồn gốc | Blockchain network infrastructure and traceability systems | Infrastructures de chaîne de blocs et systèmes de traçabilité | = Blockchain
P06 | G02 | Thiết bị và hệ thống mạng di động 5G/5G-Advanced | 5G/5G-Advanced mobile network equipment and systems | Équipements et systèmes de réseaux mobiles 5G/5G-Advanced
P07 | G03 | Robot di động tự hành và robot công nghiệp | Autonomous mobile robots and industrial robots | Robots mobiles autonomes et robots industriels
P08 | G03 | Nền tảng, giải pháp và mô hình phục vụ sản xuất thông minh | Platforms, solutions and models for smart manufacturing | Plateformes, solutions et modèles pour la production intelligente | = Nhà máy thông minh
P09 | G07 | Giải pháp bảo mật và an ninh mạng cho hạ tầng quan trọng và cơ sở dữ liệu quốc gia | Security and cybersecurity solutions for critical infrastructure and national databases | Solutions de sécurité et de cybersécurité pour les infrastructures critiques et les bases de données nationales
P10 | G04 | Vắc xin thế hệ mới dùng cho người | New-generation human vaccines | Vaccins humains de nouvelle génération
P11 | G04 | Liệu pháp tế bào (tế bào gốc, tế bào miễn dịch) dùng cho người | Human cell therapies (stem cells, immune cells) | Thérapies cellulaires humaines (cellules souches, cellules immunitaires)
P12 | G04 | Hệ thống sản xuất sản phẩm y tế cá thể hóa ứng dụng công nghệ in 3D | Production systems for personalised medical products using 3D printing | Systèmes de fabrication de produits médicaux personnalisés par impression 3D
P13 | G04 | Hệ thống cảm biến sinh học thông minh | Smart biosensor systems | Systèmes de biocapteurs intelligents
P14 | G04 | Vắc xin và chế phẩm sinh học thế hệ mới dùng trong chăn nuôi, thú y, thủy sản, trồng trọt và bảo vệ thực vật | New-generation vaccines and biological products for livestock, veterinary medicine, aquaculture, crops and plant protection | Vaccins et produits biologiques de nouvelle génération pour l’élevage, la médecine vétérinaire, l’aquaculture, les cultures et la protection des végétaux
P15 | G04 | Hệ thống sản xuất, thu hoạch và chế biến sâu sản phẩm, phụ phẩm nông nghiệp và sinh khối | Systems for the production, harvesting and deep processing of agricultural products, by-products and biomass | Systèmes de production, de récolte et de transformation poussée des produits et sous-produits agricoles et de la biomasse
P16 | G04 | Giống cây trồng, vật nuôi, thủy sản thế hệ mới được tạo ra từ công nghệ tế bào, chỉnh sửa gen và công nghệ sinh học | New-generation crop varieties, livestock breeds and aquatic strains obtained by cell technology, gene editing and biotechnology | Variétés végétales, races animales et souches aquacoles de nouvelle génération issues des technologies cellulaires, de l’édition génomique et des biotechnologies
P17 | G05 | Vật liệu tiên tiến và vật liệu chức năng hiệu năng cao cho công nghiệp chế biến, chế tạo | Advanced materials and high-performance functional materials for manufacturing | Matériaux avancés et matériaux fonctionnels à haute performance pour l’industrie manufacturière
P18 | G05 | Pin, ắc quy tiên tiến và hệ thống tích trữ năng lượng tích hợp (BESS) | Advanced cells and batteries and integrated energy storage systems (BESS) | Piles et batteries avancées et systèmes intégrés de stockage d’énergie (BESS) | = BESS; Pin lưu trữ
P19 | G05 | Hệ thống sản xuất, lưu trữ, vận chuyển và phân phối hydrogen xanh, nhiên liệu sinh học | Systems for the production, storage, transport and distribution of green hydrogen and biofuels | Systèmes de production, de stockage, de transport et de distribution d’hydrogène vert et de biocarburants
P20 | G05 | Thiết bị điện cao áp, siêu cao áp; máy điện, động cơ điện và hệ thống truyền tải - truyền động điện hiện đại, hiệu suất cao | High- and extra-high-voltage equipment; modern high-efficiency electrical machines, motors, transmission and drive systems | Équipements à haute et très haute tension ; machines et moteurs électriques, systèmes de transport et d’entraînement électriques modernes à haut rendement
P21 | G05 | Hệ thống thu giữ, sử dụng và lưu trữ carbon | Carbon capture, utilisation and storage systems | Systèmes de captage, d’utilisation et de stockage du carbone | = CCUS
P22 | G09 | Thiết bị, phương tiện bay không người lái (UAV); hệ thống quản lý, phát hiện, giám sát và chế áp UAV | Unmanned aerial vehicles (UAV) and equipment; systems to manage, detect, monitor and counter UAVs | Aéronefs sans équipage (UAV) et équipements ; systèmes de gestion, de détection, de surveillance et de neutralisation des UAV | = UAV; Drone; Máy bay không người lái
P23 | G06 | Chip chuyên dụng | Application-specific chips | Puces spécialisées
P24 | G07 | Truyền thông lượng tử, tính toán lượng tử và cảm biến lượng tử | Quantum communication, quantum computing and quantum sensing | Communication, calcul et capteurs quantiques
P25 | G08 | Hệ thống khai thác, chế biến sâu và sản phẩm chế biến sâu từ khoáng sản, dầu khí và đất hiếm | Extraction and deep-processing systems, and deep-processed products, for minerals, oil and gas and rare earths | Systèmes d’extraction et de transformation poussée, et produits transformés, des minerais, des hydrocarbures et des terres rares
P26 | G08 | Hệ thống, thiết bị, dịch vụ và giải pháp công nghệ thăm dò lòng đất, biển sâu, công trình biển và năng lượng ngoài khơi | Systems, equipment, services and solutions for underground and deep-sea exploration, offshore structures and offshore energy | Systèmes, équipements, services et solutions pour l’exploration souterraine et des grands fonds, les ouvrages en mer et l’énergie en mer
P27 | G05 | Lò phản ứng hạt nhân mô-đun nhỏ (SMR) | Small modular reactors (SMR) | Petits réacteurs modulaires (SMR) | = SMR
P28 | G09 | Vệ tinh và chùm vệ tinh quỹ đạo thấp quan sát Trái đất | Low-orbit Earth observation satellites and constellations | Satellites et constellations d’observation de la Terre en orbite basse
P29 | G10 | Công trình xây dựng đường sắt tốc độ cao | High-speed railway construction works | Ouvrages de construction de lignes à grande vitesse
P30 | G10 | Nền tảng công nghiệp, phương tiện, thiết bị và các hệ thống tích hợp đường sắt tốc độ cao, đường sắt đô thị | Industrial base, rolling stock, equipment and integrated systems for high-speed and urban rail | Base industrielle, matériel roulant, équipements et systèmes intégrés pour le rail à grande vitesse et urbain
`;

/** The list of 2025; what a product became follows after >. */
export const strategicProducts2025Table = `
1 | - | Trí tuệ nhân tạo, bản sao số, thực tế ảo và thực tế tăng cường | Artificial intelligence, digital twins, virtual and augmented reality | Intelligence artificielle, jumeaux numériques, réalité virtuelle et augmentée
1.1 | 1 | Mô hình ngôn ngữ lớn tiếng Việt | Vietnamese large language models | Grands modèles de langue vietnamiens | > P01
1.2 | 1 | Trợ lý ảo | Virtual assistants | Assistants virtuels | > P01
1.3 | 1 | Trí tuệ nhân tạo chuyên ngành | Domain-specific artificial intelligence | Intelligence artificielle spécialisée | > P01
1.4 | 1 | Trí tuệ nhân tạo phân tích | Analytical artificial intelligence | Intelligence artificielle analytique
1.5 | 1 | Bản sao số | Digital twins | Jumeaux numériques | > P03
1.6 | 1 | Vũ trụ ảo (metaverse) | Metaverse | Métavers
2 | - | Điện toán đám mây, lượng tử, dữ liệu lớn | Cloud, quantum, big data | Informatique en nuage, quantique, mégadonnées
2.1 | 2 | Dịch vụ điện toán đám mây | Cloud computing services | Services d’informatique en nuage | > P04
2.2 | 2 | Điện toán và truyền thông lượng tử | Quantum computing and communication | Calcul et communication quantiques | > P24
2.3 | 2 | Trung tâm dữ liệu lớn | Large data centres | Grands centres de données
3 | - | Chuỗi khối (blockchain) | Blockchain | Chaîne de blocs (blockchain)
3.1 | 3 | Tài sản số, tiền số, tiền mã hóa | Digital assets, digital currency, cryptocurrency | Actifs numériques, monnaie numérique, cryptomonnaie
3.2 | 3 | Hạ tầng mạng chuỗi khối | Blockchain network infrastructure | Infrastructure de chaîne de blocs | > P05
3.3 | 3 | Hệ thống truy xuất nguồn gốc | Traceability systems | Systèmes de traçabilité | > P05
4 | - | Mạng di động thế hệ sau (5G/6G) | Next-generation mobile networks (5G/6G) | Réseaux mobiles de nouvelle génération (5G/6G)
4.1 | 4 | Thiết bị mạng truy cập vô tuyến theo chuẩn ORAN | Radio access network equipment to the O-RAN standard | Équipements de réseau d’accès radio à la norme O-RAN | > P06
4.2 | 4 | Mạng lõi 5G/6G | 5G/6G core network | Cœur de réseau 5G/6G | > P06
4.3 | 4 | Thiết bị truyền dẫn IP tốc độ cao | High-speed IP transmission equipment | Équipements de transmission IP à haut débit
5 | - | Robot và tự động hóa | Robotics and automation | Robotique et automatisation
5.1 | 5 | Robot di động tự hành | Autonomous mobile robots | Robots mobiles autonomes | > P07
5.2 | 5 | Robot công nghiệp | Industrial robots | Robots industriels | > P07
5.3 | 5 | Dây chuyền chế biến nông, lâm, thủy sản | Processing lines for agricultural, forestry and fishery products | Lignes de transformation des produits agricoles, forestiers et halieutiques | > P15
5.4 | 5 | Hệ thống bảo quản và giám sát chất lượng sau thu hoạch | Post-harvest preservation and quality monitoring systems | Systèmes de conservation et de suivi de la qualité après récolte
6 | - | Chip bán dẫn | Semiconductor chips | Puces à semi-conducteurs
6.1 | 6 | Chip chuyên dụng, chip AI, chip IoT | Application-specific, AI and IoT chips | Puces spécialisées, puces IA et puces IdO | > P23
7 | - | Y - sinh học tiên tiến | Advanced biomedicine | Biomédecine avancée
7.1 | 7 | Vắc xin thế hệ mới | New-generation vaccines | Vaccins de nouvelle génération | > P10
7.2 | 7 | Liệu pháp gen | Gene therapy | Thérapie génique
7.3 | 7 | Liệu pháp tế bào | Cell therapy | Thérapie cellulaire | > P11
8 | - | Năng lượng, vật liệu tiên tiến | Advanced energy and materials | Énergie et matériaux avancés
8.1 | 8 | Lò phản ứng hạt nhân nhỏ, an toàn | Small, safe nuclear reactors | Petits réacteurs nucléaires sûrs | > P27
8.2 | 8 | Pin (lithium-ion, thể rắn, nhiên liệu, điện phân) | Batteries and cells (lithium-ion, solid-state, fuel, electrolysis) | Batteries et piles (lithium-ion, état solide, combustible, électrolyse) | > P18
8.3 | 8 | Vật liệu tiên tiến | Advanced materials | Matériaux avancés | > P17
9 | - | Đất hiếm, đại dương, lòng đất | Rare earths, ocean, underground | Terres rares, océan, sous-sol
9.1 | 9 | Đất hiếm: đánh giá, khai thác, tinh chế | Rare earths: assessment, extraction, refining | Terres rares : évaluation, extraction, raffinage | > P25
9.2 | 9 | Thăm dò địa chất thông minh | Smart geological exploration | Exploration géologique intelligente | > P26
9.3 | 9 | Công nghệ biển sâu | Deep-sea technologies | Technologies des grands fonds marins | > P26
9.4 | 9 | Năng lượng ngoài khơi | Offshore energy | Énergie en mer | > P26
10 | - | An ninh mạng | Cybersecurity | Cybersécurité
10.1 | 10 | Tường lửa, phát hiện và ngăn chặn xâm nhập | Firewalls, intrusion detection and prevention | Pare-feu, détection et prévention des intrusions
10.2 | 10 | An ninh mạng cho hạ tầng quan trọng và cơ sở dữ liệu quốc gia | Cybersecurity for critical infrastructure and national databases | Cybersécurité des infrastructures critiques et des bases de données nationales | > P09
11 | - | Hàng không, vũ trụ | Aviation and space | Aéronautique et espace
11.1 | 11 | Vệ tinh viễn thám, viễn thông quỹ đạo thấp | Low-orbit remote sensing and telecommunication satellites | Satellites de télédétection et de télécommunication en orbite basse | > P28
11.2 | 11 | Trạm mặt đất và điều khiển vệ tinh | Satellite ground and control stations | Stations sol et de contrôle des satellites
11.3 | 11 | Thiết bị bay không người lái (UAV) | Unmanned aerial vehicles (UAV) | Aéronefs sans équipage (UAV) | > P22
`;
