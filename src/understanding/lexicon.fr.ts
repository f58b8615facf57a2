/** French. Words without accents or apostrophes, as they are heard. */
export const lexiconFr = {
  telework:
    'teletrava*|a distance|a domicile|tele travail*|teletrav|teletaf|tt|en tt|travail a domicile|travail a distance|a domicile|en distanciel|distanciel|homeworking|jour de tele|en tele|journee maison',
  home: 'a la maison|chez moi|de la maison|depuis la maison|a domicile|maison|mon domicile',
  work: 'travail|travaille|travailler|travaillerai|travaillerais|travaillais|taff*|taf|bosse|bosser|bosserai|bosserais|boulot|bossant|travaillant|connecter de chez moi|mes heures|preste|prester|presterai|oeuvrer|ordinateur portable',
  atOffice: 'au bureau|au boulot|sur place|en presentiel|presentiel|dans les locaux|au service|sur site|me deplacer',
  come: 'viens|viendrai|viendrais|venir|passe|passer|serai|suis|etre|reviens|revenir|rentre|irai|vais|present|presente|presence|me deplacer',
  notCome:
    'ne viens pas|viens pas|viendrai pas|ne viendrai pas|pas venir|sans venir|pas etre au bureau|ne serai pas au bureau|serai pas au bureau|serai pas la|ne serai pas la|pas me deplacer|eviter de venir|eviter le trajet|eviter la navette|rester chez moi|rester a la maison|reste chez moi|reste a la maison|resterai chez moi|resterai a la maison|resterais chez moi|pas au bureau|eviter les embouteillages|sans passer par le bureau|pas de bureau pour moi',
  wish: 'je voudrais|j aimerais|aimerais|voudrais|je veux|veux|je souhaite|souhaite|souhaiterais|souhaiterai|je desire|desire|puis je|je peux|peux je|pourrais je|est il possible|serait il possible|possible de|c est possible|est ce possible|c est ok|est ce ok|ca va si|ca irait|je compte|je pense|je prevois|j ai besoin|besoin|je prefere|prefererais|je demande|demande de|demander|une demande|introduire|poser|prendre|envie|j ai envie|il me faudrait|il me faut|faudrait|je dois|j ai l intention|merci de m accorder|solliciter|sollicite|m autoriser|autorisation|accord pour|je serai|je reste|je resterai|je vais|je travaillerai|je bosse|je fais|ferai|mettez moi|mets moi|met moi|inscris|inscrire|encode|encoder|note|noter|planifie|planifier|programmer|prevoir|y a moyen|moyen de|tu peux|pouvez vous|pourriez vous|svp|stp|s il vous plait|s il te plait|permettez|me permettre|permission|demarche|possible|compte faire|passe en|je prends|je prendrais|je prendrai|pourrais|peux|ajoute moi',
  first: 'je|j|me|m|moi|mon|ma|mes|nous|on',
  request: 'demande|demandes|requete',
  approved:
    'approuve|approuvee|approuves|accepte|acceptee|accorde|accordee|accordes|valide|validee|valides|octroye|prevu|prevue|prevus|planifie|planifies|confirme|confirmee|deja obtenu|en ordre|autorise',
  pending:
    'en attente|pas encore approuvee|pas encore ete approuvee|pas encore repondu|pas encore validee|pas encore traitee|pas encore decide|pas encore vu|envoyee|introduite|encore ouverte|pas encore signee|pas encore acceptee|pas encore ete traitee|que je viens d envoyer|que je viens d introduire|en suspens|en cours',
  cancel:
    'annule|annuler|annulez|annulation|annulee|annulees|supprimee|supprimees|retiree|annulons|annulerai|supprime|supprimer|supprimez|biffer|decommande|decommander|laisse tomber|laissez tomber|renonce|renoncer|renonce a|plus besoin|enleve mon|enlevez mon|faire sauter|sauter mon|abandonne',
  withdraw:
    'plus maintenir|pas maintenir|retire|retirer|retirez|retrait|retirerai|reprendre ma demande|reprends ma demande|retrage',
  noLonger:
    'ne teletravaille plus|ne teletravaillerai plus|teletravaille plus|plus en teletravail|pas en teletravail finalement|pas de teletravail _ finalement|finalement au bureau|viens finalement|viendrai finalement|finalement je viens|finalement je serai|finalement je passe|serai finalement|serai quand meme au bureau|viens quand meme|viendrai quand meme|quand meme venir|finalement venir|finalement pas en teletravail|finalement pas teletravail*|finalement je ne teletravail*|finalement je viendrai|plus de teletravail|ne ferai pas de teletravail|ne ferai plus de teletravail|ne fais plus de teletravail|ne travaillerai plus de la maison|ne travaille plus de la maison|reviens au bureau|ne teletravaillerai pas|ne teletravaille pas|ne teletravaille finalement|ne teletravaillerai finalement',
  change:
    'tombe mal|ne m arrange pas|m arrange pas|ne convient pas|ne me convient plus|deplace|deplacer|deplacez|deplacement de mon|deplacee|deplaces|modifiee|decalee|changee|remplacee|avancee|reportee|adaptee|corrigee|decale|decaler|decalez|decaler|change|changer|changez|changement|modifie|modifier|modifiez|modification|remplace|remplacer|remplacez|echange|echanger|echangez|avance|avancer|reporte|reporter|reportez|repousse|repousser|permuter|permute|inverser|intervertir|transfere|transferer|corrige|corriger|adapter|adapte|passe mon|passer mon|mets plutot|mettre plutot|bouge|bouger|raccourcir|raccourcis|prolonger|prolonge|reduire|etendre|switcher|switche|devient|basculer|bascule|rectifie|rectifier|rectification',
  rather: 'plutot|finalement|a la reflexion|en fait|au lieu de|au lieu du|a la place de|a la place du|a la place',
  add: 'ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|ajout|en plus|complete|supplementaire|de plus|aussi le|egalement le',
  remove:
    'enleve|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|ote|oter|sans le|moins le|biffe|laisse tomber le|retranche',
  mine: 'mes demandes|mes jours de teletravail|mes teletravaux|mon teletravail|mes teletravails|mes jours|mon compteur|mon solde|mon quota|mon planning|mon calendrier|mes teletravail',
  howMany:
    'combien|quels|quel|quelles|quelle|ou en est|ou en sont|ou en|montre|montrez|montre moi|montrez moi|affiche|afficher|affichez|voir|consulter|liste|lister|statut|etat|resume|apercu|encore droit|il me reste|me reste|restent|reste t il|deja pris|deja utilise|vue d ensemble|recap*|quand est ce que je|est ce que je suis|suis je|rappelle moi|rappelez moi|c est quand',
  answered:
    'a t il repondu|a t elle repondu|a repondu|a ete approuvee|est approuvee|est elle approuvee|a t elle ete approuvee|est acceptee|est elle acceptee|est elle validee|est validee|a t elle ete acceptee|ete acceptee|ete approuve|ete approuvee|ete validee|ete acceptee|ete traitee|ete refusee|a valide|a approuve|a accepte|est passee|bien recu ma demande|a ete envoyee|bien ete envoyee|a ete refusee|reponse pour ma|reponse a ma|nouvelles de ma demande|suite a ma demande|une reponse',
  approve:
    'approuve|approuver|approuvez|j approuve|valide|valider|validez|accepte|accepter|acceptez|refuse|refuser|refusez|accorde|accorder|j accepte|je refuse|je valide|donne mon accord|traiter|decider|statuer|decision|decisions|rejeter|rejette|signer|ok pour|d accord pour',
  toApprove:
    'a approuver|a valider|a traiter|a decider|a signer|mes approbations|demandes de mon equipe|demandes de mes collaborateurs|demandes de mes agents|en attente chez moi|attendent ma|attend ma|attendent mon|attend mon|attendent une decision|m attendent|m attend|demandes en attente de mon|demandes en attente de ma|demandes recues|mes collaborateurs|demandes de l equipe|boite de reception|demandes de teletravail de mon|a faire approuver|approbations en attente|approbations',
  theirs:
    'la demande de|les demandes de|sa demande|leurs demandes|demande d|le teletravail de|les jours de|le teletravail d|la demande d|toutes les demandes|les demandes',
  delegate:
    'delegue|deleguer|deleguez|delegation|suppleant|suppleante|suppleance|mon remplacant|ma remplacante|remplacant|remplacante|decider a ma place|decide a ma place|approuver a ma place|approuve a ma place|valider a ma place|decidera a ma place|approuvera a ma place|valide a ma place|validera a ma place|signer a ma place|en mon nom|me remplace pour les approbations|me remplacera pour|me remplace pour',
  desk: 'poste|postes|poste de travail|place de travail|place|places|table|emplacement|flexdesk|flex desk|desk|desks|bureau flexible|bureaux|espace de travail|un bureau|mon bureau|bureau libre|bureau|coin tranquille|siege',
  deskFeature:
    'fenetre|deux ecrans|2 ecrans|double ecran|grand ecran|assis debout|zone silencieuse|zone calme|ecrans|station d accueil',
  book: 'reserve|reserver|reservez|reservation|reserve moi|reservez moi|bloque|bloquer|bloque moi|garde moi|garder|prends moi|trouve|trouver|trouve moi|trouvez|cherche|chercher|libre|libres|disponible|disponibles|dispo|dispos|reste t il|il reste|attribuer|attribue|occuper|booker|booke|reste une place',
  free: 'libere|liberer|liberez|rendre|rends|je libere|plus besoin|plus besoin de|n ai plus besoin|quitte|pars plus tot|je pars',
  deskMine:
    'ou suis je assis|ou suis je installe|ou est ma place|ou est mon bureau|quelle place ai je|quel bureau ai je|bureau ai je|poste ai je|place ai je|mes reservations|ma reservation|quel poste ai je|ou vais je m asseoir|ou est ce que je suis assis|quel est mon poste|quelle est ma place|quel est mon bureau|ou dois je m asseoir|ou je suis assis|ai je une place|ai je reserve|ai je un bureau|j ai reserve quoi|ai je un poste|ou je m assieds|j ai quelle place|j ai quel bureau|quelle est ma reservation|est ce que j ai une place|est ce que j ai un bureau|ou ai je reserve|c est quoi ma place|quelles places ai je|quel poste j ai',
  checkin:
    'je suis arrive|je suis arrivee|suis arrive|suis arrivee|bien arrive|bien arrivee|confirmer ma presence|confirme ma presence|je confirme ma presence|confirmation de presence|check in|checkin|checke in|je suis a ma place|je suis a mon poste|je suis a mon bureau|je suis assis|je suis assise|je suis installe|je suis installee|je m installe|je suis sur place|je suis au poste|je suis la au poste|check moi|pointer ma presence|me voila a|je viens d arriver|installe a ma place|installee a ma place|installe au poste|installee au poste',
  who: 'qui|quels collegues|quelles personnes|lesquels|collegues presents|quels sont les collegues|est ce que|sont ils|sont elles|sera t il|sera t elle|est il|est elle|est t il|combien de collegues|combien de personnes|combien sommes|combien serons',
  there:
    'la|present|presente|presents|presentes|au bureau|sur place|vient|viennent|viendra|viendront|sera|seront|est la|sont la|dans les locaux|presence|la demain|en presentiel|presences|des notres|a bruxelles|dans l equipe|en teletravail|teletravaille|teletravaillent',
  whoThere:
    'sont ils|sont elles|qui est la|qui sera|qui est au|qui sont la|qui sera la|qui est present|qui sera present|qui vient|qui sera au bureau|qui est au bureau|qui de l equipe|qui de mon equipe|qui dans mon equipe|qui dans l equipe|qui travaille au bureau|qui viendra|qui y sera|qui teletravaille|qui est en teletravail|qui sera en teletravail|qui sera sur place|qui est sur place|qui d autre|qui vient au bureau|quels collegues|quelles collegues|qui va venir|y aura t il quelqu un|il y aura qui|il y a qui|y a qui|y aura qui|qui est de l equipe|qui est assis|qui siege|ou est assis|ou est assise|qui sont|liste des presences|liste des presents|mon equipe est la|mon equipe sera|qui travaille de la maison|qui travaille a la maison|qui fait du teletravail|qui a reserve|combien de collegues|combien de personnes',
  net: 'internet|connexion|wifi|wi fi|reseau|ligne|adsl|vdsl|fibre|modem|routeur|box|vpn|tunnel|tunel|extranet|connecte|connecter|connexions|debit|data mobile|donnees mobiles|4g|5g|la connection|connection|net|navigation|acces a distance',
  down: 'panne|en panne|ne marche pas|ne marche plus|marche pas|marche plus|ne fonctionne pas|ne fonctionne plus|fonctionne pas|fonctionne plus|ne fonctionne toujours pas|ne marche toujours pas|plus d internet|pas d internet|plus de connexion|pas de connexion|plus de reseau|pas de reseau|plus de wifi|pas de wifi|plus rien|plus acces|pas acces|n ai plus|coupe|coupee|coupure|coupures|mort|morte|hs|h s|bloque|bloquee|tombe|tombee|plante|plantee|a plante|a lache|lache|en rade|interrompu*|impossible de me connecter|sais plus me connecter|peux plus me connecter|arrive pas a me connecter|arrive plus a me connecter|pas me connecter|plus me connecter|impossible d acceder|ne se connecte pas|ne se connecte plus|se connecte pas|se connecte plus|voyant rouge|clignote|clignote rouge|clignote orange|pas de synchro*|perdu la connexion|perte de connexion|disparu|down|kaput|foutu|derangement|refuse de se connecter|refuse|echoue|echec|erreur|plus de ligne|pas de ligne|plus de tonalite|hors service|probleme|soucis|souci|ennui|offline|hors ligne|deconnecte|ko|k o|sans internet|sans connexion|bug|bugue|dans le noir',
  slow: 'lent|lente|lents|lentement|lenteur|lenteurs|rame|ramer|ralenti|ralentie|tres lente|escargot|traine|debit faible|peu de debit|met des plombes|prend des plombes|met une eternite|a deux a l heure|au ralenti|debit ridicule|pas rapide',
  unstable:
    'instable|coupe sans arret|coupe tout le temps|coupe regulierement|coupe toutes les|se coupe|saute|sautes|intermittent*|intermittence|par moments|va et vient|coupures|micro coupures|microcoupures|decroche|deconnecte sans cesse|tombe sans arret|tombe tout le temps|me deconnecte|se deconnecte|coupe constamment|toutes les cinq minutes|toutes les dix minutes|interruptions|hache|hachee|coupe souvent|tombe regulierement',
  vpn: 'vpn|tunnel|tunel|extranet|acces a distance',
  phone: 'telephone fixe|telephone|ligne fixe|ligne telephonique|tonalite|combine|poste fixe|voip|softphone',
  report:
    'signaler|signale|declarer|declare|ouvrir un ticket|creer un ticket|rapporter|panne internet|signalement|panne de ligne',
  outageMine:
    'ma panne|mon ticket|ma declaration de panne|mon signalement|ma declaration|mon incident|la panne|le ticket|mon derangement|l incident|le depannage|mes tickets|ma coupure|ce ticket|cette panne|la coupure',
  when: 'quand|ou en est|ou en sont|des nouvelles|du nouveau|une nouvelle|statut|etat|suivi|avancement|combien de temps|a quelle heure|delai|quelle heure|resolu quand|repare quand|retabli quand|avance|reparee quand|pour quand|ca dure|encore long|ou ca en est|eta|prevue pour quand|evolue|suite|on en est ou|en est on|nouvelles',
  stillBad:
    'toujours en panne|toujours pas|encore en panne|encore toujours|toujours coupe|toujours coupee|toujours le meme|toujours le probleme|pas resolu|pas repare|pas reparee|pas retabli|pas retablie|pas resolue|n est pas resolu|n est pas reparee|n est pas retablie|n est pas repare|toujours mort|toujours rien|encore coupe|de nouveau en panne|a nouveau en panne|re coupe|recoupe|de nouveau coupe|retombe|retombee|toujours hs|toujours lent|toujours lente|toujours instable|rien n a change|meme probleme|ca recommence|toujours sans|ne marche toujours|ne fonctionne toujours|pas mieux|retombe en panne|pas du tout repare|persiste|pas encore repare|pas encore retabli|n est toujours|reste en panne|encore le meme',
  saidMended:
    'soi disant|on me dit que|on m a dit|vous dites|est cense|est censee|cense etre|censee etre|devait etre|d apres vous|selon vous|marque comme resolu|cloture|cloturee|clos|ferme|fermee|j ai recu un message|declare resolu|declaree resolue|marquee resolue|declaree reparee|contrairement a|alors que|indique comme|votre message|dit repare|pretend*|message disant|resolu mais|reparee mais|repare mais|retablie mais|retabli mais',
  backAgain:
    'ca remarche|remarche|ca refonctionne|refonctionne|est revenu|est revenue|revenu|revenue|est retabli|est retablie|retabli|retablie|retablis|repare|reparee|resolu|resolue|est regle|reglee|c est regle|tout marche|tout fonctionne|fonctionne a nouveau|marche a nouveau|fonctionne de nouveau|marche de nouveau|de nouveau internet|a nouveau internet|de retour|ca va de nouveau|ca marche a nouveau|marche de nouveau|est rentre dans l ordre|rentre dans l ordre|plus de probleme|probleme resolu|tout est ok|tout est rentre|ca roule|fonctionne bien maintenant|a nouveau connecte|de nouveau connecte|reconnecte|fonctionne enfin|remarchent|c est bon maintenant|marche maintenant|fonctionne maintenant|le vpn est bon|marche nickel',
  otherThing:
    'imprimante|imprimantes|photocopieuse|copieur|scanner|ascenseur|ascenseurs|lift|voiture|auto|bagnole|moto|velo|train|trains|tram|metro|bus|parking|badge|chauffage|clim|climatisation|airco|lampe|lumiere|eclairage|toilette|toilettes|wc|machine a cafe|cafetiere|frigo|micro ondes|porte|portail|store|stores|chaise|ecran|clavier|souris|casque|batterie|chargeur|docking|station d accueil|pc|ordinateur|ordi|portable|laptop|imprimer|excel|outlook|word|teams|sap|fax|television|tele|tv|gsm|smartphone|beamer|projecteur|distributeur|fontaine|alarme|camera|chaudiere|lave vaisselle|lave linge|machine a laver|electricite|courant|salle de reunion|application|logiciel|site web|mot de passe|visioconference|imprimantes|garage|barriere',
  otherPeople:
    'mon voisin|ma voisine|mes voisins|mon fils|ma fille|ma mere|mon pere|mes parents|ma soeur|mon frere|mon mari|ma femme|mon epouse|mon collegue|ma collegue|un collegue|une collegue|un ami|une amie|mon beau frere|ma belle mere|le voisin|la voisine|les voisins|mon compagnon|ma compagne|belle mere|beau pere|mes beaux parents|mon cousin|ma tante|ma cousine|chez les voisins|grand mere',
  lineMine:
    'ma ligne|ma connexion a domicile|ma ligne adsl|ma ligne vdsl|mon installation|l installation de ma ligne|mon raccordement|ma commande de ligne|ma nouvelle ligne|mon abonnement|mon acces vpn|mon vpn|technicien|ma ligne internet|ma connexion internet|l activation|mon activation|raccordement|installation de la ligne|la ligne a la maison',
  lineState:
    'quand|ou en est|statut|etat|active|activee|activation|installee|installe|installation|commandee|commande|quelle vitesse|quel debit|mon debit|date|rendez vous|passage|passe|vient|infos|informations|details|numero|prete|operationnelle|livree|posee|synchronisee|voir|montre|test|tester|quelle est|avancement|livraison|mise en service|c est quoi|raccordee|raccorde|avance|suivi|jour',
  languageCue:
    'parle|parlez|parler|reponds|repondez|repondre|continue|continuer|continuons|passe|passer|passons|change|changer|langue|ecris|ecrivez|mettre|mets|prefere|preferer|preferais|switch|bascule|svp|stp|s il vous plait|s il te plait|plutot|messages|interface|affiche|afficher|peux|pouvez|traduire|desormais|dorenavant|tutoie',
  toFr: 'francais|en francais|frans|in het frans|franzosisch|auf franzosisch|french|in french|le francais|naar het frans',
  toNl: 'neerlandais|en neerlandais|flamand|en flamand|le neerlandais|en nl',
  toDe: 'allemand|en allemand|l allemand',
  toEn: 'anglais|en anglais|l anglais',
  help: 'aide|aidez moi|aide moi|a l aide|besoin d aide|que peux tu|que pouvez vous|qu est ce que tu sais|tu sais faire quoi|que sais tu|comment ca marche|comment ca fonctionne|a quoi sers tu|a quoi servez vous|menu|mode d emploi|fonctions|possibilites|que puis je te demander|que puis je vous demander|qu est ce que je peux|tu peux faire quoi|vous pouvez faire quoi|que faites vous|que fais tu|qui es tu|qui etes vous|comment tu fonctionnes|explique moi|expliquez moi|je comprends pas|je ne comprends pas|commandes|t es qui|c est quoi novo|tu sers a quoi|vous servez a quoi|comment faire|comment vous utiliser|comment je fais|comment on fait|quelles sont tes|quelles sont vos|comment utiliser',
  greet:
    'bonjour|bjr|salut|slt|hello|coucou|bonsoir|bsr|hey|re bonjour|rebonjour|yo|bonne journee a tous|bien le bonjour',
  thanks:
    'merci|mrc|mci|merci beaucoup|merci bien|grand merci|mille mercis|je vous remercie|je te remercie|top|super|parfait|genial|chouette|c est gentil|impeccable|nickel|bien recu|tres bien|excellent',
  stop: 'stop|arrete|arretez|arreter|annule|annuler|annulez|laisse tomber|laissez tomber|non|non merci|nan|oublie|oubliez|oublie ca|oubliez ca|je me suis trompe|je me suis trompee|me suis trompe|quitter|abandonne|abandonner|peu importe|laisse|laissez|rien|c est pas grave|pas grave|on oublie|fin|terminer|sortir|j arrete|on arrete|laissons tomber|ca ira|pas la peine|tant pis|erreur|fausse manoeuvre|je change d avis|j ai change d avis|finalement non|je laisse tomber|retour',
  myData:
    'mes donnees|mes infos|mes informations|ce que vous savez|ce que tu sais|tout ce que|mes donnees personnelles|donnees me concernant|mon historique|donnees personnelles|mon profil|mes traces|a mon sujet|sur moi|mes conversations|me concernant|nos conversations|mes messages|vie privee|rgpd|gdpr',
  exportIt:
    'exporter|exporte|exportez|export|telecharger|telecharge|copie|recevoir|envoyer|envoie|envoyez|obtenir|acces|acceder|consulter|voir|quelles|que savez|montre|montrez|extrait|recuperer|avez vous|connaitre|savoir|stockez|conservez|gardez|donne moi|portabilite|communiquer|communiquez',
  eraseIt:
    'effacer|efface|effacez|supprimer|supprime|supprimez|oublier|oublie|oubliez|effacement|suppression|detruire|detruisez|droit a l oubli|effacees|effaces|supprimees|supprimes|purger|vider|vide|retirer|enlever|enleve|enlevez',
  leave:
    'conge|conges|cong|recup|recuperation|vacances|jour de repos|conge parental|en conge|absence|absent|absente|ferie|credit temps|conge circonstance|enterrement|mariage|jour ferie|jours feries|heures sup|maternite|paternite|pause carriere',
  sick: 'malade|maladie|grippe|fievre|certificat medical|certificat|hopital|medecin|gastro|migraine|souffrant|souffrante|covid|incapacite|operation|bras casse|angine|rhume|nausee|vomi',
  late: 'retard|en retard|retarde|arriverai plus tard|arrive plus tard|arriverai vers|serai la vers|arriverai une heure|arriverai un peu|pars plus tot|partirai plus tot',
  training:
    'formation|formations|cours|seminaire|colloque|stage|examen|conference|workshop|atelier|webinaire|selor|team building|teambuilding|recyclage',
  pay: 'salaire|indemnite|indemnites|prime|fiche de paie|remboursement|rembourser|rembourse|rembourses|frais|payer|paye|traitement|allocation|facture|cheques repas|cheque repas|defraiement|abonnement train|paie|remuneration|declaration fiscale|impots|forfait|montant|euros|avantage',
  talk: 'politique|reglement|reglementation|legislation|loi|arrete royal|note de service|circulaire|article|etude|sondage|enquete|avis|opinion|debat|discussion|reunion sur|penses tu|pensez vous|pense|trouve que|bien etre|productivite|avantages|inconvenients|statistiques|evaluation|c est quoi|qu est ce que le|difference entre|en general|le teletravail est|le teletravail c est|le teletravail devrait|le teletravail a|le teletravail tue|le teletravail rend|le teletravail permet|syndicat|syndicats|ministre|presse|journal|livre|projet de|procedure|regles|regle|lire|lu|brochure|contrat de teletravail|convention|histoire du|presentation|rapport sur|guide|charte|ergonomie|assurance|accident|obligatoire|pourquoi|rh|grh|formulaire|bonnes pratiques|covid',
  weather:
    'meteo|temps fera t il|pluie|pleut|neige|soleil|il fait froid|il fait chaud|verglas|quel temps|temps fait il|temps il fera',
  structural:
    'structurel|structurelle|structurels|structurellement|recurrent|recurrente|fixe|jours fixes|jour fixe|regulier|regulierement|permanent|de facon reguliere|de maniere reguliere|de maniere structurelle',
  occasional:
    'occasionnel|occasionnelle|occasionnellement|exceptionnel|exceptionnelle|exceptionnellement|ponctuel|ponctuelle|ponctuellement|une seule fois|une fois|juste cette fois|occasionel|exeptionnel*',
  alreadyAsked: 'deja',
  anaphora:
    'ce jour la|ce jour|ces jours la|cette journee|le meme jour|cette date|du coup|ce matin la|cet apres midi la',
  question: 'est ce que|peut on|puis je|y a t il|reste t il|ai je',
  third:
    'mon collegue|ma collegue|mes collegues|mon fils|ma fille|mon mari|ma femme|il|elle|ils|elles|mon chef|ma chef|ma cheffe|le ministre|les gens|tout le monde|mon equipe|notre equipe|chacun|les agents|les fonctionnaires|mon voisin|ma voisine|son|sa|le service|la direction|les collegues|mon frere|ma soeur|mon compagnon|ma compagne',
  ask2: 'oui|ok|d accord|entendu|envoyer|envoie|envoyez|confirmer|confirme|exact|c est ca|c est bon|correct|volontiers|yes|vas y|allez y',
  hereAndNow:
    'plombier|chauffagiste|electricien|livraison|livreur|livrer|livre|reparateur|technicien|colis|facteur|menuisier|peintre|toiture|chantier|travaux|greve|greves|rendez vous|rdv|dentiste|medecin|docteur|ecole|creche|garde|reunion|anniversaire|fete|comite|visite|demenagement|demenage|ouvriers|couvreur|jardinier|notaire|kine|hopital|pediatre|veterinaire|inspection|audit|meeting|proximus|telenet|meubles|frigo|machine a laver|examen|formation|concert|excursion|controle',
}
