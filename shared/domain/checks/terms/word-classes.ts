/*
 * What words of terms of service stand for, in English, French, German and Spanish at once: texts mix languages. Words are
 * folded (lower case, no accents, ss for ß); a star ends the beginning of a word. German is listed with and without its
 * umlauts written out. Words that mean another thing in another of the four languages are left out (German `Kind`: any kind of).
 */

/** What a word can stand for. */
export const wordClasses = [
  /** A child, or anybody under age. */
  'child',
  'sexual',
  /** Abuse, exploitation, and what leads to it. */
  'abuse',
  /** What sexual exploitation begins with: sexual only where it is said to be. */
  'approach',
  /** A word that by itself names sexual exploitation of children. */
  'whole',
  /** What is done for children's sake, or what they may come to see: no exploitation of them. */
  'exposure',
  /** A child is shown or takes part, rather than looks on. */
  'depicts',
  /** Work, trust, money: what else of children can be exploited. */
  'labour',
  'ban',
  'not',
  /** What one may say that one does not do, without forbidding anything: monitor, answer for, promise. */
  'disclaimed',
  'obligation',
  /** Breach of the rules or of the law: what a general clause is about. */
  'breach',
  /** What has its own clauses: fraud, tax, copyright, data. */
  'otherMatter',
  /** Removes, as somebody does; and removed, removal. */
  'removes',
  'removed',
  /** What is removed. */
  'thing',
  /** Reports, as somebody does; and reported, a report made. */
  'reports',
  'reported',
  /** Says, hands over: reporting only where nobody asks for it. */
  'tells',
  'authority',
  /** A body that takes reports of just this. */
  'hotline',
  /** Authorities of taxes, of data and the like, or what names them so. */
  'otherAuthority',
  'compelled',
  'we',
  'you',
  /** May, will: somebody does what follows, whoever it is. */
  'modal',
  /** Towards somebody: to, for. */
  'toward',
  /** Words between a preposition and its noun. */
  'article',
  'pronoun',
  /** A cause of removal that is whatever the service finds: such content, at our discretion, without notice. */
  'vague',
  /** The service speaks, in the first person: not some company, platform or provider. */
  'ourselves',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** The words of each class. */
export const classWords: Readonly<Record<WordClass, string>> = {
  child: `child childs children childrens childhood childern chidren minor minors underage underaged preteen* infant infants kid kids kiddie toddler* teen teens
teenage* juvenile* schoolchild* schoolgirl* schoolboy* baby babies adolescent* youngster* enfant enfants enfantin* infantil* mineur mineurs mineure
mineures ado ados kinder kindern kindes kindlich* minderjahrig* minderjaehrig* jugendlich* schutzbefohlen* heranwachsend* menor menores nino ninos
nina ninas ninez infancia impuber*`,
  sexual: `sexual* sex sexes sexy porn* erotic* erotik* erotiq* nude nudes nudity naked obscene lewd indecent suggestive genital* intimate nsfw upskirt*
prostitut* fetishi* sexe sexuel* nu nus nue nues nudite denude* intimes intimas nackt* geschlechtsbeton* desnud* sexo lasciv* hentai`,
  abuse: `abuse abuses abused abusing abusse exploit exploits exploited exploiting exploitation exploitative expoit* explotation molest* groom grooms grooming
groomed rape rapes sextort* abus abuser exploiter exploite exploites exploitant exploitent viol viols corruption missbrauch* misbrauch* missbraeuch*
ausbeut* vergewaltig* abuso abusos abusar abusen explotacion explote exploten explota explotan explotar explotando corrupcion sextors*`,
  approach: `solicit solicits soliciting solicitation* traffick* attraction predat* entic* lure lures luring advances engage engages engaging sollicit* agression*
atteinte atteintes demander proposition* anbahn* belastig* belaestig* solicitar solicite acoso captar captacion agresion* trata pedir`,
  whole: `csam csem csea csae csai cseam pedophil* paedophil* pedofil* padophil* pedoporn* paedoporn* pedocrimin* childporn* kinderporn* jugendporn*
kindesmissbrauch* kindsmissbrauch* kindermissbrauch* minderjahrigenporn* cybergrooming pornoinfantil masi masnna lolicon loli lolis shota shotacon
jailbait pedo pedos paedo paedos`,
  depicts: `depict* show shows showing feature features featuring involve involves involving portray* includ* represent* engaged engaging montr* impliqu* scene
zeig* darstell* dargestell* gegenstand muestr* involucr* involved aparezc* aparec* exhib*`,
  exposure: `harm harms harmful harming harmed inappropriate unsuitable suitable unsuited access accessing available viewed view views viewing seen see visible
watch expose exposes exposed exposing exposure away sell selling sold parental parents susceptible* vus vu vue acces accessible* inadapte*
inapproprie* prejudiciable* choquant* proteger protegeons deconseill* reserve reserves zuganglich* zugaenglich* ungeeignet* gefahrdend* gefaehrdend*
schutz schutzen schuetzen jugendgefahrd* jugendgefaehrd* nocivo* inapropiad* apto aptos apta aptas acceso acceder accesible* protec* proteja* vender
daniino* danin*`,
  labour: `labour labor labours workers worker work credulity inexperience trust commercially travail travailleur* kinderarbeit arbeit laboral trabajo
trabajadores`,
  ban: `forbid forbids forbidden forbade ban bans banned banning disallow* unacceptable impermissible barred outlaw* refrain abstain restricted excluded
reject rejects rejected condemn condemns unwelcome interdi* proscri* bannis bannie bannies inacceptable* exclus exclues abstenir abstient abstiendra
bannissons refus* condamnons verboten* verbiet* untersag* unzulassig* unzulaessig* tabu ausgeschlossen* verbot verbote verbots unterlassen prohib*
vetad* inaceptable* inadmisible* abstendra abstener* rechaza rechazamos rechazad* excluid* condena*`,
  not: `not no never none neither nor cannot nobody nothing dont dosnt wont mustnt ne n pas jamais aucun aucune aucunement ni nicht kein keine keinen keiner
keinem keinerlei keines nie niemals weder nichts nunca jamas ningun ninguna ningunos ningunas tampoco nada`,
  disclaimed: `reason received hosted evidence limited limitation only monitor monitors monitoring screen prescreen review reviews control controls endorse endorses guarantee guarantees verify
necessarily liable liability responsible responsibility accountable obliged obligated duty required later longer apply applies exclusive limitatif
limitative limiter seulement surveill* responsable* responsabilite tenu tenue tenus garanti* obligation* controle controler controlons exhausti*
uniquement nur haft* pruef* pruf* uberwach* ueberwach* verantwortlich* pflicht verpflichtet abschliessend* beschrankt* limitado limitarse limitativo
solo supervis* controla controlamos responde respondemos obligad* obligacion taxativ*`,
  obligation: `obliged obligated duty oblige obligation* tenu tenue tenus pflicht verpflichtet verpflichtung obligacion obligad*`,
  breach: `rejected refuse* rechazad* abgelehnt* violate violates violated violating violation violations violator* breach breaches breached breaching break
breaks breaking broke broken contraven* unlawful unlawfully criminal criminally crime crimes offence offences offense offenses offender offenders
offending prohibited infring* noncompli* misconduct abuse contrary inconsistent objectionable unauthorized forbidden wrongdo* enfrein* viole violer
violant infraction* illicit* illega* manquement* contraire* contreven* delit delits fautif prohibe* interdit* penal* respect* conforme coupables
verstoss* verstoess* verletz* zuwiderhand* rechtswidrig* strafbar* straftat* unzulassig* verboten* zuwider missacht* infraccion* infrinj* incumpl*
vulner* ilicit* ilegal* delito* delict* contravien* prohibid* violen viola violacion violaciones violan transgre* contrari* infractor*`,
  otherMatter: `changes modifications amendments anderungen aenderungen cambios modificaciones fraud tax taxes vat laundering theft threat threats copyright copyrights copyrighted dmca infringing trademark rightsholder* inactive inactivity
dormant unpaid nonpayment fraude* fiscal* impot* blanchiment menace* contrefac* contrefais* ayant ayants inactif* betrug* betrueg* steuer* umsatz*
geldwasch* geldwaesch* urheberrecht* rechteinhaber* drohung* zahlungsverzug datenpanne* fraudul* impuesto* tribut* blanqueo amenaza* brecha*`,
  removes: `shut shuts bar bars strip wipe wipes evict discontinue deny denies lock locks freeze exclude excludes remove removes remov delete deletes delte erase
erases block blocks suspend suspends terminate terminates disable disables close closes deactivate deactivates restrict restricts cancel cancels
revoke revokes purge expel expels eject delist withdraw withdraws withhold limit refuse supprimer supprime supprimons supprimerons supprimera retirer
retire retirons retirerons retirera effacer efface effacons effacera bloquer bloque bloquons bloquera suspendre suspendons suspendra resilier resilie
resilions resiliera cloturer cloture cloturons cloturera clore fermer ferme fermons fermerons fermera desactiver desactive desactivons desactivera
bannir bannissons bannira exclura radiera desactiverons radier radie exclure exclut exclurons excluons interrompre interrompra rompre loschen loscht
loeschen loescht sperren sperrt entfernen entfernt kundigen kundigt kuendigen kuendigt schliessen schliesst deaktivieren deaktiviert blockieren
blockiert ausschliessen beenden beendet eliminar eliminamos eliminaremos elimina eliminara borrar borramos borraremos borra borrara retirar retiramos
retiraremos retira retirara quitar quitamos quitaremos quita suspender suspendemos suspenderemos suspende suspendera cancelara excluira inhabilitara
desactivara quitara cancelar cancelamos cancelaremos cancela bloquear bloqueamos bloquearemos bloquea bloqueara cerrar cerramos cerraremos cierra
cerrara expulsar expulsamos expulsaremos inhabilitar inhabilitamos desactivar desactivamos desactivaremos rescindir rescindimos rescindiremos resolver
restringir`,
  removed: `restricted barred locked frozen wiped discontinued forfeit* denied ejected evicted loss removed removal removals removing deleted deletion deleting
erased erasure blocked blocking suspended suspension suspending terminated termination terminating disabled disabling banned banning closed closure
closing deactivated deactivation expelled revoked delisted kicked kick lose loses inactive expulsion takedown dismissed supprime supprimee supprimes
supprimees suppression perd perdra perte retires retiree retirees retrait efface effacee effaces effacees bloques bloquee bloquees blocage suspendu
suspendue suspendus suspendues resiliation resiliee resilies cloture clotures fermeture fermes fermee desactives desactivee desactivation banni bannie
bannis bannissement bannissements exclu exclue exclus radiation radies geloscht* geloescht* loschung* loeschung* gesperrt* sperrung* sperre entfernt* entfernung
gekundigt gekuendigt kundigung kuendigung geschlossen* schliessung ausgeschlossen ausschluss deaktiviert* deaktivierung blockiert* verliert verlieren
verlust entzogen entziehen fliegt raus rausgeworfen eliminado* eliminada* eliminacion perdera perderan pierde eliminan borran retiran suspenden
cancelan bloquean cierran expulsan eliminaran eliminara borrado* borrada* retirado* retirada* retiro retiraran suspendido* suspendida* suspenderan
cancelado* cancelada* cancelacion bloqueado* bloqueada* bloqueo cerrado* cerrada* cierre cerraran expulsado* expulsada* inhabilitado* inhabilitada*
desactivado* desactivada* baja rescision baneado*`,
  thing: `content contents post posts posting postings listing listings account accounts access acount service services user users uploader member membership
file files profile profiles image images picture pictures video videos media contribution contributions it them they that anything seller customer
agreement contract order message messages site rights ad ads advert* page pages website offender offenders anyone item items use you comment comments
contenu contenus compte comptes acces annonce annonces contrat profil publication* fichier* auteur envoi utilisateur membre ils elles le la les l
inhalt* seite seiten websites konto* konten zugang beitrag beitrage beitraege angebot* nutzer* vertrag* benutzer* mitglied* material* dienst daten sie
es ihn speicherplatz wer contenido* cuenta cuentas anuncio* publicacion* servicio* acceso contrato mensaje* archivo* usuario* responsable* imagen* lo
los las cobros perfil*`,
  reports: `report reports refer refers notify notifies alert alerts escalate escalates signaler signale signalons signalerons signalera denoncer denonce
denoncons denoncerons denoncera alerter alerte alertons alerterons alertera avertira previendra avertir avertit avertissons avertirons prevenir
previent prevenons saisir saisissons saisira melden meldet anzeigen zeigen zeigt verstandigen verstandigt verstaendigen verstaendigt benachrichtigen
benachrichtigt denunciar denunciamos denunciaremos denuncia denunciara reportar reportamos reportaremos reporta reportara notificar notificamos
notificaremos notifica alertar alertamos notificaran alertaran reportaran avisar avisamos avisaremos`,
  reported: `reported reporting referred referral referrals notified notifying notification notifications alerted alerting escalated escalation signale signalee
signales signalees signalement signalements denonce denoncee denonces denoncees denonciation alertees saisine saisies gemeldet* meldung* angezeigt*
anzeige strafanzeige* benachrichtigt verstandigt denunciado* denunciada* denunciaran denuncia denuncias denuncian reportan notifican reportado*
reportada* notificado* notificada* notificacion parte aviso`,
  tells: `call calls send sends sent bring brings brought inform informs informed informing tell tells telling told contact contacts contacting forward forwards
forwarded hand handed hands turn turned pass passes passed go goes give given transmit transmits transmitted transfer transferred involve involves
disclosed submit submits submitted share relay deliver delivered informer informe informons informerons informera informes informees
transmettre transmet transmettons transmettrons transmettra transmis transmise transmission transmises communiquer communiquons communiques portes
portees porter connaissance remettre remettons remettra communiquera remis contacter contactons contacterons informieren informiert geben gibt reichen
leiten leitet weiterleiten weitergeleitet weiterleitung weitergeben weitergegeben ubergeben uebergeben ubergibt kenntnis schalten schaltet einschalten
eingeschaltet ubermitteln uebermitteln ubermittelt weiter informar informamos informaremos informara comunicar comunicamos comunicaremos comunicara
comunicados conocimiento trasladar traslada trasladara remitira entregara pondran trasladamos remitir remitimos remitiremos poner pondremos pondra
comunicaran informaran trasladaran remitiran entregaran
ponemos damos dar daremos dara entregar contactar contactaremos`,
  authority: `sheriff constabulary justice authorities authority police enforcement fbi interpol europol prosecutor* prosecution policing officials homeland nca
autorites autorite gendarmerie gendarmes procureur parquet judiciaires policier* behorde behorden behoerde behoerden polizei* strafverfolg*
staatsanwalt* bundeskriminalamt* bka lka kriminalpolizei* landeskriminalamt* ermittlungsbehord* ermittlungsbehoerd* justizbehord* sicherheitsbehord*
beschwerdestelle* meldestelle* autoridades autoridad policia policias policial* fiscalia justicia guardia carabineros judiciales`,
  hotline: `ncmec cybertipline cybertip iwf inhope hotline hotlines tipline missingkids pharos icmec`,
  otherAuthority: `tax revenue customs supervisory data competition labour labor health fiscal* controle control protection proteccion datos tribut* steuer* finanz*
aufsicht* consommation kontroll* donnees cnil concurrence licensing certificate certification`,
  compelled: `subpoena subpoenas warrant warrants court courts compelled compels compel request requests requested demand requisition requisitions requis demande
demandent demander decision anordnung anordnungen richterlich* gerichtlich* anfrage ersuchen verlangt aufforderung requerimiento requerimientos
requieren requiera requerido solicitud solicitan orden`,
  we: `we our company team teams moderators moderator staff platform provider operator administrators admins nous on societe editeur hebergeur equipe
plateforme moderateurs notre exploitant prestataire wir anbieter betreiber plattform uns unser unsere moderatoren moderation nosotros empresa
plataforma prestador equipo nuestro nuestra moderadores administradores proveedor`,
  you: `you anyone everyone people users parents customers yourself members user rightsholders holders vous tu utilisateurs utilisateur clients client membres
vous-meme du nutzer kunde kunden eltern ihr sie usted ustedes usuario usuarios padres cliente clientes`,
  modal: `will may shall can could might must should would also reserve reserves entitled pourra pourrait peut peuvent doivent doit pouvons pourrons peine
seront sera droit kann konnen koennen wird werden recht wurde darf durfen duerfen podra podran podemos podremos puede pueden seran derecho`,
  toward: `to for toward towards aux au fur fuer para`,
  article: `the a an any all our other un une des les le la los las el unos unas die der den das einen einer einem eine von l d s small young younger`,
  pronoun: `z eg ie including includes insbesondere namentlich beispielsweise notamment incluido incluidos incluye especially namely examples it this such these
they those cela ces ceci ils ca dies diese dieser dieses solche solcher sie es esto estos estas dichos dicho ello strictly strengstens any anything
all offenders doing violators`,
  vague: `following folgende* suivants suivantes siguientes such discretion without immediately immediate any these it them this unacceptable ces cela tout toute sans immediatement sinon peine solche solcher
solchen unverzuglich unverzueglich sofort jederzeit sie ermessen dauerhaft esos estos dichos cualquier inmediata inmediato inmediatamente previo
permanente definitiva`,
  ourselves:
    'we us our ours nous notre nos wir uns unser unsere unserer unseren unserem nosotros nuestro nuestra nuestros nuestras',
};
