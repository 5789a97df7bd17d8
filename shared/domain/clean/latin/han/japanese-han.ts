/**
 * Kanji of Japanese names with their readings in Hepburn, long vowels short: those of surnames and firms, after a slash
 * those of given names, after another what the kanji is as a given name by itself. In each part the commonest comes
 * first. General knowledge of names, no list of people.
 */
export const japaneseKanji =
  '山yama,san,zan 田ta,da,den 中naka,chu 村mura,son 木ki,gi,moku 川kawa,gawa,sen 本moto,hon 小o,ko,sho 大o,dai,tai/hiro,dai,tai/dai,masaru 野no,ya 藤fuji,to,do 井i,sei 上ue,kami,jo 下shita,shimo,ka ' +
  '高taka,ko/taka/takashi 橋hashi,bashi,kyo 佐sa 鈴suzu,rei/suzu,rin/suzu 渡wata,watari,to/wataru/wataru 辺nabe,be,hen 伊i 加ka,ga 吉yoshi,kichi,kitsu/yoshi,kichi 林hayashi,bayashi,rin ' +
  '清kiyo,shi,sei/kiyo,sei/kiyoshi 水mizu,sui 口kuchi,guchi 松matsu,sho 斎sai 森mori,shin 池ike,chi 内uchi,nai 石ishi,seki 原hara,wara,bara 島shima,jima,to 岡oka 前mae,zen 長naga,osa,cho ' +
  '谷tani,ya,dani 近chika,kon,kin 後go,ushiro 遠to,en 青ao,sei 坂saka,zaka 福fuku 西nishi,sai 三mi,san,so/zo,mitsu,san 東higashi,azuma,to 北kita,hoku 南minami,nan/minami,na/minami 岩iwa,gan ' +
  '浜hama,hin 宮miya,gu 崎saki,zaki 竹take,chiku 杉sugi 桜sakura 千chi,sen/chi 葉ha,ba,yo 黒kuro,koku 白shira,shiro,haku 赤aka,seki 今ima,kon 金kane,kana,kin 新ara,shin,nii/shin,ara/arata 古furu,ko ' +
  '平hira,taira,hei/hei,pei,hira/taira 菅suga,kan 須su 永naga,ei/naga,ei,hisa/hisashi 星hoshi,sei 関seki,kan 久hisa,ku/hisa/hisashi 保ho,yasu,bo/yasu,ho/tamotsu 安yasu,an ' +
  '武take,mu,bu/take/takeshi 沢sawa,zawa,taku 荒ara 飯ii 市ichi,shi 土tsuchi,do,hiji 戸to,do,be 塚tsuka,zuka 河kawa,ka,ko 倉kura,gura,so 丸maru,gan 矢ya 柴shiba 栗kuri 堀hori 片kata 樋hi 相ai,so ' +
  '横yoko,o 秋aki,shu 春haru,shun 夏natsu,ka 冬fuyu,to 神kami,kan,jin 園sono,en 奥oku 梅ume 桑kuwa 柳yanagi,ryu 和wa,kazu/kazu,wa 服hat 部be,bu,tori 増masu,zo 馬ma,ba 篠shino 笠kasa 笹sasa 萩hagi 荻ogi ' +
  '菊kiku 花hana,ka 草kusa,so 芝shiba 茂mo/shige/shigeru 寺tera,dera,ji 城shiro,jo,ki 堤tsutsumi 津tsu,zu 浅asa 深fuka 湯yu 滝taki 瀬se 熊kuma 犬inu 猪ino 鳥tori 鶴tsuru 亀kame 鹿shika,ka 根ne 門kado,mon ' +
  '米yone,kome 豊toyo,ho/toyo/yutaka 富tomi,to 冨tomi,to 尾o,bi 角kado,tsuno,kaku 足ashi 手te 目me 布nuno,fu 染some 織ori 糸ito 宇u 江e 五go,itsu,i 六roku 七nana,shichi 八ya,hachi 九ku,kyu 十ju,to ' +
  '百momo,hyaku 万man,yorozu,ma 一ichi,i,itsu/ichi,kazu,ip,is/hajime 二ni,ji/ji 四yo,shi 仲naka 向muko,mukai 畑hata,bata 畠hata,hatake 稲ina,ine 穂ho 細hoso 太o,ta,tai/ta,tai,futo/futoshi ' +
  '早haya,so/sa,haya 若waka 丹tan,ni 羽ha,ba,wa 波nami,ha 海umi,kai,mi 洋yo/hiro,yo/hiroshi 陽yo/yo,haru,hi/yo 光mitsu,ko/mitsu,ko,teru/hikaru 明aki,ake,mei/aki,mei/akira 日hi,ka,nichi ' +
  '月tsuki,getsu 天ten,ama 空sora,ku 雲kumo 風kaze 雪yuki 火hi 工ku,ko 右u 左sa,hidari 進shin/shin,nobu/susumu 道michi,do/michi 路michi,ro,ji 里sato,ri/ri,sato 郷go,sato 町machi,cho 国kuni,koku/kuni ' +
  '児ko,go,ji/ji 玉tama 珠tama/tama,mi 船funa,fune,sen 舟funa 車kuruma,sha 電den 機ki 製sei 作saku 所sho,jo,tokoro 生iku,nama,sei/o,ki 正masa,sho//tadashi,masashi 雅masa/masa,ga/miyabi ' +
  '昌masa,sho/masa 政masa,sei/masa 真sana,ma,shin/ma,shin,masa,nao/makoto,shin 誠sei/sei,masa/makoto 信nobu,shin 伸shin/nobu,shin 宣nobu 彦hiko 郎ro 朗ro 雄o,yu/o,yu,take 夫o 男o 介suke 助suke 輔suke ' +
  '佑yu/yu,suke 祐yu/yu,suke 之yuki,no/yuki 幸yuki,ko,sachi 行yuki,ko/yuki 樹ki,ju/ki/itsuki 貴taka,ki 隆taka,ryu//takashi 孝taka,ko//takashi 崇taka//takashi 敬kei,taka/taka,kei/takashi ' +
  '浩hiro,ko//hiroshi 博haku,hiro/hiro/hiroshi 弘hiro,ko//hiroshi 宏hiro,ko//hiroshi 広hiro,ko/hiro 寛kan,hiro/hiro,kan/hiroshi 裕yu,hiro/hiro,yu/yutaka,yu 秀hide,shu 英ei,hana/hide,ei ' +
  '義yoshi,gi/yoshi 良yoshi,ra,ryo/yoshi,ryo/ryo 好yoshi 芳yoshi 善zen,yoshi/yoshi 喜ki,yoshi/yoshi,ki 美mi/mi,yoshi 文bun,fumi/fumi,bun 史shi,fumi/fumi,shi 直nao//nao,tadashi ' +
  '尚nao/nao,hisa/hisashi 修shu/nobu,shu,osa/osamu 治ji,haru//osamu 哲tetsu/tetsu,tep/satoshi,tetsu 達tatsu 辰tatsu 竜ryu,tatsu//ryu 勝katsu,sho/katsu/masaru 克katsu 充mitsu//mitsuru ' +
  '満mitsu,man,ma/mitsu/mitsuru 敏toshi 俊toshi,shun//shun 利toshi,ri/toshi 年toshi,nen/toshi 寿toshi,ju,kotobuki/toshi,kazu,hisa,ju 淳jun/jun,atsu/jun,atsushi 純jun/jun,sumi/jun ' +
  '順jun/jun,nobu/jun 準jun 潤jun//jun 敦atsu//atsushi 篤atsu//atsushi 慎shin//shin,makoto 晋shin//susumu 拓taku/taku,hiro/taku 卓taku//taku,suguru 翔sho/sho,to/sho,kakeru ' +
  '昭sho,aki/aki,sho/akira 章aki,sho/aki,fumi,sho/akira 彰aki,sho/aki/akira 晃ko,aki/aki,ko/akira 亮ryo/ryo,suke/ryo,akira 恭kyo/yasu,kyo 康yasu,ko 泰yasu,tai 靖yasu//yasushi ' +
  '仁ni,jin/hito,jin,ni/hitoshi,jin 賢ken/ken,masa/satoshi,ken 謙ken 憲ken,nori/nori,ken 典nori 則nori 徳toku,nori/nori,toku 範nori 紀ki,nori/nori,ki 規ki,nori/nori,ki 法nori,ho/nori ' +
  '剛go/go,take/tsuyoshi,takeshi 豪go//go 吾a,go/go 悟go//satoru 司shi/shi,ji/tsukasa 志shi 士shi/shi,ji 次ji,tsugi/ji,tsugu 晴haru 遥haru//haruka 悠yu/yu,haru/yu 勇yu/yu,isa/isamu,yu ' +
  '優yu/yu,masa/yu,masaru 友tomo,yu 有ari,yu/yu,ari 結yu 由yu,yoshi 愛ai/ai,mana,me/ai 彩aya/aya,sa,a/aya 綾aya//aya 亜a 沙sa 紗sa 咲saki/saki,sa/saki 希ki/ki,nozo,mare/nozomi 輝teru,ki 照teru ' +
  '子ko,ne/ko 香ka/ka,kao/kaori 佳ka,yoshi/yoshi,kei,ka/kei 菜na 奈na 恵e,megumi/e,kei,megu/megumi 代yo,shiro/yo 枝eda/e 世yo,se/yo 絵e 麻asa/ma,asa/asa 未mi 実mi,sane//minoru ' +
  '智chi/tomo,chi,satoshi/satoshi,tomo 知chi,tomo/tomo,chi 朋tomo 朝asa/tomo,asa 健ken/ken,take/ken,takeshi 建ken/ken,take 研ken 堅ken,kata/ken 兼kane 啓kei/kei,hiro/kei 圭kei//kei ' +
  '慶kei/kei,yoshi/kei 景kage,kei 桂katsura/kei 也ya 哉ya 人to,hito 斗to 登to,nobori/to,nori/noboru 翼tsubasa//tsubasa 薫kaoru//kaoru 歩ayu/ayu,ho/ayumu,ayumi 望mochi/mi,nozo/nozomi ' +
  '忍oshi//shinobu 学gaku/gaku,nori/manabu 守mori//mamoru 勉ben//tsutomu 昇sho/nori,sho/noboru 徹tetsu//toru 亨//toru 聡so/so,toshi,satoshi/satoshi 毅/take,ki/takeshi,tsuyoshi ' +
  '強kyo/tsuyo/tsuyoshi 忠tada//tadashi 匡/masa/tadashi 稔toshi//minoru 功ko/ko,nori/isao 勲/isa/isao 巧/taku/takumi 匠/taku/takumi 蓮hasu/ren/ren 涼ryo//ryo 玲/rei,re/rei 麗/rei 礼/rei,aya/rei ' +
  '瞳/hito/hitomi 舞mai/mai,ma/mai 楓/fu/kaede 葵/aoi/aoi 梓/azu/azusa 茜/aka/akane 泉izumi,sen/izumi/izumi 緑midori//midori 静shizu//shizuka 栄ei,sakae/ei,hide/sakae 重shige//shigeru ' +
  '成nari,sei/nari,sei,shige 繁shige//shigeru 滋shige//shigeru 宗mune,so 胤tane 親chika 周shu/shu,chika/shu 元moto,gen//hajime 基moto/moto,ki/motoi 始//hajime 肇//hajime 那na 弥ya/ya,hiro 瑠/ru ' +
  '璃/ri 莉/ri 梨nashi/ri 理/ri,masa,michi 凛/rin/rin 翠/midori/midori 律/ritsu/ritsu 蒼/so/sou 颯/so,haya/hayate 奏/so,kana/kanade 陸riku//riku 湖mizumi/ko 心/kokoro/kokoro 夢yume 音oto/ne,oto ' +
  '琴koto 隼/haya,shun/hayato 航/ko,wataru/wataru 渉/wataru/wataru 駿/shun/shun 旬shun 旭asahi/asahi,aki/asahi 耕ko 孔ko 考ko 甲ko,kabuto 伴ban 坪tsubo 蔵kura,zo/zo 造zo 堂do 屋ya 組kumi,gumi 館kan 商sho ' +
  '業gyo 産san 共kyo 興ko 設setsu 油abura,yu 塩shio 酒sake,saka 茶cha 岸kishi 沼numa 淵fuchi 潟kata,gata 砂suna,sa 磯iso 峰mine 嶋shima 嶺mine 梶kaji 柏kashiwa 桐kiri 菱hishi,bishi 鷹taka 鴨kamo ' +
  '越koshi,goshi,etsu 迫sako 逸/itsu 芦ashi 見mi 貝kai 賀ga,ka 辻tsuji 郡kori 都miyako,to 阪saka 阿a 隅sumi 兵hyo/hei 出de,ide 合ai,go 君kimi 吹fuki,fuki 味mi 垣kaki,gaki 埼sai 場ba 外soto,toyama 多ta 宅taku ' +
  '定sada 室muro 家ie,ya 居i 岳take 弁ben 引hiki 悦etsu/etsu,yoshi 持mochi 斉sai 方kata,ho 旗hata 是kore 曽so 末sue 杵kine 来rai,kuru 板ita 柿kaki 桃momo 植ue 椿tsubaki 榊sakaki 橘tachibana 気ki 沖oki 浦ura ' +
  '添soe 渋shibu 牧maki 畔aze 盛mori 秦hata 立tachi,tate,ritsu 脇waki 能no 荷ni';

