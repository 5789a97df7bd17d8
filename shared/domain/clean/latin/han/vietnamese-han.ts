/** Characters of Vietnamese names by their readings. General knowledge of names, no list of people. */
export const vietnameseHan =
  'nguyen阮 tran陈 le黎 pham范 hoang黄 huynh黄 phan潘 vu武 vo武 dang邓 bui裴 do杜 ho胡 ngo吴 duong杨 ly李 dao陶 dinh丁 trinh郑贞 mai梅 luong梁 truong张长 lam林 cao高 ha何河 doan段 chau周 thai蔡 ta谢 phung冯 to苏 vuong王 luu刘 quach郭 ' +
  'van文云 thi氏 minh明 anh英 hung雄兴 duc德 dung勇容 tuan俊 quang光 hai海 thanh成清青 son山 nam南 long龙 hoa花和 lan兰 huong香 hong红 ngoc玉 phuong芳凤 thu秋 xuan春 hanh幸 hien贤 hieu孝 huy辉 khanh庆 kim金 linh灵玲 loan鸾 loi利 nga娥 ' +
  'nghia义 phuc福 quoc国 quy贵 tam心三 tan新 thang胜 thao草 thien天善 thinh盛 tho寿 thuy水翠 tien进仙 tri智 trung忠中 tu秀 tung松 viet越 vinh荣永 yen燕 bao宝 binh平 chi志 cong公功 cuong强 dai大 dat达 dong东 giang江 gia家 hao豪 khai凯 ' +
  'kiet杰 my美 nhat日 nhan仁 phat发 phong风峰 tai才财 tin信 toan全 trong重 truc竹 tuyet雪 vi伟';
