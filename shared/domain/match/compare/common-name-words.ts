/**
 * How much it says that two names share this word, 0 to 1: little for words that millions bear, little for words of
 * two or three letters, full for any other and
 * for words that are not in Latin letters. Judged by hand from the world's most frequent given and family names.
 */
export function tellingWeight(word: string): number {
  if (!/^[a-z]/.test(word)) return 1;
  if (veryCommon.has(word)) return 0.45;
  if (word.length <= 3) return 0.5;
  if (common.has(word)) return 0.6;
  return word.length === 4 ? 0.85 : 1;
}

/** Whether the word is one of those that many bear. */
export function isCommonName(word: string): boolean {
  return veryCommon.has(word) || common.has(word);
}

/** Words by class where name-variants.ts knows one. */
const veryCommon: ReadonlySet<string> = new Set(
  (
    'mohammed ahmed ali hassan hussein abd allah abu abou ibrahim mahmoud omar khan kim li lee wang zhang chen liu ' +
    'yang nguyen tran singh maria jose juan garcia rodriguez gonzalez lopez martinez hernandez perez ivan alexander ' +
    'sergei vladimir said rahman chol chong chung chang pak park ri choe choi jong jung yong song hyon kyong sok chul ' +
    'tong nam sun hui wei ming jun din umm'
  ).split(' '),
);

const common: ReadonlySet<string> = new Set(
  (
    'john david michael james robert william richard thomas charles daniel matthew anthony marc paul stephen andrew ' +
    'george peter jan mary patricia jennifer linda elizabeth barbara susan sarah anna anne elena olga natalia tatiana ' +
    'irina smith johnson williams brown jones miller davis wilson anderson taylor moore jackson martin white harris ' +
    'clark lewis robinson walker young alan wright scott hill green adams bakr nelson hall campbell mitchell roberts ' +
    'evans sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz ' +
    'alvarez castillo jimenez moreno romero herrera medina vargas castro fernandez guzman mendoza munoz rojas ortega ' +
    'vazquez carlos luis antonio jesus manuel francisco miguel jorge alberto fernando eduardo javier ricardo rafael ' +
    'enrique mario victor oscar sergio angel pedro alejandro roberto silva santos oliveira souza pereira costa ' +
    'ferreira ivanov petrov smirnov kuznetsov popov sokolov volkov andrei dmitry mikhail nikolai alexei igor oleg ' +
    'yuri pavel roman denis maxim anatoly evgeny abbas abdallah khalid khalil yusuf salim saleh hamid mustafa ismail ' +
    'amir hamza karim rashid jamal salman nasser walid faisal tariq naveed imran farhan farhad kashif nabil ziad ' +
    'adnan reza aziz amin majid rahim hadi mahdi jamil yahya musa bashir habib hashim bilal hakim mansur qasim nur ' +
    'sayed fatima aisha iqbal akbar sultan malik latif rafiq shah hosseini ahmadi mohammadi jafari karimi sharma ' +
    'gupta patel das devi ram lal kaur begum bibi akhtar rana chaudhry zhao huang zhou jiang zhu lin guo luo zheng ' +
    'xiao feng tang hong chun jing ping ying yan xin muller schmidt schneider fischer weber meyer rossi russo ferrari ' +
    'esposito bianchi dubois durand bernard petit jawad javed adil ayman mazen osama ramadan marwan zaid yasin sami ' +
    'samir munir mubarak hisham imad anwar jalal kamal ebrahimi kazemi rezaei moradi rahimi sadeghi ghasemi haddad ' +
    'khoury nasrallah darwish bautista rosario marin aguilar salazar rios leon contreras valdez mejia solis marquez ' +
    'guerrero delgado castaneda salinas diego andres felipe raul arturo guadalupe carmen ana lima almeida carvalho ' +
    'rodrigues martins araujo ribeiro ward hunt hart lane lowe page reid rose webb west wood ford cole gray bell cook ' +
    'cox day hull hale dean king cooper bailey hughes edwards naim jaber fawzi haidar shahzad shahid zahid sajid ' +
    'waqar asif arif tahir sharif habibi hakimi nazir wasim anis anas fadi fahd faris firas ghassan hatim hani husam ' +
    'ihsan ikram ilyas issa issam jafar junaid kazem luay mahir majdi mahmudi mukhtar munther nadim nadir najib ' +
    'nasreen nawaz nizar nuri othman qais rabie rafi raza riyad rustam sabir sadiq sabri saif shafiq shakir suhail ' +
    'suleiman talal talib tawfiq umair wael yaqub yasir younes zaher zakaria zaki zuhair zubair khadija maryam zaynab ' +
    'amina layla nadia salma samira mona qureshi siddiqui sheikh butt mirza ansari hashemi salehi sharifi mansouri ' +
    'haidari jalali benali badr daud emre murad kaya sani bello abubakar juma dogan arslan yildiz aydin aslan kilic ' +
    'mammadov aliyev hasanov nikolic jovanovic markovic stojanovic popescu kowalski nowak wojcik papadopoulos cohen ' +
    'levi mizrahi yilmaz demir celik sahin ozturk suzuki sato tanaka guillermo sadat fuad pablo gabriel carolina ' +
    'paula laura sofia isabel rosa julio cesar hector gustavo rodrigo jairo ignacio pilar andrea ramon alfredo ' +
    'salvador nicolas montero soto nunez rivas molina campos vega cabrera sandoval escobar fuentes espinoza ' +
    'acosta zapata cardenas pena miranda figueroa carrillo suarez ibarra navarro dominguez parra duran serrano ' +
    'mora mendez maldonado santana trujillo ochoa estrada lara padilla benitez quintero asha dahir farah abdi ' +
    'idris hamdan hanan huda iman saad shaban halima zahra nura faruq abbasi raja zaman ghulam islam aslam zafar ' +
    'qadir wahab rahmani amiri azizi mousavi akbari alizadeh traore diallo keita coulibaly kone toure diarra ' +
    'kamara diop patrick emmanuel pierre jean joseph samuel milan goran zoran dragan petrovic popovic pavlovic ' +
    'dimitrov mensah okafor'
  ).split(' '),
);