/**
 * Words of Japanese names and firms that are not read kanji by kanji. General knowledge of names, no list of people.
 */
export const japaneseWords =
  '長谷川hasegawa 長谷部hasebe 五十嵐igarashi 服部hattori 大和yamato,daiwa 東海林shoji 河野kono,kawano 神戸kanbe,kobe 日下kusaka 日下部kusakabe 神谷kamiya 菅野kanno,sugano 新田nitta 新居nii,arai 新谷shintani,araya ' +
  '小山koyama,oyama 小林kobayashi 小島kojima 小西konishi 小松komatsu 小池koike 小泉koizumi 小笠原ogasawara 小宮komiya 小柳koyanagi 小谷kotani,otani 小森komori 児玉kodama 児島kojima 近藤kondo 遠藤endo 斎藤saito 斉藤saito ' +
  '後藤goto 加藤kato 佐藤sato 伊藤ito 工藤kudo 安藤ando 江藤eto 進藤shindo 内藤naito 武藤muto 須藤sudo 佐々木sasaki 野々村nonomura 奈良nara 三宅miyake 井上inoue 熊谷kumagai,kumagaya 渋谷shibuya 古谷furuya 土井doi 古賀koga ' +
  '本田honda 本間honma 久保kubo 大久保okubo 久保田kubota 安部abe 渡部watanabe,watabe 吉川yoshikawa,kikkawa 及川oikawa 会田aida 藤原fujiwara 菅原sugawara 萩原hagiwara 荻原ogiwara 松原matsubara 石橋ishibashi 板橋itabashi ' +
  '中島nakajima,nakashima 田島tajima 飯島iijima 矢島yajima 千葉chiba 稲葉inaba 秋葉akiba 青葉aoba 茂木mogi,motegi 並木namiki 一ノ瀬ichinose 一瀬ichinose 向井mukai 臼井usui 葛西kasai 鹿島kashima 甲斐kai 南部nanbu ' +
  '勝俣katsumata 越智ochi 比嘉higa 金城kinjo 平良taira 大輔daisuke 大介daisuke 洋子yoko 裕子yuko,hiroko 幸子sachiko,yukiko 恵子keiko 敬子keiko 京子kyoko 久美子kumiko 健太kenta 一郎ichiro 三郎saburo 四郎shiro 一輝kazuki ' +
  '大樹daiki 大地daichi 大翔hiroto 優太yuta 雄太yuta 裕太yuta 裕一yuichi 裕介yusuke 裕樹yuki,hiroki 弥生yayoi 小百合sayuri 千尋chihiro 信也shinya 真也shinya 真一shinichi 伸一shinichi 信一shinichi 英一eiichi 修一shuichi ' +
  '秀一shuichi,hidekazu 光一koichi 浩一koichi 孝一koichi 幸一koichi 恭子kyoko 康平kohei 公平kohei 恭平kyohei 洋平yohei 洋一yoichi 良一ryoichi 隆一ryuichi 隆二ryuji 誠司seiji 政治masaharu,seiji 清治seiji 浩二koji 浩司koji ' +
  '孝二koji 幸二koji 康二koji 日本nihon,nippon 東京tokyo 京都kyoto 名古屋nagoya 関西kansai 関東kanto 東洋toyo 明治meiji 平和heiwa 中央chuo 国際kokusai 三和sanwa 三井mitsui 三菱mitsubishi 住友sumitomo 協和kyowa 太陽taiyo ' +
  '第一daiichi 第二daini 商事shoji 商会shokai 鉱業kogyo 電子denshi 水産suisan 運輸unyu 運送unso 不動産fudosan 食品shokuhin 薬品yakuhin 製薬seiyaku 鉄工所tekkosho 鉄工tekko 製鉄seitetsu 製鋼seiko 木材mokuzai 印刷insatsu ' +
  '物産bussan 化成kasei 精機seiki 精工seiko 精密seimitsu 自動車jidosha 海運kaiun 倉庫soko 旅館ryokan 酒造shuzo 醸造jozo 製菓seika 製紙seishi 金属kinzoku 工務店komuten 農業nogyo 漁業gyogyo 書店shoten 通信tsushin 貿易boeki ' +
  '交易koeki 技研giken 企画kikaku 繊維seni 織物orimono 設備setsubi 土木doboku 建材kenzai 建築kenchiku 住宅jutaku 重工juko 総合sogo';
