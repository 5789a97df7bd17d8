/** Where people are called so: given and family names that many there bear, and how a full name is put together. */
export interface NameStock {
  readonly given: string;
  readonly family: string;
  /** `g` a given name, `f` a family name, other characters as they are. Several are used in turn. */
  readonly patterns: readonly string[];
}

const western = ['g f'];

/** Names by script, and within a script by where they are common; chosen by hand, not from any list of persons. */
export const commonNames = {
  Latin: [
    {
      given:
        'James Mary Robert Patricia John Jennifer David Linda Michael Susan Joseph Karen Thomas Nancy Kevin Emily Brian Laura Jason Megan Tyler Brittany Ethan Ashley Logan Hannah Rowan Imogen Callum Beatrix',
      family:
        'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thompson White Harris Clark Lewis Walker Hall Young King Wright Hughes Edwards Cooper Bailey Farrowgate Ambleford Hartsworth Penrose Whitcombe Ellery',
      patterns: ['g f', 'g g f', 'g f', 'g f-f'],
    },
    {
      given: 'Saoirse Cormac Niamh Declan Fergus Aoife Sean Ciara Liam Siobhan Padraig Orla Eoin Maeve',
      family:
        'Murphy Kelly OʼSullivan Walsh Byrne Ryan OʼConnor Gallagher Doyle McCarthy Campbell Stewart MacLeod',
      patterns: western,
    },
    {
      given:
        'Lukas Greta Jonas Annika Stefan Sabine Jürgen Ursula Thomas Claudia Wolfgang Renate Karl Heike Matthias Katrin Florian Anja',
      family:
        'Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf Neumann Vogelsang Brandstetter Kirchhoff Steinbach Huber',
      patterns: ['g f', 'g-g f', 'g f'],
    },
    {
      given:
        'Camille Bastien Élodie Théo Jean Marie Pierre Nathalie Philippe Isabelle Michel Sophie Nicolas Céline Laurent Aurélie',
      family:
        'Martin Bernard Dubois Thomas Robert Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garnier Chastain Delacourt Beaumont Rousseau',
      patterns: ['g f', 'g-g f'],
    },
    {
      given:
        'Giulia Matteo Chiara Lorenzo Marco Francesca Giuseppe Anna Antonio Rosa Luigi Paola Andrea Elena Salvatore',
      family:
        'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Luca Bellucci Marchetti',
      patterns: western,
    },
    {
      given:
        'José María Juan Carmen Antonio Ana Luis Guadalupe Carlos Rosa Jesús Margarita Francisco Verónica Miguel Leticia Alejandro Gabriela Ricardo Daniela Fernando Mariana Jorge Adriana Inés Álvaro Lucía Mateo Diego Valentina',
      family:
        'García Martínez López Hernández González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Jiménez Reyes Díaz Torres Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo Ibarra Zabaleta Villanueva Escudero Quintana Salinas',
      patterns: ['g f f', 'g g f f', 'g f'],
    },
    {
      given:
        'João Maria António Ana Pedro Beatriz Paulo Fernanda Rafael Juliana Thiago Camila Luiz Patrícia Marcelo Larissa',
      family:
        'Silva Santos Oliveira Souza Lima Pereira Ferreira Costa Rodrigues Almeida Nascimento Carvalho Araújo Ribeiro Barbosa',
      patterns: ['g f', 'g f f', 'g da f'],
    },
    {
      given: 'Jan Maria Pieter Johanna Willem Anna Hendrik Elisabeth Maarten Sanne Bram Femke Joost Lotte',
      family:
        'Jong Jansen Vries Berg Bakker Dijk Visser Smit Meijer Bos Mulder Peters Hendriks Dekker Brouwer',
      patterns: ['g f', 'g van f', 'g de f'],
    },
    {
      given:
        'Maren Henrik Solveig Anders Linnea Erik Karin Lars Ingrid Johan Astrid Mikkel Freja Aino Eero Juhani Helmi',
      family:
        'Andersson Johansson Nilsson Eriksson Larsen Hansen Olsen Pedersen Nyberg Lindqvist Halvorsen Dahlgren Korhonen Mäkinen Virtanen Jørgensen',
      patterns: western,
    },
    {
      given:
        'Zofia Kacper Hanna Oskar Katarzyna Piotr Agnieszka Krzysztof Małgorzata Tomasz Jakub Tereza Marek Petra Jana Pavel Lucie Martin',
      family:
        'Nowak Kowalski Wiśniewska Wójcik Kowalczyk Kamiński Lewandowska Zieliński Szymański Woźniak Novotný Svoboda Dvořáková Černý Procházka Horák',
      patterns: western,
    },
    {
      given:
        'László Ilona Bence Katalin István Erzsébet Zoltán Éva Ferenc Mária Ion Elena Andrei Ioana Gheorghe Mihaela',
      family: 'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Popescu Ionescu Popa Radu Dumitru Stan Marin',
      patterns: ['g f', 'f g'],
    },
    {
      given:
        'Alexei Natalia Dmitry Olga Sergey Svetlana Pavel Irina Ivan Ekaterina Vladimir Anna Andrey Marina Nikolai Tatiana Oleksandr Oksana Volodymyr Iryna Bohdan Lyudmyla',
      family:
        'Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Lebedev Kozlov Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Kravchenko',
      patterns: ['g f', 'f g', 'g f'],
    },
    {
      given:
        'Marko Jelena Nikola Milica Stefan Ivana Aleksandar Dragana Milan Snežana Ivan Ana Luka Petra Georgi Maria',
      family:
        'Jovanović Petrović Nikolić Marković Đorđević Stojanović Horvat Babić Novak Kovač Dimitrov Ivanov Georgiev',
      patterns: western,
    },
    {
      given:
        'Georgios Maria Ioannis Eleni Dimitrios Katerina Konstantinos Vasiliki Nikolaos Sofia Panagiotis Angeliki',
      family:
        'Papadopoulos Vlachos Angelopoulos Nikolaidis Georgiou Petrou Athanasiou Karagiannis Pappas Makris',
      patterns: western,
    },
    {
      given:
        'Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Hatice Hüseyin Zeynep Murat Elif Emre Merve Burak Özlem Aydin Leyla Elchin Gulnara',
      family:
        'Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Mammadov Aliyev Hasanov Guliyev Erdem Korkmaz',
      patterns: western,
    },
    {
      given:
        'Mohamed Fatima Ahmed Aisha Omar Maryam Youssef Khadija Hassan Salma Karim Nour Tarek Layla Khaled Rania Samir Dina Walid Hala Nabil Yasmin Hisham Amal Ibrahim Zaynab Mahmoud Huda Bilal Sara',
      family:
        'Haddad Khoury Najjar Nasser Mansour Saleh Hamdan Khalil Darwish Shaheen Qasim Suleiman Fahmy Zaki Farouk Ghanem Bitar Sabbagh Halabi Masri Shami Zayat Benali Cherif Bouzid Alaoui Idrissi Tazi Saidi Mokhtar',
      patterns: ['g f', 'g al-f', 'g g f', 'g El f'],
    },
    {
      given:
        'Reza Zahra Ali Fatemeh Mohammad Maryam Hossein Narges Amir Shirin Mehdi Leila Behrouz Parisa Kaveh Nasrin',
      family:
        'Hosseini Ahmadi Mohammadi Karimi Rezaei Moradi Jafari Rahimi Tehrani Shirazi Kazemi Ebrahimi Farahani Sadeghi',
      patterns: western,
    },
    {
      given:
        'Muhammad Ayesha Ali Fatima Usman Zainab Hamza Sana Bilal Hina Imran Nadia Asif Saima Kamran Rabia Faisal Shabana Tanvir Nusrat',
      family:
        'Khan Ahmed Malik Hussain Iqbal Butt Chaudhry Qureshi Siddiqui Shah Sheikh Mirza Akhtar Javed Rahman Hossain Islam Begum Chowdhury Miah',
      patterns: ['g f', 'g g f'],
    },
    {
      given:
        'Priya Arjun Ananya Rohan Rahul Pooja Amit Neha Vijay Sunita Rajesh Kavita Suresh Lakshmi Anil Deepa Sanjay Meena Ramesh Divya Karthik Anjali Venkatesh Harpreet',
      family:
        'Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Banerjee Mukherjee Das Joshi Deshpande Krishnan Rao Menon Mehta Verma Mishra Yadav Pillai Chatterjee Gill Perera',
      patterns: ['g f', 'g g f', 'g Kumar f'],
    },
    {
      given:
        'Wei Fang Min Jing Li Yan Jun Lei Yang Hui Xiaoming Xiuying Jianguo Yuxuan Zihan Haoran Mengyao Guoqiang Lihua Zhiwei',
      family:
        'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Chan Wong Leung Cheung',
      patterns: ['f g', 'g f', 'f g g', 'f g-g'],
    },
    {
      given:
        'Minjun Seoyeon Jihoon Jiwoo Hyunwoo Soojin Youngho Eunji Sungmin Yuna Kyungsoo Haeun Dongwook Minji Jaehyun',
      family: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang',
      patterns: ['f g', 'g f'],
    },
    {
      given:
        'Min Jun Seo Yeon Ji Hoon Woo Hyun Soo Jin Young Ho Eun Sung Yu Na Kyung Ha Dong Wook Jae Chul Sook Hee',
      family: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang',
      patterns: ['f g g', 'f g-g', 'g-g f'],
    },
    {
      given:
        'Haruto Yui Sota Hina Yuto Sakura Takashi Keiko Hiroshi Yoko Kenji Naoko Makoto Emi Daisuke Ayumi',
      family:
        'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Inoue',
      patterns: ['g f', 'f g'],
    },
    {
      given: 'Thuy Minh Linh Duc Anh Huong Tuan Lan Hung Mai Dung Hoa Nam Trang Quang Thao Phuong Long',
      family: 'Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly',
      patterns: ['f Van g', 'f Thi g', 'f g g', 'g f'],
    },
    {
      given: 'Somchai Suda Anan Malee Kittisak Wanida Prasert Nattaporn Sombat Ratana Thida Aung Sokha Bopha',
      family:
        'Saetang Srisuk Chaiyasit Wongsawat Boonmee Thongchai Rattanakorn Jaidee Phommachan Sok Chea Win',
      patterns: western,
    },
    {
      given:
        'Sari Budi Dewi Agus Siti Ahmad Nur Muhammad Sri Eko Rina Hendra Putri Joko Ratna Aisyah Farid Azlan',
      family:
        'Wibowo Santoso Hartono Setiawan Susanto Saputra Wijaya Kusuma Hidayat Nugroho Pratama Lestari Rahmawati Ismail Abdullah',
      patterns: ['g f', 'g g f', 'g bin f'],
    },
    {
      given:
        'Maria Jose Juan Rosario Antonio Teresita Roberto Corazon Eduardo Angelica Jericho Maricel Rodel Jocelyn',
      family:
        'Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Aquino Villanueva Ramos Delacruz Castillo Magsaysay Dimaculangan',
      patterns: ['g f', 'g g f', 'g f f'],
    },
    {
      given:
        'Amara Chidi Wanjiru Kofi Ngozi Emeka Folake Tunde Kwame Abena Otieno Achieng Tesfaye Hanna Thabo Naledi Moussa Aminata',
      family:
        'Okonkwo Mwangi Mensah Adeyemi Okafor Balogun Asante Owusu Odhiambo Kamau Bekele Haile Dlamini Nkosi Diallo Traoré',
      patterns: western,
    },
    {
      given: 'David Sarah Moshe Rachel Yosef Tamar Noam Shira Amit Noa Itai Michal Avraham Rivka',
      family: 'Cohen Levi Mizrahi Peretz Biton Friedman Katz Shapiro Ben-David Azoulay Dahan Avraham',
      patterns: western,
    },
  ],
  Cyrillic: [
    {
      given:
        'Алексей Наталья Дмитрий Ольга Сергей Светлана Павел Ирина Иван Екатерина Владимир Анна Андрей Марина Николай Татьяна Тимур Айгуль Нурлан Гульнара Рустам Лейла',
      family:
        'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Лебедев Козлов Степанов Николаев Орлов Макаров Ахметов Юсупов Каримов Алиев',
      patterns: ['g f', 'f g', 'f g'],
    },
    {
      given: 'Тарас Оксана Богдан Людмила Олександр Ірина Андрій Юлія Микола Катерина Володимир Надія',
      family:
        'Шевченко Коваленко Бондаренко Ткачук Мельник Кравченко Олійник Поліщук Лисенко Гончар Ткаченко',
      patterns: ['g f', 'f g'],
    },
    {
      given: 'Стефан Милена Бојан Јелена Никола Милица Марко Драгана Георги Мария Димитър Иванка',
      family: 'Петровић Јовановић Николов Димитрова Марковић Стојановић Георгиев Тодоров Ристовски',
      patterns: western,
    },
  ],
  Arabic: [
    {
      given:
        'يوسف ليلى كريم سلمى طارق نور هشام رانيا سامي دينا وليد هالة فادي ريم زياد مها محمد فاطمة أحمد عائشة عمر مريم حسن خديجة خالد زينب إبراهيم سارة محمود هدى بلال أمل',
      family:
        'الحداد النجار الخياط الصباغ البستاني الخوري الشامي المصري الحلبي العطار السقا الزيات ناصر منصور صالح حمدان خليل درويش شاهين قاسم سليمان فهمي زكي فاروق غانم البيطار العلوي الإدريسي التازي سعيد مختار',
      patterns: ['g f', 'g g f', 'g f'],
    },
    {
      given: 'رضا زهرا علی فاطمه محمد مریم حسین نرگس امیر شیرین مهدی پریسا',
      family: 'حسینی احمدی محمدی کریمی رضایی مرادی جعفری رحیمی تهرانی شیرازی کاظمی ابراهیمی',
      patterns: western,
    },
  ],
  Han: [
    {
      given: '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 建 国 文 志 玉 兰',
      family: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹',
      patterns: ['fgg', 'fg', 'fgg'],
    },
  ],
  Hangul: [
    {
      given: '민준 서연 지훈 지우 현우 수진 영호 은지 성민 유나 경수 하은 동욱 민지 재현 철수 영희 미경',
      family: '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황',
      patterns: ['fg'],
    },
  ],
  Kana: [
    {
      given: 'はると ゆい そうた ひな ゆうと さくら たかし けいこ ひろし ようこ けんじ なおこ まこと えみ',
      family:
        'さとう すずき たかはし たなか わたなべ いとう やまもと なかむら こばやし かとう よしだ やまだ ささき',
      patterns: ['f g'],
    },
  ],
  Greek: [
    {
      given:
        'Γεώργιος Μαρία Ιωάννης Ελένη Δημήτριος Κατερίνα Κωνσταντίνος Βασιλική Νικόλαος Σοφία Παναγιώτης Αγγελική',
      family:
        'Παπαδόπουλος Βλάχος Αγγελόπουλος Νικολαΐδης Γεωργίου Πέτρου Αθανασίου Καραγιάννης Παππάς Μακρής',
      patterns: western,
    },
  ],
  Devanagari: [
    {
      given: 'प्रिया अर्जुन राहुल पूजा अमित नेहा विजय सुनीता राजेश कविता सुरेश लक्ष्मी अनिल दीपा संजय मीना',
      family: 'शर्मा पटेल सिंह कुमार गुप्ता रेड्डी जोशी देशपांडे राव मेहता वर्मा मिश्रा यादव दास',
      patterns: western,
    },
  ],
  Thai: [
    {
      given: 'สมชาย สุดา อนันต์ มาลี กิตติศักดิ์ วนิดา ประเสริฐ ณัฐพร สมบัติ รัตนา วิชัย นภา',
      family: 'ศรีสุข ชัยสิทธิ์ วงศ์สวัสดิ์ บุญมี ทองชัย รัตนกร ใจดี แสงทอง พงษ์ไพร สุขใจ',
      patterns: western,
    },
  ],
  Hebrew: [
    {
      given: 'דוד שרה משה רחל יוסף תמר נועם שירה עמית נועה איתי מיכל אברהם רבקה',
      family: 'כהן לוי מזרחי פרץ ביטון פרידמן כץ שפירא אזולאי דהן אברהם',
      patterns: western,
    },
  ],
} as const satisfies Record<string, readonly NameStock[]>;
