import type { Lexicon } from './lexicon.fr.ts'

/** Dutch, as spoken in Belgium. */
export const lexiconNl: Lexicon = {
  telework:
    'telewerk*|tele werk*|thuiswerk*|thuis werk*|thuisgewerkt|getelewerkt|geteleworkt|werk thuis|werk ik thuis|werk _ thuis|werken _ thuis|werken van thuis|werken thuis|van thuis werk*|van thuis uit werk*|van thuis uit|vanuit thuis|van thuis|afstandswerk*|op afstand|werken op afstand|tw dag|tw|thuiswerkdag*|telewerkdag*|homeworken|thuiskantoor|telewekr*',
  home: 'thuis|mijn huis|huis',
  work: 'werk|werken|werkte|gewerkt|werkt|laptop|mijn uren|presteren|presteer|doorwerken|verder werken|aan de slag',
  atOffice:
    'op kantoor|op het kantoor|naar kantoor|naar het kantoor|op bureau|op het bureau|naar het bureau|naar de bureau|op de bureau|op het werk|naar het werk|ter plaatse|in huis|naar brussel|op de dienst|naar de dienst',
  notCome:
    'kom niet|niet naar kantoor|niet naar het kantoor|niet op kantoor|niet naar het werk|niet naar bureau|niet naar het bureau|niet naar brussel|ik kom niet|blijf ik thuis|blijf thuis|thuis blijven|thuisblijven|blijf liever thuis|ben ik niet op kantoor|niet te komen|niet hoeven te komen|zonder naar kantoor|niet verplaatsen|zit ik thuis|geen kantoor voor mij|niet op het bureau|file vermijden|niet pendelen|niet binnen te komen|niet binnen',
  wish: 'ik wil|wil ik|wil|ik zou|zou ik|zou|graag|mag ik|mag|kan ik|kan|zou willen|ik wens|wens|wens ik|ik vraag|vraag ik|vraag|aanvragen|aanvraag voor|aanvraag|een aanvraag|aan te vragen|mogelijk|is het mogelijk|is het ok|is het goed|ok als|goed als|ik heb nodig|nodig|liefst|liever|ik ga|ga ik|ik plan|van plan|plannen|inplannen|plan|ik blijf|blijf ik|ik doe|doe ik|ik zal|zal ik|ik werk|werk ik|zet me|zet mij|schrijf me|noteer|noteren|registreer|inboeken|boek|nemen|neem|toestemming|akkoord|ik moet|moet ik|zet|gelieve|aub|alsjeblieft|alstublieft|a u b|svp|zouden|kunt u|kan je|kun je|toelating|goedkeuring voor|is er een mogelijkheid|zie ik|mij toestaan|doorgeven|inschrijven|lukt het|verzoek|verzoeken',
  first: 'ik|k|mij|me|mijn|m n|we|wij|ons|onze',
  request: 'aanvraag|aanvragen|verzoek|vraag|telewerkaanvraag|thuiswerkaanvraag|telewerkaanvragen',
  approved:
    'goedgekeurd|goedgekeurde|toegestaan|toegestane|toegekend|toegekende|aanvaard|aanvaarde|gepland|geplande|bevestigd|bevestigde|in orde|akkoord bevonden',
  pending:
    'nog niet goedgekeurde|nog niet behandelde|nog niet besliste|nog niet goedgekeurd|in behandeling|hangende|lopende|openstaande|nog niet beslist|nog niet behandeld|nog niet beantwoord|ingediend|ingediende|nog open|nog geen antwoord|nog niet bekeken|wachtende|wacht nog|net heb ingediend|die ik net|nog niet getekend|verstuurde',
  cancel:
    'annuleer|annuleren|annuleert|annulatie|annulering|geannuleerd|schrap|schrappen|geschrapt|cancel|cancelen|cancellen|afzeggen|zeg _ af|afgelast|afgelasten|laat _ vallen|laten vallen|verwijder|verwijderen|niet meer nodig|afblazen|vervalt|doorstrepen|mag weg|valt weg',
  withdraw:
    'vergeet mijn aanvraag|vergeet mijn telewerkaanvraag|geen rekening meer|hou geen rekening|niet aan te houden|niet aanhouden|intrekken|trek _ in|trek|ingetrokken|in te trekken|terugtrekken|terugtrek|trek _ terug|intrekking|terug in te trekken|wil _ intrekken',
  noLonger:
    'gaat niet door|gaat niet meer door|valt in het water|geen nood meer|telewerk niet meer|niet meer telewerken|niet telewerken|niet meer thuiswerken|niet meer thuis werken|toch geen telewerk|toch niet telewerken|toch naar kantoor|toch aanwezig|toch op kantoor|toch niet thuis|geen telewerk meer|geen telewerk|geen thuiswerk|toch naar het kantoor|toch op het kantoor|kom toch|toch komen|toch binnen|toch naar het werk|toch naar het bureau|toch naar brussel|toch aanwezig|toch niet van thuis|niet thuiswerken|niet thuis werken|niet van thuis werken|werk niet thuis|werk toch niet|niet van thuis uit|ben toch|toch gewoon naar|telewerk toch niet|ga toch',
  change:
    'een dag later|een week later|een dag vroeger|later doen|komt slecht uit|komt niet goed uit|komt niet uit|past niet|past me niet|past mij niet|verplaats*|verzet|verzetten|verschuif|verschuiven|verschuiving|schuif|schuiven|opschuiven|wijzig|wijzigen|wijziging|verander|veranderen|verandering|ruil|ruilen|omruilen|omwisselen|wissel|wisselen|vervang|vervangen|aanpassen|pas _ aan|aanpassing|aan te passen|verleg|verleggen|uitstellen|stel _ uit|vervroegen|vervroeg|inkorten|kort _ in|korter|verlengen|verleng|beperken|beperk|uitbreiden|switch*|swap*|maak er|maak daar|maak van|wordt|corrigeer|corrigeren|zet _ om|omzetten|herplannen|herplan|bijwerken|aangepast|gewijzigd|veranderd|verplaatst|verschoven|geruild|vervroegd|omgewisseld|aangepast',
  rather:
    'ik verkies|verkies|alleen|enkel|liever|toch liever|eerder|in plaats van|ipv|i p v|bij nader inzien|eigenlijk|uiteindelijk|in de plaats',
  add: 'toevoegen|voeg|toe te voegen|bijvoegen|erbij|extra|bijkomend*|ook nog|bij te voegen|bijzetten|zet _ bij|doe _ bij|aanvullen',
  remove:
    'haal|weghalen|verwijder|verwijderen|schrap|schrappen|eruit|weglaten|laat _ weg|uithalen|zonder de|valt weg|mag weg|weg',
  mine: 'mijn telewerkkalender|mijn telewerkplanning|mijn thuiswerkkalender|telewerkaanvragen bekijken|mijn aanvragen|mijn telewerk|mijn telewerkdagen|mijn thuiswerkdagen|mijn thuiswerk|mijn teller|mijn saldo|mijn quotum|mijn planning|mijn kalender|mijn dagen|mijn telewerkaanvragen|mijn telewerkaanvraag|mijn thuiswerkaanvraag|mijn aanvraag|mijn telewerkteller',
  howMany:
    'hoeveel|welke|welk|wat is de stand|toon|tonen|laat _ zien|bekijken|bekijk|zie|zien|overzicht|status|stand|hoe staat het|hoe zit het|lijst|heb ik nog|nog over|al opgenomen|opgebruikt|wanneer|raadplegen|geef me|nakijken|controleren|werk ik|telewerk ik|waar staat|wat staat|nog recht',
  answered:
    'is _ goedgekeurd|al goedgekeurd|goedgekeurd|heeft _ goedgekeurd|heeft _ geantwoord|al beslist|is _ aanvaard|antwoord op mijn|nieuws over mijn aanvraag|nieuws van mijn aanvraag|al behandeld|is _ geweigerd|goed aangekomen|al getekend|is mijn aanvraag|is mijn telewerk|werd mijn aanvraag|ontvangen|reactie op mijn|nieuws over mijn telewerk*',
  approve:
    'goedkeuren|keur|goedkeur|goed te keuren|weiger|weigeren|te weigeren|beslissen|beslis|afkeuren|keur _ af|goedkeuring|goedkeuringen|tekenen|ondertekenen|aanvaard|aanvaarden|akkoord met|akkoord voor|afwijzen|wijs _ af|valideren|valideer',
  toApprove:
    'openstaande aanvragen|goed te keuren|te keuren|te beslissen|te behandelen aanvragen|aanvragen van mijn team|aanvragen van mijn medewerkers|aanvragen van het team|wachten op mij|wacht op mij|wachten op mijn|wacht op mijn|moet ik goedkeuren|ik moet goedkeuren|moet goedkeuren|nog goedkeuren|mijn medewerkers|openstaande goedkeuringen|goedkeuringen|aanvragen in mijn team|te goedkeuren|ontvangen aanvragen|aanvragen ontvangen|mijn beslissing|mijn goedkeuring|op mijn akkoord|mijn handtekening|inbox|aanvragen staan er|te tekenen',
  theirs:
    'aanvraag van|de aanvragen van|aanvragen van|zijn aanvraag|haar aanvraag|hun aanvragen|telewerk van|het telewerk van|telewerkaanvraag van|telewerkaanvragen van|thuiswerkaanvraag van|alle aanvragen|de aanvragen|de telewerkaanvragen',
  delegate:
    'plaatsvervanger|plaatsvervangster|delegeer|delegeren|delegatie|gedelegeerd*|vervanger|in mijn plaats|in mijn naam|mijn vervanger|mijn vervangster|neemt _ mijn goedkeuringen|mijn goedkeuringen over|waarnemer|volmacht|vervangt mij|vervangt me|mijn bevoegdheid',
  desk: 'plaatsreservering|plaatsreservatie|werkplekreservering|werkplekreservatie|bureaureservering|bureaureservatie|werkplek|werkplekken|werkplaats|flexplek|flexplekken|flexdesk|flex desk|flexbureau|desk|desks|plek|plekje|plekken|plaats|plaatsen|plaatsje|bureau|bureaus|zitplaats|zitje|tafel|werkpost|werktafel|stilteplek|stilteplekken|bureautje|vergaderplek',
  deskFeature:
    'raam|twee schermen|2 schermen|groot scherm|zit sta|stille zone|stiltezone|schermen|dockingstation|dubbel scherm',
  book: 'reserveer|reserveren|reservering|gereserveerd|reserveert|boek|boeken|boeking|book|vrij|vrije|beschikbaar|beschikbare|zoek|zoeken|vind|vinden|hou|vasthouden|vastleggen|leg _ vast|bespreken|toewijzen|regel|regelen|over|een plek nodig|nodig|bezet|inplannen|vrijhouden|hebben|krijgen|bemachtigen',
  free: 'vrijgeven|geef _ vrij|vrij te geven|teruggeven|niet meer nodig|niet nodig|niet langer nodig|ik vertrek vroeger|ga vroeger|mag vrij|mag weer vrij|komt vrij|vrijmaken|vertrek|loslaten|opgeven|vroeger naar huis',
  deskMine:
    'heb ik _ gereserveerd|heb ik _ geboekt|heb ik gereserveerd|heb ik geboekt|heb ik _ werkplek|heb ik _ plek|heb ik _ bureau|waar zit ik|waar is mijn plek|welke plek heb ik|welke werkplek heb ik|mijn reserveringen|mijn reservering|mijn reservaties|mijn reservatie|mijn boekingen|mijn boeking|welk bureau heb ik|waar moet ik zitten|waar is mijn werkplek|waar staat mijn bureau|wat is mijn plek|heb ik een plek|heb ik een werkplek|heb ik een bureau|waar mag ik zitten|welke plaats heb ik|waar ga ik zitten|waar zit ik|waar heb ik gereserveerd|welke bureau heb ik|waar ligt mijn plek|waar kan ik gaan zitten|wat is mijn werkplek|heb ik al gereserveerd|welke plekken heb ik|welke flexplek heb ik|heb ik iets gereserveerd|waar zat ik',
  checkin:
    'ik ben er|ben ik er|ben aangekomen|ik ben aangekomen|aangekomen|inchecken|check in|check me in|check mij in|checkin|ingecheckt|incheck|aanwezigheid bevestigen|bevestig mijn aanwezigheid|bevestig dat ik er ben|ik zit op mijn plek|ik zit op mijn plaats|ik zit aan mijn|ik zit op werkplek|ben op mijn plek|ik zit er|ik zit neer|zit op mijn plek|zit op mijn werkplek|ben toegekomen|toegekomen|geinstalleerd op|gearriveerd|ik zit op plek|ik zit op mijn',
  who: 'wie|welke collega s|welke collega|welke collegas|hoeveel collega s|hoeveel mensen|hoeveel collegas|is|zijn|komt|komen|zit|wie zijn',
  there:
    'er|daar|aanwezig|op kantoor|op het kantoor|naar kantoor|kantoor|op het werk|komt|komen|op bureau|op het bureau|thuis|telewerkt|telewerken|ter plaatse|naar het kantoor|verdieping|aanwezigen',
  whoThere:
    'volk op kantoor|veel volk|is er volk|waar zit|is het druk|welke collega|wie is er|wie is daar|wie zal er|wie is op kantoor|wie zit er|wie komt er|wie komt|wie van het team|wie van mijn team|wie van de collega s|wie van ons team|wie van de ploeg|wie werkt er|wie werkt|wie telewerkt|wie is aanwezig|wie is er aanwezig|wie nog|wie zijn er|welke collega s|welke collegas|wie zit|hoeveel collega s zijn|hoeveel collegas zijn|is er iemand|komt er iemand|wie gaat er|wie gaat naar|is mijn team|lijst van aanwezigen|aanwezigheidslijst|wie allemaal|wie er|hoeveel mensen zijn|wie heeft er gereserveerd|wie is thuis|hoeveel mensen|wie is van|wie er is',
  net: 'internet|internetverbinding|verbinding|wifi|netwerk|lijn|internetlijn|adsl|vdsl|modem|router|vpn|vpn verbinding|tunnel|extranet|connectie|mobiele data|thuislijn|thuisverbinding|thuisinternet|4g|5g|net|telenet box|tunel',
  down: 'vpn niet|internet niet|wifi niet|geen vpn|geen tunnel|niet meer op het|geraak er niet|storing|panne|kapot|plat|ligt plat|ligt eruit|ligt uit|ligt af|uitgevallen|valt uit|uitval|weg|werkt niet|doet het niet|werkt niet meer|niet meer|geen internet|geen verbinding|geen netwerk|geen wifi|geen connectie|geen lijn|dood|down|buiten dienst|onderbroken|onderbreking|defect|stuk|ligt stil|geen signaal|niet verbinden|niet inloggen|geraak niet|raak niet|geraak ik niet|raak ik niet|geen toegang|kan niet verbinden|lukt niet|niks meer|niets meer|rood lampje|knippert|mislukt|foutmelding|probleem|problemen|offline|geen kiestoon|geen synchronisatie|verbinding verbroken|verbroken|kwijt|foetsie|weggevallen|zonder internet|zonder verbinding|hapert|in de soep|geblokkeerd|uit|fout|krijg geen|maakt geen|gevallen|niets werkt|niet op',
  slow: 'traag|trage|tergend|langzaam|slome|sloom|vertraagd|slakkengang|traagheid|laadt niet|kruipt|snelheid laag|weinig snelheid|duurt een eeuwigheid|vooruit niet|nauwelijks vooruit|supertraag',
  unstable:
    'instabiel|onstabiel|onstabiele|instabiele|valt steeds|valt telkens|valt voortdurend|valt constant|valt om de|valt regelmatig|valt af en toe|valt altijd|wegvalt|weg te vallen|valt _ weg|hapert|haperingen|haperend|onderbrekingen|wisselvallig|schommelt|af en aan|met momenten|met tussenpozen|steeds weg|telkens weg|om de vijf minuten|om de tien minuten|om de haverklap|aan en uit|komt en gaat|verbreekt|gaat aan en uit|valt vaak|de hele tijd uit|uitvallen',
  vpn: 'vpn|vpn verbinding|tunnel|extranet|vpntunnel|vpn tunnel',
  phone: 'vaste telefoon|vaste lijn|telefoon|telefoonlijn|kiestoon|telefoontoestel|vast toestel|bellen',
  report:
    'melden|meld|melding|aangeven|doorgeven|ticket openen|ticket aanmaken|een ticket|storing melden|panne melden|signaleren|rapporteren',
  outageMine:
    'mijn storing|mijn ticket|mijn melding|mijn panne|de storing|de panne|het ticket|mijn probleem|mijn defect|mijn tickets|deze storing|mijn storingsmelding|dit ticket|de melding|die storing',
  when: 'wanneer|hoe staat het|hoe ver|hoever|nieuws|status|stand van zaken|hoe lang|hoelang|hoe laat|opgelost tegen|verwacht|vooruitgang|al meer|al iets|evolutie|update|al geweten|wat is de status|tegen wanneer|nog lang|opvolging|vordert|eta|stand|ver staan',
  stillBad:
    'valt weer uit|weer uit|valt opnieuw uit|nog altijd|nog steeds|nog niet opgelost|niet opgelost|nog niet hersteld|niet hersteld|nog niet gemaakt|weer uitgevallen|opnieuw uitgevallen|opnieuw plat|weer plat|weer weg|opnieuw weg|weer kapot|werkt nog niet|werkt nog altijd niet|nog altijd geen|nog steeds geen|terug uitgevallen|terug plat|terug weg|nog niet in orde|niet in orde|nog hetzelfde|zelfde probleem|nog niks|niets veranderd|helemaal niet opgelost|nog niet verholpen|niet verholpen|alweer|weer storing|opnieuw storing|doet het nog niet|blijft|weer dood|helemaal niet hersteld|werkt nog steeds niet|herbegint|nog niet gerepareerd|weer een storing',
  saidMended:
    'zogezegd|jullie zeggen|u zegt|volgens jullie|volgens u|zou opgelost|zou hersteld|zou gemaakt|zou in orde|werd gezegd|afgesloten|gesloten|als opgelost|als hersteld|kreeg bericht|bericht gekregen|gemeld als opgelost|hersteld gemeld|opgelost maar|hersteld maar|gemaakt maar|er staat dat|zogenaamd|beweert|beweren|terwijl|melding dat|bericht dat|je zegt|ze zeggen|volgens het bericht|verholpen maar|beweerde|jullie bericht',
  backAgain:
    'internet werkt|wifi werkt|vpn werkt|verbinding werkt|alles ok|werkt weer|werkt terug|werkt opnieuw|doet het weer|doet het terug|doet het opnieuw|is terug|terug internet|weer internet|opnieuw internet|is hersteld|hersteld|is opgelost|opgelost|is in orde|in orde|verholpen|gemaakt|is gemaakt|weer verbinding|terug verbinding|opnieuw verbinding|terug online|weer online|terug in orde|weer in orde|gaat weer|gaat terug|alles werkt|probleem opgelost|gerepareerd|het werkt|terug verbonden|weer verbonden|opnieuw verbonden|loopt weer|teruggekomen|weer ok|terug ok|weer goed|terug goed|werken weer|werkt nu wel|werkt nu|lukt weer|lukt terug|is er weer|is er terug|storing voorbij|werkt intussen|ondertussen terug|werkt ondertussen|werkt eindelijk',
  otherThing:
    'printer|printers|kopieermachine|kopieerapparaat|scanner|lift|liften|nmbs|spoor|auto|wagen|fiets|moto|trein|treinen|tram|metro|bus|parking|parkeerplaats|badge|verwarming|airco|lamp|verlichting|licht|toilet|toiletten|wc|koffiemachine|koffiezet*|koffieapparaat|koelkast|frigo|microgolf|deur|poort|zonwering|stoel|scherm|beeldscherm|toetsenbord|muis|headset|batterij|lader|docking|dockingstation|pc|computer|laptop|printen|afdrukken|excel|outlook|word|teams|sap|fax|televisie|tv|gsm|smartphone|beamer|projector|automaat|fontein|alarm|camera|ketel|vaatwasser|wasmachine|elektriciteit|stroom|vergaderzaal|toepassing|applicatie|website|wachtwoord|software|slagboom|roltrap|garage',
  otherPeople:
    'mijn buur|buren|mijn buurman|mijn buurvrouw|mijn zoon|mijn dochter|mijn moeder|mijn vader|mijn ouders|mijn zus|mijn broer|mijn man|mijn vrouw|een collega|mijn collega|mijn vriend|mijn vriendin|de buurman|de buurvrouw|mijn schoonmoeder|mijn schoonouders|mijn schoonvader|een vriend|mijn partner|mijn tante|mijn oma|de buren|mijn neef',
  lineMine:
    'lijnnummer|snelheid heb ik|mijn snelheid|mijn lijn|mijn internetlijn|mijn thuislijn|mijn adsl|mijn vdsl|mijn installatie|mijn aansluiting|mijn bestelling|mijn nieuwe lijn|technieker|technicus|de installatie van mijn|mijn vpn|mijn internetverbinding|mijn verbinding|mijn activatie|aansluiting|mijn abonnement|mijn internetaansluiting|thuislijn|lijn thuis',
  lineState:
    'wanneer|hoe staat het|hoe ver|status|actief|activatie|geactiveerd|geinstalleerd|installatie|besteld|bestelling|welke snelheid|hoe snel|snelheid|datum|afspraak|komt|langs|info|informatie|gegevens|nummer|klaar|operationeel|geleverd|gesynchroniseerd|toon|test|testen|wat is|in dienst|levering|aangesloten|hoever|vordert|stand',
  languageCue:
    'spreek|praat|antwoord|antwoorden|verder|ga verder|doorgaan|taal|schrijf|liever|graag|verander|wijzig|schakel|switch|overschakelen|zet|aub|alsjeblieft|alstublieft|berichten|interface|kan je|kunt u|kan het|voortaan|overgaan|veranderen|mag|naar het|vertaal|in het',
  toFr: 'frans|het frans|in het frans|naar frans',
  toNl: 'nederlands|in het nederlands|vlaams|naar nederlands',
  toDe: 'duits|in het duits|naar duits',
  toEn: 'engels|in het engels|naar engels',
  help: 'help|hulp|help me|wat kan je|wat kun je|wat kunt u|wat kan jij|wat doe je|wat doet u|hoe werkt dit|hoe werkt het|hoe werk je|hoe werkt u|waarvoor dien je|menu|handleiding|mogelijkheden|functies|wat kan ik vragen|wat kan ik hier|wie ben je|wie bent u|ik begrijp het niet|ik snap het niet|hoe moet ik|opdrachten|commando s|uitleg|wat zijn je|wie ben jij|wat kan ik allemaal|leg uit|wat kan ik doen|waarmee kan je|waarmee kunt u|wat kan novo|hoe gebruik ik',
  greet:
    'hoe gaat het|alles goed|hoe is t|hoe is het|hoe gaat het met u|hallo|dag|goeiemorgen|goedemorgen|goeiedag|goedendag|goedemiddag|goeiemiddag|goedenavond|goeienavond|hoi|hey|hi|dag novo|yo|goede morgen|goede middag|gegroet|heyhey|haai|hallokes|moge|mogge',
  thanks:
    'bedankt|dank|dank u|dank je|dank u wel|dank je wel|dankjewel|dankuwel|merci|super|top|prima|perfect|hartelijk dank|fantastisch|geweldig|heel goed|uitstekend|thx|fijn|dankje|dank jullie|tof|dikke merci|in orde',
  stop: 'nu niet|niet nu|later|is goed|ermee|stop|stoppen|annuleer|annuleren|laat maar|laat maar zitten|neen|nee|nee dank je|neen bedankt|nee bedankt|nee laat maar|vergeet het|vergeet maar|ik heb me vergist|heb mij vergist|heb me vergist|vergist|vergissing|niet nodig|hoeft niet|afbreken|einde|niks|niets|geeft niet|ik stop|stop maar|hou op|foutje|verkeerd|maakt niet uit|toch niet|terug|ophouden|ik bedenk me|van gedacht veranderd|van gedachten veranderd|ik heb mij vergist|laat het|cancel|hoeft niet meer|beeindigen',
  myData:
    'mijn account|vergeten worden|gegevens|mijn gegevens|mijn data|mijn persoonsgegevens|mijn persoonlijke gegevens|wat je over mij|wat u over mij|wat jullie over mij|over mij weet|alles over mij|mijn geschiedenis|mijn profiel|persoonsgegevens|over mij|van mij|alles wat|onze gesprekken|mijn berichten|mijn gesprekken|privacy|avg|gdpr',
  exportIt:
    'wil mijn gegevens|wens mijn gegevens|exporteren|exporteer|export|downloaden|download|kopie|ontvangen|bezorg|bezorgen|opvragen|inzage|inzien|bekijken|zien|welke|wat weet|wat weten|toon|overzicht|bijhouden|bijhoudt|hou je|houden jullie|houdt u|bewaard|bewaren|bewaart|krijgen|overdragen|geef me|weet je|weet u|weten jullie|stuur|sturen|uittreksel|opgeslagen|bewaar je',
  eraseIt:
    'wissen|wis|gewist|verwijder|verwijderen|verwijderd|vergeet|vergeten|schrap|schrappen|vernietig|vernietigen|uitwissen|vergetelheid|weg|leegmaken|recht om vergeten',
  leave:
    'verlof|vakantie|verlofdag|verlofdagen|vrije dag|dag vrij|vrij|recup|recuperatie|compensatie|ouderschapsverlof|afwezig|afwezigheid|feestdag|feestdagen|snipperdag|vakantiedagen|begrafenis|huwelijk|overuren|tijdskrediet|bevallingsverlof|omstandigheidsverlof|congé|conge|dagje vrij',
  sick: 'ziek|ziekte|griep|koorts|doktersbriefje|attest|ziekenhuis|dokter|migraine|buikgriep|verkouden|covid|operatie|geopereerd|ongeschikt|ziekmelden|ziekteverlof|misselijk|hoofdpijn',
  late: 'te laat|later aankomen|kom later|ik ben later|vertraging|vertraagd|kom wat later|later binnen|zal later|iets later|uurtje later|half uur later|later zijn|ga vroeger door',
  training:
    'opleiding|opleidingen|cursus|vorming|seminarie|studiedag|stage|examen|workshop|webinar|teambuilding|training|selor|taalcursus|congres|bijscholing|les|lessen',
  pay: 'loon|wedde|vergoeding|vergoedingen|premie|loonbrief|loonfiche|terugbetaling|terugbetaald|terugbetalen|kosten|betalen|betaald|toelage|factuur|maaltijdcheques|maaltijdcheque|salaris|bedrag|onkosten|belasting|belastingen|forfait|euro|onkostennota|fietsvergoeding|thuiswerkvergoeding|telewerkvergoeding',
  talk: 'beleid|reglement|regels|regelgeving|wet|wetgeving|koninklijk besluit|omzendbrief|dienstnota|artikel|studie|enquete|bevraging|advies|mening|debat|discussie|denk je|vind je|vindt u|denkt u|welzijn|productiviteit|voordelen|nadelen|statistieken|evaluatie|wat is telewerk*|wat betekent|verschil tussen|in het algemeen|telewerken is|telewerk is|thuiswerken is|thuiswerk is|telewerk zou|telewerk maakt|telewerk heeft|thuiswerken maakt|vakbond|vakbonden|minister|pers|krant|boek|procedure|regel|gelezen|brochure|overeenkomst|presentatie|verslag|gids|charter|ergonomie|buitenland|verzekering|ongeval|verplicht|waarom|hr|formulier|podcast|mensen die|toekomst van|nieuwe regels',
  weather: 'weer|weerbericht|regent|regen|sneeuw|sneeuwt|zon|koud|warm|glad|temperatuur|onweer',
  structural:
    'structureel|structurele|vaste|vast|regelmatig|regelmatige|permanent|op vaste basis|op regelmatige basis|terugkerend|terugkerende|op structurele basis',
  occasional:
    'occasioneel|occasionele|uitzonderlijk|eenmalig|eenmalige|een keer|voor een keer|ad hoc|toevallig|gelegenheids*|bij uitzondering|uitzonderlijke|sporadisch',
  alreadyAsked: 'al|reeds',
  third:
    'een collega|hij telewerkt|zij telewerkt|ze telewerkt|hij werkt|zij werkt|ze werkt|ze telewerken|ze werken|mijn collega|mijn collega s|mijn zoon|mijn dochter|mijn man|mijn vrouw|mijn chef|mijn baas|de minister|iedereen|mijn team|ons team|medewerkers|ambtenaren|mijn buurman|mijn buurvrouw|de dienst|de directie|de collega s|mijn broer|mijn zus|mijn vriend|mijn vriendin|mijn partner|collega s',
  hereAndNow:
    'verwarmings*|komt langs|komen langs|bij mij thuis|feestdag|loodgieter|elektricien|levering|leverancier|pakje|pakket|postbode|hersteller|technieker|schilder|dakwerker|werken aan|werf|staking|afspraak|tandarts|dokter|school|schoolfeest|opvang|creche|vergadering|verjaardag|feest|comite|bezoek|verhuis|verhuizing|verhuizen|werkmannen|tuinman|notaris|kine|ziekenhuis|kinderarts|dierenarts|controle|inspectie|audit|meeting|proximus|telenet|meubels|geleverd|wasmachine|ketel|verwarmingsketel|chauffagist|treinstaking|aannemer|keuring|examen|opleiding|stukadoor|keukenplaatser|meubelen|poetsvrouw',
}
