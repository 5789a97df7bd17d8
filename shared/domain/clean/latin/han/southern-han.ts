/**
 * Characters of names by their readings in the south and overseas, as Hong Kong, Macau, Singapore, Malaysia and Indonesia
 * spell them: Cantonese, then Hokkien, Teochew and Hakka. Of several readings of a character the first is Hong Kong's.
 * General knowledge of names, no list of people.
 */
export const southernHan =
  // Cantonese
  'au区欧 chan陈尘 cham湛 chau周邹秋舟 che车 cheng郑 cheuk卓绰焯灼 cheung张章祥昌翔蒋长璋彰畅樟象 chi志智芝之自枝池驰知至致志梓姿茨祠 ' +
  'chin钱展前千 ching程正贞静清政晴青澄呈精晶整证情铮菁婧 chiu赵昭照朝潮超招钊焦 cho曹祖楚础初草早 choi蔡才财彩赛材 chong庄创苍仓 chow周邹 choy蔡 chu朱珠诸柱注 ' +
  'chui徐崔翠璀 chuen全泉传川存铨荃 chun俊真珍振镇春津进骏晋隽秦臻震尊 chung钟锺忠仲宗中聪松颂衷重从冲 fai辉徽晖挥快 fan范樊芬帆凡繁勋 fat发法 fei飞菲 ' +
  'fok霍 fong方芳邝放房晃 foo傅富夫 fu符傅富夫扶赋 fuk福复馥 fun欢宽 fung冯凤丰峰锋逢烽枫风 ha夏霞 hak克 ham咸涵 hang恒衡杏幸行亨 hau孝侯厚巧考校 ' +
  'hei希熙曦喜禧羲 heung香乡向享 him谦 hin轩显宪献 hing兴庆卿馨磬 ho何豪浩好皓昊河贺可濠荷灏 hoi海凯开恺 hok学鹤 hon汉韩翰瀚 hong康匡项航杭 hui许 hung洪孔雄红鸿虹熊 ' +
  'ip叶 ka家嘉加佳 kar家嘉加 kai佳启继楷溪计佳阶 kam金甘锦琴鉴淦今 kan简勤根瑾芹谨 kang铿耕 kau球九求久裘 kei奇基其琪麒纪旗祈棋机 keung强姜羌 kin健坚建乾 king敬景经竞劲琼镜 ' +
  'kit杰洁结 kiu乔侨桥娇 ko高 koo顾古 kok国角觉 kong江刚光港岗钢 ku古 kuen娟权绢涓 kui钜驹居举 kuk菊 kung龚功恭公工弓宫 kwai贵桂葵归 kwan关君钧均坤军昆群 kwok郭国 kwong邝广光 ' +
  'kwun观冠官 lai黎赖丽礼荔励 lam林蓝琳霖 lan兰 lap立 lau刘流 law罗 lee李利莉 leung梁良亮 li李利莉理 lik力 lim廉 lin莲连练 ling玲令凌灵龄岭羚伶 lo罗卢劳路露芦鲁 loi来 lok乐洛诺骆 ' +
  'long朗 lui雷吕 luk陆禄 lun伦麟邻 lung龙隆 ma马玛 mak麦 man文万敏民曼雯汶问 mau茂 mei美薇媚 miu妙苗缪 min绵勉冕 ming明铭名鸣茗 mo武巫毛慕 mok莫 mui梅妹 muk木穆 mun满敏 ' +
  'na娜 nam南楠男岚 nga雅 ngai魏毅艺倪 ngan颜银雁 ng吴伍黄 ngok岳 nin年 ning宁 oi爱 on安 or柯 pak柏白伯 pang彭鹏 pan彬斌宾 pat毕 pau包鲍 pik碧璧 ping平萍炳屏冰秉 piu彪标 ' +
  'po宝保波甫普布 poon潘 pui培佩沛贝 sai世西 sam三森 san新山珊 sang生 sau秀修寿 sham岑沈 shan山珊 shek石硕 sheung双相尚常湘 shing成城胜诚盛承升丞星声 shiu邵绍韶 ' +
  'shu树书舒 shuk淑 shum沈岑 shun顺信舜纯淳 shui水瑞 si施思诗司斯 sik锡适 sin仙善冼先倩 sing星圣 sit薛 siu萧肖小邵兆笑少肇 so苏素 suen孙宣 suet雪 sui瑞萃隋绥 suk淑 sum心琛 sun新孙辛 sung宋崇 ' +
  'sze司施思斯诗史时 tai戴泰太大帝 tak德 tam谭谈 tang邓腾 tat达 tim甜添 tin田天 ting丁廷婷庭定亭鼎 to杜陶道涛图徒都 toi台 tong唐汤棠堂塘 tsang曾增 tse谢 tsim詹 tso曹左祖 ' +
  'tsoi蔡 tsui徐崔 tsz子芷慈梓之紫祉 tuen段 tung董东同彤桐栋冬通童 wa华 wah华 wai伟慧惠威韦维蕙炜纬暐玮怀位 wan云尹温韵允运环匀 wang宏弘横泓 wat屈 wing永荣咏颖泳嵘 ' +
  'wo和禾 wong王黄汪煌旺皇 woo胡 wu胡 yam任钦鑫 yan欣恩仁人昕殷忻因甄 yat一日逸溢 yau游邱丘有友佑祐尤柔由 yee仪怡义宜以尔意颐儿 yeung杨阳扬洋 yi怡仪义以 yik益翼奕亿亦易 ' +
  'yim严炎艳 yin燕妍贤然研言彦 ying英莹迎盈应滢映凝 yip叶业 yiu姚耀尧瑶饶 yu余俞于宇瑜愉如裕茹予雨儒瑀遇羽御 yuen袁阮源远婉苑元愿媛完 yuet月悦越 yuk玉旭郁煜育 yung翁容蓉庸勇榕融 ' +
  // Hokkien and Teochew
  'tan陈 lim林 ooi黄 wee黄伟威 oei黄 ong王 goh吴 go吴 teo张 tio张 tay郑 tee郑 teh郑 the郑 lie李 chua蔡 tjoa蔡 low刘卢 loh罗 koh许高 kho许 khoo邱 khaw许 kua柯 quah柯 quek郭 kwek郭 sim沈心 ' +
  'soh苏 saw苏 seah谢 chia谢车 sia谢 yeo杨 yap叶 ang洪翁 heng王邢兴 teng丁庭邓 toh卓杜 tok卓 phua潘 pua潘 hoo符胡 chew周 ciu周 kang江康 gan颜 nio梁 neo梁 phang彭 peh白 pek白碧 beh马 ham韩 ' +
  'kuan关宽 kee纪 leow廖 liau廖 liaw廖 liew刘廖 loo卢吕 lua赖 see施薛 sih薛 sng孙 soon孙纯顺舜 song宋 siow萧 siau萧 chng庄 cheng钟清正 cher徐 chee徐志智子 seow萧 ' +
  'ah亚阿 aik益 beng明 bee美 ban万 boon文 bun文 chai财才 chye财才 choo珠朱 chuan泉川全 chwee水 eng英永荣 gek玉 giok玉 geok玉 guan源元 gim金 hai海 hock福学 hok福 hoe和 hua华 huat发 ' +
  'hwa华 hwee惠慧辉 hian贤 jin仁 joo裕如儒 kah嘉家 keat杰吉 keng庆敬 kian建坚健 kiat吉杰 kim金锦 koon坤 kwang光 kwee贵 lay丽 leng玲龙 lian莲 liang良亮 liong龙良 lye来 meng明 ngee义 ' +
  'oon温恩 peng平炳 poh宝保傅 puay培 seng成盛城诚胜 siang祥 siok淑 siew秀小萧 siong祥松 soo树苏思 suan璇 swee瑞水 teck德 tek德 thiam添 tian天 tin珍 tong东同 thye泰 tuan端 yen燕 yew有友耀 ' +
  'yong勇荣 yoke玉 ' +
  // Hakka, and the Cantonese of Malaysia
  'chin陈 thong汤 fam范 voon温 vun温 bong黄 hiew丘邱 hee许喜 kon管 lew刘 nyuk玉 fah花华 moi妹 vui惠 yun云润 yit一 lum林 kum金 weng荣永 yoon润 kooi贵 mooi梅妹 choon春俊 yong杨';
