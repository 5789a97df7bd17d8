import { foldText } from '../../../clean/fold-text.ts';
import { once } from '../../../once.ts';

/**
 * The words of a cleaned name. Where a script sets no spaces, the common words of business names are told apart from
 * the rest: `测试国际贸易` is `测试`, `国际`, `贸易`. Linear in the name's length.
 */
export function splitWrittenName(cleaned: string): string[] {
  const words = cleaned.split(' ');
  if (ascii.test(cleaned)) return words.includes('') ? words.filter((word) => word !== '') : words;
  return words
    .filter((word) => word !== '')
    .flatMap((word) => (unspaced.test(word) ? splitAtCommonWords(word) : [word]));
}

/**
 * What the common words of business names mean that are not known by their Latin spelling, as a word of
 * {@link businessWords}: those of scripts without spaces, and of scripts that leave vowels out.
 */
export const writtenWords: () => ReadonlyMap<string, string> = once(
  () =>
    new Map(
      table()
        .trim()
        .split('\n')
        .flatMap((row) => {
          const [meaning = '', ...words] = row.trim().split(' ');
          const folded = words.map(foldText).flatMap(withArticles);
          return folded.map((word): [string, string] => [word, meaning]);
        }),
    ),
);

/** Arabic and Hebrew write the article, `for` and `and` onto the word. */
function withArticles(word: string): string[] {
  if (/^\p{sc=Arabic}/u.test(word)) return ['', 'ال', 'لل', 'وال', 'و', 'ل'].map((article) => article + word);
  return /^\p{sc=Hebrew}/u.test(word) ? ['', 'ה', 'ו', 'ל'].map((article) => article + word) : [word];
}

const ascii = /^[ -~]*$/;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

function splitAtCommonWords(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < word.length; ) {
    const common = byFirstSign()
      .get(word.charAt(at))
      ?.find((candidate) => word.startsWith(candidate, at));
    if (common) {
      parts.push(word.slice(from, at), common);
      from = at + common.length;
    }
    at += common?.length ?? 1;
  }
  return [...parts, word.slice(from)].filter((part) => part !== '');
}

/** The longest come first. */
const byFirstSign: () => ReadonlyMap<string, readonly string[]> = once(() =>
  Map.groupBy(
    [...writtenWords().keys()].sort((a, b) => b.length - a.length),
    (word) => word.charAt(0),
  ),
);

