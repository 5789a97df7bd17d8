/** Characters of Korean names by their readings. General knowledge of names, no list of people. */
export const koreanHan =
  'kim金 lee李 park朴 choi崔 jeong郑丁正贞廷程静政 kang姜康强 cho赵曹朝祖 yun尹允润胤 jang张蒋章长 lim林任 han韩汉翰 o吴五 seo徐瑞 shin申辛慎信新 kwon权 hwang黄 ahn安 song宋松 yu柳刘俞有裕维柔 ' +
  'hong洪弘红鸿 jeon全田钱 ko高 mun文 yang梁杨 son孙 bae裴培 baek白百 heo许 nam南男 shim沈心 no卢鲁 ha河夏 kwak郭 seong成星圣诚盛城 cha车 ju朱周柱宙 u禹宇佑雨友右 gu具丘求九 min闵民敏珉旻 ' +
  'na罗 jin陈秦晋辰珍镇振真进 ji池智志知芝 eom严 chae蔡采彩 won元源远媛 cheon千天 bang方邦 gong孔公 hyeon玄贤铉炫显 ham咸 byeon卞 yeom廉 yeo吕 chu秋 do都道 so苏素 seok石锡奭硕 seon宣善先 seol薛雪 ' +
  'ma马 gil吉 yeon延妍莲娟然 wi魏 pyo表杓 myeong明 gi奇基起器箕 ban潘 wang王 geum琴 ok玉 yuk陆 maeng孟 yeong英永荣泳暎映玲 cheol哲铁喆 su洙秀寿守水 eun恩银 il日一 gyeong敬庆京景卿 ho镐浩虎好湖 jun俊准骏 ' +
  'hun勋训薰 sang相尚 dong东同栋 gwang光广 guk国 dae大 deok德 mi美 beom范凡 byeong丙秉炳 bok福 bong奉凤 sam三 seung昇承胜升 sik植 ae爱 yeol烈 wan完 yong勇龙容镕 un云 ui义 in仁寅 jae在宰载 suk淑 sun顺淳舜 ja子 ' +
  'jong宗钟 jung中重仲 chang昌彰 chun春 chung忠 tae泰太 hae海 hyang香 heon宪 hyeok赫爀 hwa花和华 hwan焕桓 hyo孝 hu厚 hui熙姬喜希 pil必弼 gyu圭奎揆 geon建健 gap甲 gwan宽官 geun根瑾 du斗 man满万 mu武 bo宝 bu富 ' +
  'bin彬 sa思 san山 se世 a雅娥 eon彦 ye礼艺 on温 uk旭 ik益 je济 chan赞灿 hak学 hyeong亨衡 bi飞';
