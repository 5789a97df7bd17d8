/**
 * Whether the word is a given or family name that stands beside another which differs from it in a letter or two: `rajesh` and
 * `rakesh`, `paolo` and `paola`, `sato` and `saito`. Two of them are two names, never one mistyped. General knowledge of
 * names, no list of people; a word that millions bear stands in common-name-words.ts, one with other spellings in name-variants.ts.
 */
export function isKnownName(word: string): boolean {
  return known.has(word);
}

const known: ReadonlySet<string> = new Set(
  // English, Irish and Scottish
  (
    'emma emily amelia emilia ella ellen helen helena eleanor nora norah sophia sophie stella bella isabel isabella grace gracie ' +
    'brian ryan dylan dillon aidan jayden hayden kayden logan morgan megan regan jordan gordon ' +
    'aaron erin derek darren warren karen kara cara clara claire blair blain blake drake jake jack jackie ' +
    'dana diana diane dina tina gina nina rita anita juanita janet janice annette lynette stacy tracy macy ' +
    'kelly kerry terry perry jerry gerry barry harry larry garry mary marty morty earl joel noel ' +
    'shane dean deanna leanna joanna roxanne suzanne louise luisa lucas luke lucy ' +
    'lucia luca marcus marcos marco marcia martha marta martina martine maurice morris norris boris doris chloe zoe ' +
    'austin justin dustin tristan kristen christian martin marvin melvin kelvin calvin kevin ' +
    'elvin alvin alan ethan evan ewan owen rowan rohan ronan conor connor collin nolan dolan donal donald ronald roland ' +
    'spencer terence clarence lawrence florence brent trent brett rhett tod chad brad thad ' +
    'harris harrison morrison harrington carrington barrington farrington hamilton milton hilton wilton walton dalton dayton clayton layton ' +
    'barker parker marker baxter carter cartier porter potter cotter hunter turner tanner tucker becker decker fowler fuller myles mills ' +
    'hayes haynes holmes rhodes brooks brock crooks bates gates yates banks hanks shanks simmons simons sims simpson sampson samson ' +
    'dixon nixon dickson dickinson dawson lawson carson parson pearson peterson patterson henderson anderson sanderson ' +
    'robertson robinson robson hobson hodson hudson watson watkins wilkins wilkinson jenkins jenkinson perkins hopkins hawkins dawkins ' +
    'thomas thompson thomson williams williamson richards richardson stevens stevenson johns johnston johnstone ' +
    'ross rose moss moore tyler tyson dyson bryson grayson greyson mason jason nathan ' +
    // German, Dutch and Nordic
    'muller moller miller hoffmann hartmann hermann heinrich friedrich dietrich ulrich ' +
    'bauer baier kaiser keiser krause kruger kroger kremer lehmann lohmann neumann naumann ' +
    'schulz scholz schroder schroter schuster schubert schumann baumann bergmann biermann hansen jansen jensen johansen ' +
    'nielsen nilsen nilsson nelson larsen olsen ' +
    'eriksen jorgensen jacobsson svensson sorensen soren lars klaus jens jan jane hans franz ' +
    'heidi heike heiko anke anja antje andrea andreas anders annika monika veronika erika elke silke ilse else elsa ' +
    'joris jurgen johan johann johanna johannes stefan steffi stefanie ' +
    // Romance
    'paolo paola carlo carla carlos claudio claudia fabio fabia fabian flavio flavia giulio giulia giuliano giuliana gianni giovanni giovanna ' +
    'mario maria mariano mariana marino marina mirko marisa marissa larissa clarissa alessio alessia alessandro alessandra ' +
    'adriano adriana adrian luciano luciana lucio daniele daniela daniel danilo dario daria franco franca bruno bruna silvio silvia silvana ' +
    'roberto roberta robert ruben fernando fernanda hernando hernan german rodrigo rodolfo ramiro ramon roman romina ' +
    'gonzalo gonzalez gomez lopez perez ramos rios rio paloma palma ' +
    'alberto alberta albert norberto humberto heriberto gilberto edgardo eduardo leonardo bernardo ricardo ' +
    'claude claudine pascal pascale michel michele michelle gabriel gabriela gabrielle raphael rafaela emanuel emanuela ' +
    'dupont durand durant dumont dupuis dubois bernard besnard benard girard gerard renard ' +
    'rossi rosso russo ricci rizzi rizzo conti monti martini marini mariani romano romani ferrari ferraro ferrero ' +
    // Slavic, Baltic, Greek and Hungarian
    'nowak nowacki novak novacek kowalski kovacs kovac kovacic kovacevic kovalenko kovalchuk kozlov kotov petrov petrovic ' +
    'markov markovic mirkovic jovanovic ivanovic stankovic stojanovic stefanovic simic savic pavlovic pavic petkovic ' +
    'milan milana milena milica mirjana marko darko zarko zoran goran boran dejan bojan bojana dragan dragana ' +
    'papadopoulos papadakis papandreou georgiou georgiadis nikolaou nikolaidis konstantinou ' +
    'nagy toth szabo horvath horvat varga vargas farkas balogh balog ' +
    'alina arina irina karina darina polina galina alla anna yana inna zina ' +
    'andrei artem artur arthur anton antonio denis dennis igor oleg olga ruslan rustam timur tamara ' +
    // Turkish, Persian and the Caucasus
    'yilmaz yildiz yildirim demir demirel demirci ozdemir celik celikel aydin aydogan erdem erdogan arslan aslan kaplan ' +
    'emre emir eren erol ercan erkan serkan gurkan gokhan okan hakan volkan furkan orhan burhan ilhan ayhan ayse aysel aysun ' +
    'karimi karami rahimi rahmani rahmati rezaei rezvani razavi rajabi rostami rahimov karimov kazemi kashani kashfi ' +
    'hosseini hassani hasani husseini moradi moradian morad ahmadi hamidi mohammadi mahmoudi mohseni ' +
    'mehran mehdi mahdi mahsa mahin shahin shirin nasrin parvin parviz parvaneh farzad farzan farzin faramarz behrouz behzad behnam bahram ' +
    'kaveh kamyar kamran imran omran arash arman armin ramin amin ' +
    'aliyev valiyev guliyev mammadov hasanov ' +
    // South Asian
    'rajesh rakesh ramesh suresh mukesh mahesh naresh nilesh ritesh hitesh jitesh dinesh ganesh brijesh yogesh lokesh umesh kamlesh kalpesh ' +
    'anil sunil sunila sushil amit ankit anit sumit rohit mohit lalit ajit ajay vijay sanjay dhananjay ' +
    'sunita vinita kavita savita sarita babita lalita ankita anjali anjana ranjana sanjana archana ' +
    'vinod pramod manoj saroj neeraj pankaj sooraj suraj anand arvind govind ' +
    'sharma verma gupta mehta nair iyer reddy ' +
    'banerjee mukherjee chatterjee bhattacharya acharya patel patil pate shah saha ' +
    'irfan farhan furqan rizwan salman asif arif atif kashif saif zaif ' +
    'kamal jamal ' +
    'shahid shahida zahid zahida rashid rashida sajid sajida majid wajid khalid walid ' +
    // East and Southeast Asian
    'sato saito kato goto ito endo kondo tanaka nakata takana takano nakano yamada yamane yamamoto yamashita ' +
    'suzuki sugiki kobayashi kobayakawa matsuda matsui masuda maeda ueda hamada okada oda ota ' +
    'hiroshi hiromi hiroki hiroko hideki hideo takashi takeshi tadashi satoshi kenji kenta koji yoji shoji yuki yuka yuko yuji yumi yuri ' +
    'akira akiko aiko keiko reiko naoko naoki naomi haruki haruka haruko ' +
    'wati siti dewi dedi deni doni budi rudi hadi andi indra hendra ' +
    // African
    'okafor okeke okoro okoye okonkwo okon chinedu chinonso chidi chima chika chike emeka amaka ' +
    'adeyemi adebayo adewale adeola adeleke ayodele ayodeji oluwaseun oluwatobi tunde bunde kunle ' +
    'mamadou amadou moussa diallo diarra diakite camara kamara traore ' +
    // Arabic
    'samir amir amira samira munir munira nadir nadia nadim nazim karim karima rahim rahima salim salima salem salma selma ' +
    'hani hana hanan hala hela huda lamia lamis samia saleh salah ' +
    'tariq azzam aziz azzouz zaid zayed ziad zaki zakir ' +
    'farid farida farah faraj faris firas fahd fahad fahim wissam wassim bassam bassem hossam hisham husam issam ' +
    'haddad hamdan hamdi hammad hamza hariri haidar haddadin khoury khatib khalaf khalifa'
  ).split(' '),
);
