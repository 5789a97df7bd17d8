/**
 * The words of a cleaned name. Where a script sets no spaces, the common words of business names are told apart from
 * the rest: `测试国际贸易` is `测试`, `国际`, `贸易`. Linear in the name's length.
 */
export function splitWrittenName(cleaned: string): string[] {
  const words = cleaned.split(' ').filter((word) => word !== '');
  if (ascii.test(cleaned) || !unspaced.test(cleaned)) return words;
  return words.flatMap((word) => (unspaced.test(word) ? splitAtCommonWords(word) : [word]));
}

/** What the common words of business names in scripts without spaces mean, as a word of {@link businessWords}. */
export const unspacedWords: ReadonlyMap<string, string> = new Map(
  table()
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [meaning = '', ...words] = row.trim().split(' ');
      return words.map((word): [string, string] => [word, meaning]);
    }),
);

const ascii = /^[ -~]*$/;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function splitAtCommonWords(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < word.length; ) {
    const common = byFirstSign.get(word.charAt(at))?.find((candidate) => word.startsWith(candidate, at));
    if (common) {
      parts.push(word.slice(from, at), common);
      from = at + common.length;
    }
    at += common?.length ?? 1;
  }
  return [...parts, word.slice(from)].filter((part) => part !== '');
}

/** The longest come first. */
const byFirstSign: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  [...unspacedWords.keys()].sort((a, b) => b.length - a.length),
  (word) => word.charAt(0),
);

function table(): string {
  return `
limited 有限 股份 株式会社 有限会社 合同会社 주식회사 유한회사 责任 責任
company 公司 会社 회사
group 集团 集團 グループ 그룹
international 国际 國際 国際 インターナショナル 인터내셔널 국제
trading 贸易 貿易 商贸 商貿 商事 交易 무역 トレーディング 트레이딩
holding 控股 ホールディングス 홀딩스
investment 投资 投資 투자
service 服务 服務 サービス 서비스
global 环球 全球 グローバル 글로벌
import 进口 進口 输入
export 出口 输出
impex 进出口 進出口
industry 工业 工業 实业 實業 产业 産業 산업
enterprise 企业 企業 기업
management 管理 관리
development 发展 發展 开发 開発 개발
product 产品 製品
system 系统 系統 システム 시스템
technology 科技 技术 技術 テクノロジー 기술 테크
market 市场 商场 마켓 マーケット
online 网络 網絡 在线 電商 电子商务 オンライン 온라인
shop 商店 商行 ショップ ストア 샵 스토어
bank 银行 銀行 은행
insurance 保险 保険 보험
shipping 船务 航运 海运 海運 해운
logistics 物流 물류
construction 建设 建設 建筑 건설
electronics 电子 電子 전자
energy 能源 エネルギー 에너지
chemical 化工 化学 화학
steel 钢铁 鋼鉄 철강
food 食品 식품
medical 医疗 醫療 의료
travel 旅游 旅行 여행
hotel 酒店 ホテル 호텔
realestate 房地产 不動産 부동산
culture 文化 문화
media 传媒 メディア 미디어`;
}
