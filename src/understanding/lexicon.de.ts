import type { Lexicon } from './lexicon.fr.ts'

/** German, as spoken in eastern Belgium. */
export const lexiconDe: Lexicon = {
  telework:
    'telearbeit*|tele arbeit*|homeoffice|home office|heimarbeit|teleheimarbeit|von zu hause|von zuhause|von zu haus|von daheim|zu hause arbeiten|zuhause arbeiten|zu hause zu arbeiten|zuhause zu arbeiten|daheim arbeiten|arbeite _ zu hause|arbeite _ zuhause|arbeite _ daheim|mobil arbeiten|mobiles arbeiten|fernarbeit|remote|heimburo|telearbeitstag*|ho',
  home: 'zu hause|zuhause|daheim|nach hause',
  work: 'arbeite|arbeiten|arbeit|gearbeitet|arbeitet|meine stunden|laptop',
  atOffice:
    'im buro|ins buro|im buero|ins buero|vor ort|auf der arbeit|zur arbeit|in der dienststelle|im dienst|in die dienststelle',
  notCome:
    'nicht ins buro|nicht ins buero|nicht im buro|nicht im buero|komme nicht|bleibe ich zu hause|bleibe zu hause|bleibe zuhause|zu hause bleiben|zuhause bleiben|bleibe ich zuhause|nicht kommen|nicht zur arbeit|daheim bleiben|bleibe daheim|nicht vor ort|ohne ins buro|nicht zu fahren|nicht pendeln|bleibe ich daheim|nicht reinkommen',
  wish: 'ich mochte|mochte|moechte|ich will|will|wurde|wuerde|gerne|gern|darf ich|darf|kann ich|kann|konnte|koennte|konnte ich|ich wunsche|wunsche|beantrage|beantragen|antrag|ich bitte|bitte|moglich|moeglich|ist es moglich|ist es okay|geht es|ware es|ich brauche|brauche|lieber|ich plane|plane|habe vor|ich bleibe|bleibe|ich mache|mache|ich werde|werde|ich arbeite|arbeite ich|trage mich|trag mich|eintragen|notiere|nehme|nehmen|erlaubnis|genehmigung fur|einverstanden|muss|konnen sie|kannst du|konnten sie|anmelden|melde',
  first: 'ich|mir|mich|mein|meine|meinen|meinem|meiner|wir|uns|unser',
  request: 'antrag|antrage|anfrage|anfragen|telearbeitsantrag|gesuch|bitte um',
  approved:
    'genehmigt|genehmigte|genehmigten|bewilligt|bewilligte|bewilligten|akzeptiert|geplant|geplante|geplanten|bestatigt|bestatigte|in ordnung',
  pending:
    'noch nicht genehmigten|noch nicht genehmigte|noch nicht bewilligten|noch nicht entschiedenen|noch nicht genehmigt|ausstehend*|offen|offenen|noch offen|offener|noch nicht entschieden|noch nicht bearbeitet|eingereicht*|in bearbeitung|noch keine antwort|laufenden|laufende|gestellt|gestellten|gerade gestellt',
  cancel:
    'storniere|stornieren|stornierung|storno|absagen|sage _ ab|abgesagt|streiche|streichen|loschen|annullieren|annulliere|abblasen|cancel|canceln|nicht mehr notig|fallt aus|ausfallen|entfallt|absage',
  withdraw:
    'vergiss meinen antrag|vergessen sie meinen antrag|zuruckziehen|zurueckziehen|ziehe _ zuruck|ziehe _ zurueck|zuruckgezogen|zuruck zu ziehen|zuruckzuziehen|zurucknehmen|nehme _ zuruck|zuruckzunehmen|rucknahme|ruckzug',
  noLonger:
    'findet nicht statt|fallt ins wasser|brauche _ nicht mehr|brauche _ nicht|doch ins buro|doch ins buero|doch im buro|doch im buero|keine telearbeit|doch nicht telearbeit|keine telearbeit mehr|doch kein homeoffice|kein homeoffice|doch nicht von zu hause|doch nicht zu hause|nicht mehr von zu hause|nicht von zu hause|komme doch|doch kommen|nicht im homeoffice|nicht ins homeoffice|doch nicht ins homeoffice|doch vor ort|bin doch|doch nicht im homeoffice|nicht mehr im homeoffice|doch keine telearbeit|doch anwesend',
  change:
    'einen tag spater|eine woche spater|passt nicht|passt mir nicht|verschiebe|verschieben|verschiebung|verschoben|verlege|verlegen|andern|aendern|andere meinen|andere meine|anderung|aenderung|tausche|tauschen|umtauschen|ersetze|ersetzen|wechsle|wechseln|anpassen|passe _ an|anzupassen|umbuchen|buche _ um|umplanen|verkurzen|kurzen|verlangern|vorziehen|vorverlegen|abandern|mach daraus|statt|korrigieren|korrigiere|bearbeiten|umlegen|zu verschieben|zu andern|zu tauschen|zu verlegen|geandert|getauscht|verlegt|angepasst|umgebucht',
  rather: 'bevorzuge|nur|lieber|doch lieber|eher|statt|anstatt|anstelle|stattdessen|besser',
  add: 'hinzufugen|hinzufuegen|fuge _ hinzu|fuege _ hinzu|hinzu|zusatzlich|zusatzlichen|noch dazu|dazu|erganzen|erganze|hinzunehmen|noch einen tag|auch noch',
  remove:
    'entferne|entfernen|streiche|streichen|nimm _ heraus|herausnehmen|nimm _ raus|rausnehmen|weglassen|losche|loschen|ohne den|wegnehmen|nehmen sie',
  mine: 'meine antrage|meine anfragen|meine telearbeit|meine telearbeitstage|meine homeoffice tage|meine homeofficetage|mein konto|mein zahler|mein saldo|mein kontingent|meine tage|mein antrag|meinen antrag|meine ubersicht|mein kalender|meinem antrag|meiner antrage|meiner telearbeit|meines antrags',
  howMany:
    'wie viele|wieviele|wie viel|welche|welchen|zeige|zeig|anzeigen|sehen|ubersicht|uebersicht|status|stand|wie steht es|wie ist der|liste|habe ich noch|noch ubrig|ubrig|verbraucht|wann|einsehen|uberblick|arbeite ich|was ist mit|bleiben mir',
  answered:
    'ist _ genehmigt|schon genehmigt|bereits genehmigt|wurde _ genehmigt|wurde _ bearbeitet|antwort auf meinen|neues zu meinem antrag|hat _ geantwortet|hat _ genehmigt|abgelehnt worden|wurde mein|ist mein antrag|angekommen|wurde _ abgelehnt|schon entschieden|schon beantwortet',
  approve:
    'einverstanden mit|genehmige|genehmigen|ablehnen|lehne|lehne _ ab|bewillige|bewilligen|entscheiden|entscheide|freigeben|zustimmen|stimme|zu genehmigen|zu entscheiden|genehmigung|genehmigungen|zuruckweisen|akzeptiere|akzeptieren',
  toApprove:
    'offene antrage|zu genehmigen|zu entscheiden|zu bewilligen|antrage meines teams|antrage meiner mitarbeiter|antrage aus meinem team|antrage vom team|warten auf mich|wartet auf mich|warten auf meine|wartet auf meine|muss ich genehmigen|meine mitarbeiter|meiner mitarbeiter|offene genehmigungen|offene antrage|genehmigungen|ich genehmigen|meine entscheidung|meiner entscheidung|eingegangene antrage|antrage liegen|posteingang|antrage des teams|antrage in meinem team',
  theirs:
    'antrag von|antrage von|seinen antrag|ihren antrag|telearbeit von|den antrag von|die antrage|alle antrage|telearbeitsantrag von|homeoffice von|antrag der|antrag des',
  delegate:
    'vollmacht|stellvertreter|stellvertreterin|stellvertretung|delegiere|delegieren|delegation|vertretung|meine vertretung|an meiner stelle|in meinem namen|vertritt mich|vertreten|vertreter|vertreterin|bevollmachtig*',
  desk: 'platzbuchung|platzreservierung|arbeitsplatzbuchung|arbeitsplatz|arbeitsplatze|schreibtisch|schreibtische|platz|platze|flexplatz|flexdesk|desk|tisch|platzchen|buroplatz|sitzplatz|flexiblen arbeitsplatz|arbeitsplatzes',
  deskFeature:
    'fenster|zwei bildschirmen|zwei bildschirme|zwei monitoren|grosser bildschirm|grossen bildschirm|hohenverstellbar*|ruhezone|dockingstation|bildschirme|monitore',
  book: 'buche|buchen|buchung|reserviere|reservieren|reservierung|reserviert|reservieren sie|frei|freier|freie|freien|verfugbar|verfugbare|verfugbaren|suche|suchen|finde|finden|brauche|blockieren|blockiere|sichern|hatte gern|gebucht|benotige|vormerken',
  free: 'freigeben|gebe _ frei|gib _ frei|freizugeben|frei geben|nicht mehr|brauche _ nicht|brauche _ nicht mehr|gehe fruher|zuruckgeben|verlasse|raume',
  deskMine:
    'habe ich _ gebucht|habe ich _ reserviert|habe ich _ arbeitsplatz|habe ich _ platz|habe ich _ schreibtisch|wo sitze ich|wo ist mein platz|welchen platz habe ich|welcher platz|meine buchungen|meine buchung|meine reservierungen|meine reservierung|welchen arbeitsplatz habe ich|wo ist mein arbeitsplatz|habe ich einen platz|habe ich einen arbeitsplatz|wo muss ich sitzen|welchen schreibtisch habe ich|wo ist mein schreibtisch|was habe ich gebucht|wo habe ich gebucht|wo darf ich sitzen|habe ich etwas gebucht|welcher arbeitsplatz|habe ich einen schreibtisch|wo werde ich sitzen|welchen tisch habe ich',
  checkin:
    'ich bin da|bin angekommen|ich bin angekommen|angekommen|einchecken|check in|checke mich ein|checkin|eingecheckt|einzuchecken|anwesenheit bestatigen|bestatige meine anwesenheit|ich sitze an|ich sitze am|sitze an meinem|sitze auf meinem|bin an meinem platz|bin am platz|bin an meinem arbeitsplatz|eingetroffen|check mich ein|checken sie mich ein|sitze jetzt|am arbeitsplatz angekommen',
  who: 'wer|welche kollegen|welche kollegin|welche kolleginnen|wie viele kollegen|wie viele leute|ist|sind|kommt|kommen',
  there:
    'da|anwesend|im buro|ins buro|im buero|ins buero|kommt|kommen|vor ort|im haus|im homeoffice|in telearbeit|anwesende|anwesenden',
  whoThere:
    'wo sitzt|ist viel los|jemand im buro|wer ist da|wer ist im buro|wer ist im buero|wer ist anwesend|wer kommt|wer ist morgen|wer ist heute|wer vom team|wer aus dem team|wer aus meinem team|wer von meinem team|wer arbeitet|welche kollegen|welche kolleginnen|wer wird|wer sitzt|ist jemand|wie viele kollegen|wer alles|anwesenheitsliste|wer von den kollegen|wer ist im homeoffice|wer noch|wer ist vor ort|wer ist|wer sind|wie viele leute|wer macht telearbeit|wer hat gebucht',
  net: 'internet|internetverbindung|verbindung|wlan|wifi|netz|netzwerk|leitung|internetleitung|adsl|vdsl|modem|router|vpn|vpn verbindung|tunnel|extranet|anschluss|internetanschluss|mobile daten|internetzugang|dsl|4g|5g|heimleitung|hausleitung',
  down: 'kein vpn|keinen tunnel|keinen zugang|storung|stoerung|ausfall|ausgefallen|fallt aus|kaputt|tot|geht nicht|funktioniert nicht|geht nicht mehr|funktioniert nicht mehr|kein internet|keine verbindung|kein netz|kein wlan|unterbrochen|unterbrechung|defekt|weg|nicht verbinden|nicht einloggen|komme nicht|komme _ nicht|kein zugang|keinen zugriff|lasst sich nicht|nichts geht|nichts mehr|blinkt|fehler|fehlermeldung|fehlgeschlagen|problem|probleme|offline|kein freizeichen|ohne internet|ohne verbindung|verbindung verloren|zusammengebrochen|abgesturzt|panne|down|gestort|klappt nicht|verbindet nicht|keine leitung|baut sich nicht|streikt|bricht zusammen',
  slow: 'langsam|langsame|langsames|lahm|lahme|lahmt|schnecke|schneckentempo|schleicht|ewig|trage|kriecht|zah',
  unstable:
    'instabil|instabile|instabiles|bricht standig ab|bricht immer|bricht dauernd|bricht alle|bricht ab|abbruche|verbindungsabbruche|wackelt|wackelig|schwankt|aussetzer|setzt aus|unterbrechungen|immer wieder weg|standig weg|standig unterbrochen|mal da mal weg|fliege standig|alle paar minuten|alle funf minuten|alle zehn minuten|immer wieder ab|fallt immer wieder|fallt standig|bricht _ ab|abgebrochen|standig aus',
  vpn: 'vpn|tunnel|extranet|vpn verbindung|vpn tunnel',
  phone: 'festnetz|festnetztelefon|telefon|telefonleitung|freizeichen|telefonieren',
  report:
    'melden|melde|meldung|storung melden|stoerung melden|ticket offnen|ein ticket|anzeigen|ticket erstellen|ticket aufmachen',
  outageMine:
    'meine storung|meiner storung|mein ticket|meinem ticket|meine meldung|meiner meldung|die storung|der storung|das ticket|meine stoerung|mit der storung|storungsmeldung|meinen tickets|dem ticket',
  when: 'wann|wie steht es|wie weit|neuigkeiten|neues|status|stand|wie lange|dauert|bis wann|fortschritt|update|gibt es schon|uhrzeit|behoben sein|voraussichtlich',
  stillBad:
    'fallt wieder aus|wieder aus|immer noch|noch immer|noch nicht behoben|nicht behoben|noch gestort|nicht repariert|noch nicht repariert|wieder ausgefallen|erneut ausgefallen|wieder weg|wieder kaputt|nach wie vor|weiterhin|immernoch|wieder tot|gleiche problem|selbe problem|noch kein|nicht in ordnung|nichts geandert|noch nicht gelost|nicht gelost|wieder gestort|schon wieder|erneut|noch defekt|geht noch nicht|funktioniert noch nicht|gar nicht behoben|nicht wieder',
  saidMended:
    'angeblich|soll behoben|sollte behoben|sie sagen|laut ihnen|laut nachricht|es heisst|es hiess|geschlossen|abgeschlossen|als behoben|als gelost|nachricht bekommen|nachricht erhalten|behoben aber|gelost aber|repariert aber|obwohl|gemeldet als|wurde gesagt|laut ihrer|behauptet|laut ticket|laut techniker',
  backAgain:
    'internet geht|internet funktioniert|vpn funktioniert|verbindung steht|wlan geht|geht wieder|funktioniert wieder|lauft wieder|laeuft wieder|ist wieder da|wieder da|wieder internet|ist behoben|behoben|gelost|ist repariert|repariert|wieder in ordnung|wieder verbunden|wieder online|klappt wieder|alles wieder|wieder normal|wieder ok|steht wieder|wieder stabil|funktioniert jetzt|geht jetzt|wieder schnell|verbindung ist zuruck|ist zuruck|wieder verbindung|alles in ordnung|wiederhergestellt|wieder hergestellt|wieder gut|tut wieder|ist wieder',
  otherThing:
    'drucker|kopierer|scanner|aufzug|aufzuge|lift|bahn|auto|wagen|fahrrad|zug|zuge|strassenbahn|metro|bus|parkplatz|badge|ausweis|heizung|klimaanlage|lampe|licht|beleuchtung|toilette|toiletten|wc|kaffeemaschine|kuhlschrank|mikrowelle|tur|tor|jalousie|stuhl|bildschirm|monitor|tastatur|maus|headset|akku|ladegerat|docking|dockingstation|pc|computer|rechner|laptop|drucken|excel|outlook|word|teams|sap|fax|fernseher|handy|smartphone|beamer|automat|alarm|kamera|kessel|spulmaschine|waschmaschine|strom|besprechungsraum|anwendung|webseite|passwort|software|schranke|garage',
  otherPeople:
    'mein nachbar|meine nachbarin|nachbarn|meines nachbarn|mein sohn|meine tochter|meine mutter|mein vater|meine eltern|meine schwester|mein bruder|mein mann|meine frau|eine kollegin|ein kollege|mein kollege|meine kollegin|meinem nachbarn|meiner mutter|meinen eltern|meine freundin|mein freund|meiner schwester|meiner nachbarin|meiner tochter|meinem sohn|meiner eltern|bei den nachbarn|der nachbar|schwiegermutter',
  lineMine:
    'leitungsnummer|meine geschwindigkeit|geschwindigkeit habe ich|meine leitung|meiner leitung|mein anschluss|meinen anschluss|meinem anschluss|meine installation|meine bestellung|meine neue leitung|techniker|mein vpn|meine internetverbindung|meine verbindung|meine internetleitung|meiner neuen leitung|meine heimleitung|meiner bestellung|meines anschlusses|meine dsl',
  lineState:
    'wann|wie steht es|status|stand|aktiv|aktiviert|aktivierung|installiert|bestellt|bestellung|welche geschwindigkeit|wie schnell|geschwindigkeit|termin|kommt|info|informationen|daten|nummer|bereit|fertig|geliefert|zeige|zeig|test|testen|was ist|geschaltet|freigeschaltet|wie weit|wie ist',
  languageCue:
    'sprich|sprechen|antworte|antworten|weiter|sprache|schreib|schreiben|lieber|gern|gerne|wechsle|wechseln|umstellen|stelle|bitte|nachrichten|konnen|kannst|wechsel|ab jetzt|zu',
  toFr: 'franzosisch|auf franzosisch|franzoesisch',
  toNl: 'niederlandisch|auf niederlandisch|niederlaendisch|flamisch',
  toDe: 'deutsch|auf deutsch|german|in german|allemand|duits',
  toEn: 'englisch|auf englisch',
  help: 'hilfe|hilf mir|was kannst du|was konnen sie|wie funktioniert das|wie geht das|wozu|menu|anleitung|funktionen|was kann ich|wer bist du|wer sind sie|ich verstehe nicht|befehle|erklare|moglichkeiten|helfen|was machst du|wofur bist du|wie funktionierst du|ich komme nicht weiter|was kann man',
  greet:
    'wie geht es ihnen|wie geht s|wie geht es|hallo|guten tag|guten morgen|guten abend|moin|servus|gruss gott|hi|hey|tach|grussdich|morgen zusammen',
  thanks:
    'danke|danke schon|dankeschon|vielen dank|herzlichen dank|besten dank|super|toll|perfekt|prima|klasse|tausend dank|wunderbar|ich danke|danke sehr|sehr gut|dankesehr',
  stop: 'jetzt nicht|nicht jetzt|spater|stopp|stop|abbrechen|nein|nein danke|vergiss es|vergessen sie es|lass es|lassen sie es|ich habe mich geirrt|habe mich geirrt|habe mich vertan|irrtum|egal|schon gut|ende|beenden|nichts|nicht notig|aufhoren|abbruch|doch nicht|lass gut sein|macht nichts|ne|nee|zuruck|hat sich erledigt|falsch',
  myData:
    'vergessen werden|mein benutzerkonto|meine daten|meiner daten|meine personlichen daten|uber mich|meine personenbezogenen daten|mein profil|personenbezogene daten|alles uber mich|meinen daten|meine gesprache|meine nachrichten|dsgvo|datenschutz',
  exportIt:
    'will meine daten|mochte meine daten|exportieren|exportiere|export|herunterladen|download|kopie|erhalten|anfordern|auskunft|einsehen|einsicht|sehen|welche|was weisst|was wissen|zeige|zeig|gespeichert|speichern|speicherst|bekommen|auszug|gib mir|senden|schick|schicken|wisst|ubersicht',
  eraseIt:
    'loschen|loesche|losche|loesch|geloscht|entfernen|vergessen|vergiss|loschung|vernichten|recht auf vergessen|loeschen',
  leave:
    'urlaub|urlaubstag|urlaubstage|frei nehmen|freien tag|freier tag|elternurlaub|ferien|abwesend|abwesenheit|feiertag|feiertage|uberstunden|erholung|sonderurlaub|hochzeit|beerdigung|mutterschutz|freinehmen|uberstundenabbau|resturlaub',
  sick: 'krank|krankheit|grippe|fieber|attest|krankenhaus|arzt|migrane|krankmeldung|krankmelden|operation|arbeitsunfahig|erkaltet|erkaltung|magen darm|kopfschmerzen|covid',
  late: 'verspatung|verspate|zu spat|spater kommen|komme spater|spater da|verspaten|spater im buro|stunde spater|spater an|gehe fruher',
  training:
    'schulung|fortbildung|weiterbildung|kurs|seminar|lehrgang|workshop|prufung|tagung|praktikum|sprachkurs|teambuilding|webinar',
  pay: 'gehalt|lohn|entschadigung|pramie|gehaltszettel|erstattung|erstattet|kosten|bezahlt|bezahlen|zulage|rechnung|essensgutscheine|mahlzeitschecks|betrag|steuer|steuern|pauschale|vergutung|lohnzettel|euro|spesen|zuschuss',
  talk: 'regelung|regeln|regel|vorschrift|vorschriften|gesetz|erlass|rundschreiben|artikel|studie|umfrage|meinung|debatte|diskussion|denkst du|denken sie|findest du|finden sie|wohlbefinden|produktivitat|vorteile|nachteile|statistik|was ist telearbeit|was bedeutet|unterschied|allgemein|telearbeit ist|homeoffice ist|homeoffice macht|telearbeit macht|telearbeit hat|gewerkschaft|minister|presse|zeitung|buch|verfahren|gelesen|broschure|vereinbarung|prasentation|bericht|leitfaden|ergonomie|ausland|versicherung|unfall|pflicht|warum|personalabteilung|formular|zukunft|leute die|podcast',
  weather: 'wetter|regnet|regen|schnee|schneit|sonne|kalt|warm|glatteis|temperatur|gewitter',
  structural:
    'regelmassig|regelmassige|regelmassigen|regelmaessig|strukturell|strukturelle|strukturellen|strukturelles|fest|feste|fester|festen|dauerhaft|wiederkehrend|standig',
  occasional:
    'gelegentlich|gelegentliche|gelegentlichen|ausnahmsweise|einmalig|einmalige|einmal|ausnahme|punktuell|nur dieses mal|einmaliger',
  alreadyAsked: 'schon|bereits',
  third:
    'ein kollege|eine kollegin|er arbeitet|sie arbeitet|er macht|sie macht|sie machen|mein kollege|meine kollegin|meine kollegen|mein sohn|meine tochter|mein mann|meine frau|mein chef|meine chefin|der minister|alle leute|jeder|mein team|unser team|die beamten|mein nachbar|der dienst|die direktion|die kollegen|mein bruder|meine schwester|mein freund|meine freundin|mein partner|die leute|mitarbeiter',
  hereAndNow:
    'kommt vorbei|kommt zu mir|feiertag|klempner|installateur|elektriker|lieferung|lieferant|geliefert|paket|post|handwerker|techniker|maler|dachdecker|bauarbeiten|streik|termin|zahnarzt|arzt|schule|kita|kindergarten|sitzung|geburtstag|feier|komitee|besuch|umzug|gartner|notar|krankengymnastik|krankenhaus|kinderarzt|tierarzt|kontrolle|inspektion|audit|meeting|besprechung|bahnstreik|mobel|waschmaschine|heizung|heizungsbauer|monteur|schornsteinfeger|prufung|ableser|kuche|schulfest',
}
