/**
 * Suffixes of the public suffix list's private section at which names are registered as at any other registry
 * (CentralNic and others), and professions' and regions' own: a domain there is the registrant's, no host that strangers share.
 */
export const nameRegistries: ReadonlySet<string> = new Set(
  `
ae.org africa.com br.com cn.com co.com com.de com.se de.com eu.com gb.net gr.com hu.net in.net it.com jp.net jpn.com jpn.org mex.com ru.com
sa.com se.net uk.com uk.net us.com us.org za.com za.bz za.net za.org hk.com hk.org inc.hk ltd.hk
co.business co.education co.events co.financial co.network co.place co.technology co.de co.nl co.no co.dk co.pl co.ro co.cz co.bn co.ca
co.ua biz.ua pp.ua ltd.ua biz.dk firm.dk store.dk reg.dk firm.ng ltd.ng gen.ng col.ng ngo.ng plc.ng shop.ro shop.th online.th
radio.am radio.fm musician.io cc.ua inf.ua cx.ua art.pl med.pl beep.pl krakow.pl gda.pl gdansk.pl gdynia.pl gliwice.pl lodz.pl lublin.pl
poznan.pl sopot.pl wroc.pl zakopane.pl com.ru msk.ru spb.ru nov.ru pp.ru net.ru org.ru int.ru ac.ru edu.ru mytis.ru bir.ru cbg.ru
adygeya.ru bashkiria.ru dagestan.ru grozny.ru kalmykia.ru kustanai.ru marine.ru mordovia.ru nalchik.ru pyatigorsk.ru vladikavkaz.ru
vladimir.ru msk.su spb.su nov.su exnet.su tula.su sochi.su penza.su krasnodar.su kaluga.su kurgan.su ivanovo.su obninsk.su bryansk.su
murmansk.su tashkent.su tuva.su vologda.su avocat.fr aeroport.fr chambagri.fr chirurgiens-dentistes.fr experts-comptables.fr
chirurgiens-dentistes-en-france.fr medecin.fr notaires.fr pharmacien.fr port.fr veterinaire.fr
priv.at copro.uk hosp.uk conn.uk pymnt.uk co.scot me.scot org.scot independent-review.uk public-inquiry.uk
`
    .trim()
    .split(/\s+/),
);
