/** Ordinary words a letter away from one that matters, or of much use: never read as typing errors or names. */
export const ordinaryWords: readonly string[] = `
annuel annuels annuelle banque manque canne cannes vanne panneau lignes signe signes digne dinde madame monsieur mardis
demander demandes demeure demeurer domaine domaines semaines raison raisons maison maisons saison saisons liaison
place places plage plaque plage plate glace porter porte portes compte comptes conte contes cours course courses courrier
reunion reunions region regions legion service services exercice travaux travers bureaux bordeaux plateau tableau dossier
dossiers encore environ enfants enfant enfin entre entree ensemble ensuite equipe equipes equiper etage etages toujours
tout toute toutes moment moments maintenant possible impossible probable semble simple simples double doubles trouble
besoin besoins matins jardin magasin voisin voisins cousin dessin dessus dessous possibles partir partie parti parties
merci mercredis derniere premiers premieres certains certaines plusieurs quelques quelque quelqu autre autres personne
personnes collegue collegues chef cheffe directeur directrice secretaire accord accords d'accord sortie rentree retour
retours detour contour attente entente vente rente arret arrets secret discret effet effets projet projets objet sujet
werken werkte wereld winkel willen weten waren wachten wagen vragen dragen maken raken taken zaken haken weken leken
tekenen tellen stellen bellen spellen laten praten plaatsen plaats paarden kaarten vorige voorbij vorming vorm vormen
lijnen mijnen pijnen fijne kleine groene schone eigen enige einde eerste eerder verder verdere ander andere anderen
onder zonder boven binnen buiten beneden gisteren morgens graag traag laag vraag vragen dagen lagen slagen klagen
kantoor kantoren gebouw gebouwen verdiep verdieping aanvrager aanvragers aanvraag aanvragen middag middagen
leiding leidingen lezing bestelling stelling regeling regelingen weging melding meldingen zending wending wonen tonen
machen lachen sachen wachen suchen kuchen fluchen besuchen versuchen brauchen rauchen tauchen sagen tragen fragen klagen
lagen wagen magen haben leben geben heben weben neben sieben lieben schieben bleiben schreiben treiben reiben leiten
zeiten seiten arbeiter arbeiterin arbeitet gearbeitet leistung leistungen leitungen richtung meinung ordnung wohnung
working walking talking making taking looking cooking booking working worked working parking marking ranking banking
things think thank thanks there their these those three where which while whole house mouse course source force
friend friends weather whether leather rather gather father mother brother another other others monitor
looked booked cooked friday holiday holidays today monday sunday please release increase decrease nothing something
anything everything someone anyone everyone later latter letter better matter number member remember december
office officer offices notice police change chance charge orange range strange exchange moving loving living giving
having saving leaving meeting meetings training trainings morning warning evening learning
bonjours journal journaux journee journees arrivee arriver arrive arrivent salle salles balle taille faille feuille
famille fille filles ville villes mille grille vanille bouteille oreille veille vielle vieille nouvelle nouvelles
service serveur serveurs securite facturation facture voiture voitures lecture ecriture culture nature mesure
telephone telephoner telephones television telecommande televiseur telegramme telecharger teleconference
depart departement departements appartement vetements paiement moyen moyenne moyens citoyen doyen
ministre ministere administration administratif informatique informaticien information informations formateur
bruxelles brussel antwerpen anvers namur charleroi liege luik gent gand leuven louvain mechelen malines hasselt brugge
bruges oostende mons bergen tournai doornik eupen verviers arlon wavre waver kortrijk aalst belgique belgie belgien
mogen zitten liggen staan gaan staat komen neemt nemen geven krijgen kregen leggen zetten
doen lopen rijden vinden denken kennen horen zien lezen schrijven spreken sturen stuur brengen
blijven beginnen eindigen sluiten openen slecht slechte goede goed beter best mooie nieuwe oude
grote lange korte laatste volgend zelfde zelf samen alleen altijd nooit soms vaak bijna
zeker zeer helemaal gewoon eigenlijk misschien natuurlijk straks meteen daarna daarom omdat hittegolf dochter
zoontje ouders schoonouders kinderen vrouw vriend vriendin buurman buurvrouw opvang creche dokter tandarts enkel
enkele weinig veel meer minder genoeg ongeveer tijdens sinds tussen tegen langs volgens behalve
ondanks celui celle ceux celles lequel laquelle lesquels chacun aucun aucune chaque quelle quelles
leurs notre votre pendant durant depuis avant apres selon malgre parmi contre sauf sous
jamais souvent parfois bientot vraiment simplement seulement surtout plutot presque peut etre ainsi alors
donc cependant pourtant sinon petit petite petits petites grand grande grands grandes nouveau ancien
vieux jeune bonne bons mauvais meilleur faire fait faites ferai ferais avoir avait aurai
aurais etait serai serais serait pouvoir pouvez pourriez pourrait vouloir voulez veuillez devoir devez
devrait savoir savez saurais falloir faudra faudrait mettre mettez prendre prenez canicule orage planete
telechargements toiture couvreur chauffage chauffagiste plombier ouvriers mandatory heatwave should shall could would might
about above across after again against along already although always among around because before
behind below between beyond during either enough every except first further herself himself however
inside instead itself little maybe mostly myself nearly often ourselves outside over people perhaps
quite really several since still theirs them themselves though through together toward under until
upon usually very within without yourself appoint deputy colleague colleagues manager request requests einen
einem einer eines diese diesem diesen dieser dieses meine meinem meinen meiner seine seinem
ihre ihrem ihren unsere konnen konnte mussen musste sollen sollte durfen wollen wollte werden
wurde wurden macht gemacht kommen gehen fahren nehmen lassen stehen sitzen liegen finden wissen
sehen lesen sprechen immer niemals manchmal bereits vielleicht naturlich einfach wirklich zusammen allein sofort
spater danach deshalb trotzdem hitze pflicht klempner gewitter tastatur werkstatt brauche braucht gegen ohne
durch wahrend zwischen wegen
parce conversation conversations gesprek gesprach parcours voudrait voulait pouvait
proximus telenet voo orange scarlet teams outlook novo selor bosa fedict smals spf fod
monsieur madame mevrouw meneer herr frau mister
`
  .trim()
  .split(/\s+/)
