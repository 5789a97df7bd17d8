/** What a business may deal in that card schemes ask extra diligence for, and that this coalition looks for. */
export type RiskGroup = 'adult' | 'dating' | 'gambling' | 'streaming' | 'file-hosting' | 'crypto';

/** How a group is told from a description, and which merchant category codes it belongs under. */
export interface RiskGroupRules {
  /** Codes that are the group's, or under which it is honestly found. */
  readonly atHome: ReadonlySet<string>;
  /** Phrases of folded words between commas; `word*` is any word that begins so. English, German, French, Spanish. */
  readonly phrases: string;
  /** Whether only a code of plain goods contradicts it, for any business may do it beside. */
  readonly besideAnything?: true;
}

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Telling phrases, not single words that mean something else too: `casino` is a chain of groceries in France, `dating` is
 * what antiquaries do, `adult` stands before education.
 */
export const riskGroups: Readonly<Record<RiskGroup, RiskGroupRules>> = {
  adult: {
    atHome: codes('5967 7273 7841 5813 7297 7298'),
    phrases: `
adult content, adult entertainment, adult video*, adult film*, adult movie*, adult site*, adult website*,
adult webcam*, adult streaming, adult chat*, xxx, porn, porno, pornos, pornograph*, pornofilm*, pornoseite*,
pornovideo*, hentai, camgirl*, cam girl*, cam model*, cam show*, webcam girl*, webcam model*, webcam show*,
sexcam*, sex cam*, sex chat*, sexchat*, sex show*, sex video*, sexvideo*, live sex, livesex, erotic video*,
erotic film*, erotic photo*, erotic content, erotic webcam*, nude photo*, nude picture*, nude video*,
escort service*, escort agency, escortservice*, escortagentur*, call girl*, erotikvideo*, erotikfilm*,
erotikportal*, erotikchat*, erotikcam*, erotische videos, erotische filme, erotische inhalte, erotische bilder,
nacktbilder, nacktfotos, inhalte fur erwachsene, filme fur erwachsene, webcamgirl*, contenu pour adultes,
contenus pour adultes, videos pour adultes, films pour adultes, site pour adultes, sites pour adultes, films x,
videos x, films erotiques, videos erotiques, photos erotiques, contenu erotique, contenus erotiques,
spectacle erotique, spectacles erotiques, agence descorte, contenido para adultos, contenidos para adultos,
videos para adultos, peliculas para adultos, entretenimiento para adultos, contenido erotico, videos eroticos,
fotos eroticas, chicas webcam, chicas de webcam, modelos webcam, modelos de webcam, servicio de escorts,
servicios de escorts`,
  },
  dating: {
    atHome: codes('7273 5967 7299 7997 5815 5817 5818 4899 8641'),
    phrases: `
online dating, dating site*, dating website*, dating app*, dating platform*, dating portal*, dating service*,
dating agency, dating agentur*, dating plattform*, datingportal*, datingplattform*, datingseite*, dating seite*,
speed dating, local singles, meet singles, sugar dadd*, sugar bab*, sugardadd*, mail order brides,
mail order bride, hookup*, singleborse*, partnervermittlung*, partnersuche, partnerborse*, seitensprung*,
kontaktborse*, site de rencontre, site de rencontres, sites de rencontre, sites de rencontres,
application de rencontre, application de rencontres, rencontre en ligne, rencontres en ligne,
rencontres coquines, agence matrimoniale, sitio de citas, sitios de citas, pagina de citas, paginas de citas,
portal de citas, aplicacion de citas, citas en linea, citas online, agencia matrimonial`,
  },
  gambling: {
    atHome: codes('7995 7800 7801 7802 9406 7993 7994 7999 5816'),
    phrases: `
online casino*, casino online, casino game*, live casino, casino site*, onlinecasino*, casinospiel*,
sports betting, online betting, betting site*, betting platform*, betting shop*, sportsbook*, bookmaker*,
bookmaking, online gambling, gambling site*, gambling website*, gambling platform*, gambling game*, online poker,
poker site*, online slots, online lottery, online lotteries, sportwett*, onlinewett*, wettburo*, wettanbieter*,
buchmacher*, glucksspiel*, online spielothek*, casino en ligne, casinos en ligne, jeux de casino, paris sportifs,
paris en ligne, poker en ligne, jeux dargent, jeux de hasard, loterie en ligne, casino en linea,
casinos en linea, juegos de casino, apuestas deportivas, apuestas online, apuestas en linea, casa de apuestas,
casas de apuestas, juegos de azar, poker en linea, loteria en linea`,
  },
  streaming: {
    atHome: codes('4899 4816 5815 7841 7829 7832'),
    besideAnything: true,
    phrases: `
streaming service*, streaming platform*, streaming site*, streaming website*, streaming portal*, streaming app*,
video streaming, video on demand, video chat platform, pay per view, live streams of, streamingdienst*,
streamingplattform*, streamingportal*, streaming dienst*, streaming plattform*, videostreaming*, videoportal*,
service de streaming, plateforme de streaming, site de streaming, video a la demande,
diffusion de videos en direct, servicio de streaming, plataforma de streaming, sitio de streaming,
video bajo demanda, videos bajo demanda`,
  },
  'file-hosting': {
    atHome: codes('4816 7372 7374 7375 7379 5734 5815 5817 5818 4899'),
    phrases: `
file hosting, filehosting, file hoster*, filehoster*, file sharing, filesharing, file locker*, cyberlocker*,
cyber locker*, one click hoster*, one click hosting, image hosting, premium download links, usenet, seedbox*,
datei hosting, dateihoster*, dateihosting, dateitausch, hebergement de fichiers, hebergeur de fichiers,
partage de fichiers, alojamiento de archivos, intercambio de archivos`,
  },
  crypto: {
    atHome: codes('6051 6050 6010 6011 6012 6211 4829 6532 6533 6536 6537 6538 6540'),
    phrases: `
cryptocurrency exchange*, crypto exchange*, bitcoin exchange*, bitcoin atm*, buy bitcoin, sell bitcoin,
buy crypto, sell crypto, buy cryptocurrenc*, crypto trading platform*, cryptocurrency trading platform*,
bitcoin mixer*, coin mixer*, crypto mixer*, kryptoborse*, kryptohandel, bitcoin borse, bitcoin automaten,
achat de bitcoin, achat de bitcoins, achat de cryptomonnaies, achat de crypto monnaies,
plateforme dechange de cryptomonnaies, compra de bitcoin, compra de bitcoins, compra de criptomonedas,
compraventa de criptomonedas, exchange de criptomonedas, casa de cambio de criptomonedas`,
  },
};