function table(): string {
  return `
limited 有限 股份 株式会社 有限会社 合同会社 주식회사 유한회사 责任 責任
company 公司 会社 회사
group 集团 集團 グループ 그룹
international 国际 國際 国際 インターナショナル 인터내셔널 국제
trading 贸易 貿易 商贸 商貿 商事 交易 무역 トレーディング 트레이딩 商会 商會 物産 상사 상회 물산 통상
holding 控股 ホールディングス 홀딩스
investment 投资 投資 투자
service 服务 服務 サービス 서비스
global 环球 全球 グローバル 글로벌
import 进口 進口 输入
export 出口 输出
impex 进出口 進出口
industry 工业 工業 实业 實業 产业 産業 산업 공업
enterprise 企业 企業 기업
management 管理 관리
development 发展 發展 开发 開発 개발
product 产品 製品
system 系统 系統 システム 시스템 מערכות
technology 科技 技术 技術 テクノロジー 기술 테크
market 市场 商场 마켓 マーケット
online 网络 網絡 在线 電商 电子商务 オンライン 온라인
shop 商店 商行 ショップ ストア 샵 스토어
bank 银行 銀行 은행
insurance 保险 保険 보험
shipping 船务 航运 海运 海運 해운
logistics 物流 물류
construction 建设 建設 建筑 건설 工務店 토건 建材
electronics 电子 電子 전자 אלקטרוניות
energy 能源 エネルギー 에너지
chemical 化工 化学 화학 化成
steel 钢铁 鋼鉄 철강
metal 金属 금속
food 食品 식품 粮油 餐饮 제과 食堂
medical 医疗 醫療 의료 คลินิก
travel 旅游 旅行 여행 観光 관광 여행사
hotel 酒店 ホテル 호텔
realestate 房地产 不動産 부동산 地产 地產 置业 置業
culture 文化 문화
media 传媒 メディア 미디어
company شركة شرکت εταιρεια εταιρια חברה חברת
group مجموعة مجموعه گروه ομιλοσ קבוצת กรุ๊ป ग्रुप समूह
international دولية بین‌المللی διεθνησ διεθνεισ בינלאומי בינלאומית อินเตอร์เนชั่นแนล इंटरनेशनल
trading تجارة تجارية بازرگانی تجارت εμπορικη εμποριο εμπορια סחר מסחר เทรดดิ้ง การค้า ट्रेडिंग ट्रेडर्स व्यापार
general عامة عام عمومی γενικη כללי
holding قابضة هلدینگ συμμετοχων אחזקות โฮลดิ้ง होल्डिंग्स
investment استثمار استثمارات سرمایه‌گذاری επενδυσεων επενδυτικη השקעות อินเวสเม้นท์ इन्वेस्टमेंट
service خدمات υπηρεσιεσ υπηρεσιων שירותי שירותים บริการ เซอร์วิส सर्विसेज सर्विस सेवा
global عالمية عالمي παγκοσμια גלובל โกลบอล ग्लोबल
import استيراد واردات εισαγωγεσ εισαγωγων יבוא นำเข้า
export تصدير صادرات εξαγωγεσ εξαγωγων יצוא ส่งออก
industry صناعة صناعات صناعية صنعت صنایع صنعتی βιομηχανια βιομηχανιεσ βιομηχανικη תעשיות תעשייה อุตสาหกรรม इंडस्ट्रीज उद्योग
development تنمية تطوير توسعه αναπτυξη αναπτυξιακη פיתוח พัฒนา
management إدارة مدیریت διαχειριση ניהול
technology تكنولوجيا تقنية فناوری تکنولوژی τεχνολογια τεχνολογιεσ טכנולוגיות เทคโนโลยี टेक्नोलॉजी टेक्नोलॉजीज
foundation مؤسسة موسسه بنیاد ιδρυμα קרן มูลนิธิ फाउंडेशन न्यास
association جمعية انجمن συλλογοσ ενωση עמותת אגודה สมาคม
cooperative تعاونية تعاونی συνεταιρισμοσ สหกรณ์ सहकारी
bank بنك مصرف بانک τραπεζα בנק ธนาคาร बैंक
insurance تأمين بیمه ασφαλιστικη ασφαλειεσ ביטוח ประกันภัย बीमा
shipping ملاحة شحن کشتیرانی ναυτιλιακη ναυτιλια ναυτικη ספנות เดินเรือ शिपिंग
transport نقل حمل μεταφορεσ μεταφορικη הובלות תחבורה ขนส่ง ट्रांसपोर्ट 運輸 運送 运输 운수 운송 통운 转运
logistics لوجستية لوجستيات لجستیک λοτζιστικσ לוגיסטיקה โลจิสติกส์ लॉजिस्टिक्स
construction إنشاءات بناء مقاولات عمران ساختمانی κατασκευεσ κατασκευαστικη οικοδομικη בנייה בניה ก่อสร้าง कंस्ट्रक्शन निर्माण
engineering هندسة هندسية مهندسی τεχνικη הנדסה วิศวกรรม इंजीनियरिंग 工程
electronics إلكترونيات الکترونیک ηλεκτρονικα אלקטרוניקה อิเล็กทรอนิกส์ इलेक्ट्रॉनिक्स
energy طاقة انرژی ενεργεια ενεργειακη אנרגיה พลังงาน एनर्जी
oil نفط بترول نفت πετρελαια πετρελαιοειδη נפט น้ำมัน
gas غاز گاز αεριο גז ก๊าซ
petrochemical بتروكيماويات پتروشیمی πετροχημικα
chemical كيماويات كيماوية شیمیایی χημικα χημικη כימיקלים เคมี केमिकल्स
steel فولاد حديد صلب χαλυβουργια χαλυβασ פלדה เหล็ก स्टील
realestate عقارية عقارات املاک κτηματικη ακινητα נדלן อสังหาริมทรัพย์
exchange صرافة صرافی συναλλαγματοσ ανταλλακτηριο
travel سياحة سفر سفريات ταξιδια ταξιδιωτικη נסיעות ท่องเที่ยว ทัวร์ ट्रैवल्स ट्रेवल्स
hotel فندق هتل ξενοδοχειο ξενοδοχεια מלון โรงแรม होटल
restaurant مطعم رستوران εστιατοριο מסעדה מסעדת ร้านอาหาร
food أغذية غذائية غذایی τροφιμα τροφιμων מזון อาหาร फूड्स
pharma صيدلية أدوية دوائية دارو داروسازی φαρμακευτικη φαρμακα φαρμακειο תרופות फार्मा 薬品 약품 药业 医药
medical طبية طبي پزشکی ιατρικη ιατρικα רפואי רפואית การแพทย์ मेडिकल
charity خيرية خيري خیریه φιλανθρωπικη צדקה
media إعلام رسانه μεσα מדיה สื่อ मीडिया
publishing نشر انتشارات εκδοσεισ εκδοτικη הוצאת สำนักพิมพ์ प्रकाशन 印刷 인쇄
factory مصنع کارخانه εργοστασιο מפעל מפעלי โรงงาน 製造 制造 工場 제작소 제조 鉄工所
agriculture زراعة زراعية کشاورزی γεωργικη αγροτικη חקלאות เกษตร
shop متجر فروشگاه καταστημα καταστηματα חנות ร้าน दुकान स्टोर
market تسويق εμπορευματων שיווק
auto سيارات خودرو αυτοκινητα רכב
school مدرسة مدرسه σχολη σχολειο โรงเรียน 学校 學校 학교 学園
university جامعة دانشگاه πανεπιστημιο אוניברסיטת มหาวิทยาลัย विश्वविद्यालय
city 市
province 省
auto 汽车 汽車 自動車 자동차
fishing 渔业 漁業 水产 水産 수산
machinery 机械 機械 기계 機工 械
pharma 制药 製藥 製薬 제약
textile 纺织 紡織 服装 섬유 منسوجات نساجی טקסטיל สิ่งทอ υφασματα
mining 矿业 礦業 鉱業 광업
agriculture 农业 農業 농업
railway 铁路 鐵路 鉄道 철도
oil 石油 석유
coal 煤炭
shipyard 造船 조선
airline 航空 항공
finance 证券 証券 證券 信托 信託 증권 金融 금융
leasing 租赁 租賃 リース
education 教育 교육
university 大学 大學 대학교 대학
medical 医院 醫院 病院 병원
publishing 出版 출판
advertising 广告 廣告 広告 광고
design 设计 設計
consulting 咨询 諮詢 コンサルティング 컨설팅
institute 研究所 研究院 연구소
center 中心 センター 센터
association 协会 協会 協會 협회
foundation 基金会 基金會 財団 재단
fund 基金
factory 工厂 工廠 製作所 공장
market 超市 百货 百貨 백화점
jewelry 珠宝 珠寶 首饰 مجوهرات תכשיטים
furniture 家具 傢俱 가구 家居 أثاث רהיטי เฟอร์นิเจอร์
toys 玩具
material 材料 소재
equipment 设备 設備 설비 仪器 معدات تجهیزات ציוד อุปกรณ์
software 软件 軟件 ソフトウェア 소프트웨어
software 信息 資訊 정보
telecom 通信 通讯 通訊 통신
environmental 环保 環保 환경
supply 供应链 供應鏈
culture 传播
electric 電機 电机 電気 电气 电器 電器 電工 전기
precision 精密 精機 精工 정밀 정공
hardware 五金
lighting 照明 灯饰 조명
china 中国 中國 중국
japan 日本 일본
korea 한국
tokyo 東京 东京 도쿄
osaka 大阪
hongkong 香港 홍콩
taiwan 台灣 台湾 臺灣
seoul 서울
thailand สยาม ไทย
bakery مخبز مخابز מאפיית 製菓 αρτοποιειο
law قانونی עורכי محاماة δικηγορικη
brother إخوان اخوان אחים αφοι αδελφοι พี่น้อง
son أولاده ובניו υιοι`;
}
