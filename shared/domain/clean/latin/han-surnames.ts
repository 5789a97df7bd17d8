import { once } from '../../once.ts';
import { hanSyllable } from './han-syllable.ts';

/** Surnames that are read otherwise than the word is. */
const readOtherwise: ReadonlyMap<string, string> = new Map(
  '曾zeng 单shan 單shan 解xie 仇qiu 查zha 区ou 區ou 朴park 盖ge 任ren 华hua 華hua 冯feng 缪miao 翟zhai 柏bai 覃qin 折she 种chong 乐yue 樂yue 呂lu 吕lu 尉yu 宁ning 召shao 薄bo 卜bu 冼xian 隋sui 晏yan 谌chen 諶chen 阚kan 闞kan 褚chu 甄zhen'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** The commonest Chinese surnames, in simplified and traditional characters, with their readings. */
export const surnameReadings: () => ReadonlyMap<string, string> = once(
  () =>
    new Map(
      Array.from(
        '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程' +
          '魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬' +
          '钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚' +
          '习習薄闵閔谌諶卜冼冷胥晏阚闞卞丛叢褚戚桂匡隋狄仲裘楚郎巩鞏祖甄蒯' +
          '符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車',
        (sign): [string, string] => [sign, readOtherwise.get(sign) ?? hanSyllable(sign)],
      ),
    ),
);

const compoundReadings: ReadonlyMap<string, string> = new Map([
  ['尉迟', 'yuchi'],
  ['尉遲', 'yuchi'],
  ['长孙', 'zhangsun'],
  ['長孫', 'zhangsun'],
]);

/** Surnames of two characters. */
export const compoundSurnames: () => ReadonlyMap<string, string> = once(
  () =>
    new Map(
      '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 东方 東方 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 端木 独孤 獨孤 南宫 南宮'
        .split(' ')
        .map((signs): [string, string] => [
          signs,
          compoundReadings.get(signs) ?? Array.from(signs, hanSyllable).join(''),
        ]),
    ),
);
