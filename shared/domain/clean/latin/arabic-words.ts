/**
 * Common Arabic, Persian and Urdu given names and the words of names and firms, as they are usually spelled in Latin
 * letters: what a script without short vowels cannot tell. General knowledge of the languages, no list of people.
 */
export const arabicWords: ReadonlyMap<string, string> = new Map(
  (
    'محمد=muhammad أحمد=ahmad احمد=ahmad محمود=mahmoud حامد=hamid حميد=hamid حمد=hamad مصطفى=mustafa مصطفي=mustafa علي=ali على=ali علی=ali عمر=omar ' +
    'عمرو=amr عثمان=othman خالد=khalid حسن=hassan حسين=hussein حسین=hossein يوسف=yusuf یوسف=yusuf إبراهيم=ibrahim ابراهيم=ibrahim ' +
    'ابراهیم=ebrahim إسماعيل=ismail اسماعيل=ismail إسحاق=ishaq اسحاق=ishaq يعقوب=yaqub موسى=musa موسي=musa عيسى=issa عيسي=issa ' +
    'داود=dawood داوود=dawood سليمان=sulaiman سلمان=salman سالم=salem سليم=salim سلام=salam سلامة=salama عبد=abd عبدالله=abdullah ' +
    'عبداللہ=abdullah الله=allah عبدالرحمن=abdul_rahman الرحمن=al_rahman رحمن=rahman رحيم=rahim كريم=karim عزيز=aziz ' +
    'ناصر=nasser نصر=nasr منصور=mansour نصير=nasir جمال=jamal جميل=jamil كمال=kamal كامل=kamel طارق=tariq طاهر=taher ' +
    'زيد=zaid زياد=ziad سعيد=said سعد=saad سعود=saud مسعود=masoud أسعد=asaad فهد=fahd فيصل=faisal فارس=fares فادي=fadi فؤاد=fouad ' +
    'هشام=hisham هاشم=hashem هاني=hani وليد=walid وسام=wissam وسيم=wassim ياسر=yasser ياسين=yassin يحيى=yahya يحيي=yahya زكريا=zakaria ' +
    'رشيد=rashid راشد=rashed رضا=reza رامي=rami ربيع=rabih شريف=sharif صالح=saleh صلاح=salah صادق=sadiq صباح=sabah صابر=saber ' +
    'طلال=talal عادل=adel عدنان=adnan عصام=issam عماد=imad غسان=ghassan غازي=ghazi قاسم=qasim لطفي=lutfi ماجد=majid مجيد=majid ' +
    'مازن=mazen مالك=malik مراد=murad مروان=marwan معتز=moataz مهدي=mahdi مهدی=mehdi نبيل=nabil نادر=nader نزار=nizar نور=nour ' +
    'بلال=bilal بكر=bakr بشار=bashar بشير=bashir باسم=bassem بسام=bassam أيمن=ayman ايمن=ayman أنور=anwar انور=anwar أشرف=ashraf ' +
    'أمين=amin امين=amin أمير=amir امير=amir أكرم=akram أسامة=osama اسامة=osama إياد=iyad أبو=abu ابو=abu أم=umm ام=umm بن=bin ابن=ibn ' +
    'بنت=bint آل=al شيخ=sheikh سيد=sayed حاج=haj خان=khan شاه=shah بيك=beg جعفر=jaafar حبيب=habib ' +
    'حكيم=hakim حمزة=hamza حيدر=haidar خليل=khalil خليفة=khalifa درويش=darwish رمضان=ramadan سامي=sami سمير=samir شاكر=shaker ' +
    'شهاب=shihab ضياء=dia عباس=abbas عارف=aref عامر=amer عزت=ezzat عزمي=azmi عطية=attia عوض=awad فاروق=farouk فتحي=fathi فوزي=fawzi ' +
    'قادر=qader مبارك=mubarak مختار=mukhtar مرسي=morsi مسلم=muslim منير=munir مؤمن=moamen هادي=hadi همام=humam ' +
    'فاطمة=fatima فاطمه=fatemeh عائشة=aisha خديجة=khadija زينب=zainab مريم=maryam ليلى=layla ليلي=layla سارة=sara سارا=sara هدى=huda ' +
    'نورا=noura نورة=noura أمينة=amina امينة=amina سلمى=salma سعاد=suad سميرة=samira سناء=sana رانيا=rania ريم=reem رنا=rana دينا=dina ' +
    'هند=hind هبة=heba وفاء=wafa ياسمين=yasmin نادية=nadia منى=mona مها=maha لينا=lina لمى=lama كريمة=karima جميلة=jamila حنان=hanan ' +
    'حليمة=halima إيمان=iman ايمان=iman أسماء=asma شيماء=shaima صفاء=safa عبير=abeer غادة=ghada فرح=farah مروة=marwa ندى=nada نجلاء=najla ' +
    'مصري=masri سوري=souri عراقي=iraqi لبناني=lubnani مغربي=maghribi دين=din حسيني=husseini قحطاني=qahtani حربي=harbi ' +
    'كاظم=kazem کاظم=kazem کریم=karim رحیم=rahim سعید=said وحید=vahid وحيد=wahid حمید=hamid مجید=majid امیر=amir نسرین=nasrin ' +
    'شیرین=shirin پروین=parvin پرویز=parviz بهرام=bahram بهمن=bahman رستم=rostam خسرو=khosrow جمشید=jamshid فرهاد=farhad مهران=mehran ' +
    'کامران=kamran شهرام=shahram سهراب=sohrab داریوش=dariush کوروش=kourosh محسن=mohsen مسعودی=masoudi فرشاد=farshad سلطان=sultan ' +
    'حافظ=hafez أسد=assad اسد=asad شیخ=sheikh ملا=mullah مولا=mullah آخوند=akhund مولوی=mawlawi حقانی=haqqani حقاني=haqqani سراج=siraj موسوی=mousavi ' +
    'سلیمانی=soleimani سلیمان=soleiman سليماني=suleimani میرزا=mirza قاسمی=ghasemi هاشمی=hashemi هاشمي=hashemi حسینی=hosseini کریمی=karimi رضایی=rezaei ' +
    'محمدی=mohammadi احمدی=ahmadi علیزاده=alizadeh زاده=zadeh نژاد=nejad رحمانی=rahmani خان=khan شریف=sharif عمران=imran نواز=nawaz سراج=siraj ' +
    'ظفر=zafar اقبال=iqbal إقبال=iqbal عظیم=azim عظيم=azim نعیم=naeem نعيم=naim سلیم=salim شفیق=shafiq شفيق=shafiq حنیف=hanif حنيف=hanif لطیف=latif لطيف=latif ' +
    'یاسین=yasin مصعب=musab معاذ=muath أنس=anas انس=anas عمار=ammar ياسمين=yasmin جهاد=jihad جبريل=jibril إدريس=idris ادريس=idris شعبان=shaban رجب=rajab ' +
    'منذر=munther مهند=muhannad مجاهد=mujahid مرتضی=morteza مجتبی=mojtaba مصطفی=mostafa غلام=ghulam بخش=bakhsh اللہ=allah نجيب=najib سهيل=suhail سعدي=saadi ' +
    'شركة=sharika شرکت=sherkat مؤسسة=muassasa مجموعة=majmua تجارة=tijara تجاري=tijari تجارية=tijariya عالمية=alamiya دولية=dawliya ' +
    'عامة=amma بنك=bank مصرف=masraf شرق=sharq شرقية=sharqiya أوسط=awsat خليج=khaleej نيل=nil مدينة=madina وطنية=wataniya نقل=naql'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1).replaceAll('_', ' ')];
    }),
);
