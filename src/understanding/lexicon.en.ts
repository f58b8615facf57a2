import type { Lexicon } from './lexicon.fr.ts'

/** English, as visitors and internationals write it. */
export const lexiconEn: Lexicon = {
  telework:
    'telework*|tele work*|work from home|working from home|work at home|working at home|wfh|work remotely|working remotely|remote|remotely|home working|homeworking|remote work|telecommut*|home office|work _ from home|work _ from my home|work from my place|work from my house|working _ from home|log in from home|from home|from my house|from my flat|from my place',
  home: 'home|my place|my house|my flat',
  work: 'work|working|works|worked|laptop|job',
  atOffice:
    'in the office|to the office|at the office|in office|on site|onsite|at work|in person|into the office|to work|into work',
  notCome:
    'not come|not coming|not in the office|won t come|won t be in|will not be in|not be in the office|not going to the office|stay home|stay at home|staying home|staying at home|stay _ home|not come in|not coming in|skip the office|won t be coming|skip the commute|avoid the commute|avoid commuting|without coming|wont be in|wont come|don t come|not to come|not commute',
  wish: 'i would like|would like|i d like|d like|i want|want|may i|can i|can|could i|could|may|i wish|wish|request|requesting|apply|ask for|asking|possible|is it possible|is it ok|is it okay|ok if|okay if|i need|need|prefer|i d prefer|rather|i plan|plan|planning|intend|going to|i will|i ll|ll|will|i am|i m|i shall|put me|sign me|book me|register|schedule|take|permission|approval for|would it be|please|pls|must|have to|hoping|hope|love to|any chance|mind if|thinking of|let me|like to|me down|allow',
  first: 'i|me|my|we|our|us|mine|im',
  request: 'request|requests|application|demand',
  approved: 'approved|granted|accepted|confirmed|planned|agreed|already approved|scheduled|authorised|authorized',
  pending:
    'unapproved|not approved|pending|not yet approved|not been approved|not approved yet|still open|waiting|undecided|not yet decided|submitted|still waiting|outstanding|just sent|just submitted|still unanswered|hasn t been approved|not answered',
  cancel:
    'don t need|do not need|cancel|cancelling|canceling|cancelled|call off|drop my|drop the|drop _ telework|scrap|delete|no longer need|scratch|undo|abandon',
  withdraw:
    'forget my request|disregard my request|withdraw|withdrawing|withdrawn|take back|retract|pull back|pull my|take _ back|recall',
  noLonger:
    'is off|won t happen|is no longer needed|not needed|no longer telework*|not telework*|not working from home|won t work from home|not going to work from home|come in after all|coming in after all|in the office after all|in the office _ after all|be in _ after all|come in _ after all|coming in _ after all|come to the office _ after all|be in after all|to the office after all|no longer working from home|no telework|no longer work from home|not work from home|won t be working from home|won t telework|not be teleworking|won t be teleworking|will come in after all|not be working from home|come to the office after all|no longer from home|instead of teleworking|on site after all|won t be wfh|not wfh|instead of working from home',
  change:
    'a day later|a week later|a day earlier|doesn t suit|does not suit|doesn t work for me|move|moving|moved|change|changing|modify|switch|swap|reschedule|postpone|shift|replace|exchange|bring forward|adjust|amend|update|shorten|extend|push|trade|alter|turn|reduce|correct|edit',
  rather: 'i prefer|i d prefer|only|instead|rather|instead of|rather than|after all|actually',
  add: 'add|adding|extra|additional|also add|include|as well|another day|one more|on top',
  remove: 'remove|take out|drop|leave out|delete|take off|without|strike|exclude|minus|take _ out|cut',
  mine: 'my requests|my telework|my telework days|my request|my counter|my balance|my quota|my days|my planning|my schedule|my teleworking|my remote days|my wfh days|my home days|my home working days|my wfh',
  howMany:
    'how many|which|what|what is|show|list|see|view|overview|status|where is|do i have|left|remaining|used|when|check|give me|what s|am i|display|where do i stand|how much|look up',
  answered:
    'been approved|is _ approved|was _ approved|has _ approved|has _ answered|been accepted|been refused|been rejected|been decided|any answer|answer to my|news of my request|news about my request|reply to my|did _ approve|approved yet|any news on my|accepted yet|gone through|seen my request|news on my',
  approve:
    'agree with|agree to|approve|approving|refuse|reject|decide|accept|deny|decline|sign off|authorise|authorize|approval|approvals|decisions',
  toApprove:
    'pending requests|to approve|to decide|to sign off|requests from my team|my team s requests|requests of my team|waiting for me|waiting for my|awaiting my|awaiting me|need my approval|needs my approval|my approval|my decision|i have to approve|pending approvals|approvals|my staff|my team members|to review|team requests|my inbox|inbox|on my desk to|my direct reports|need a decision|approval queue',
  theirs:
    's request|s requests|request from|requests from|request of|requests of|his request|her request|their requests|s telework|all requests|all the requests|the requests|s telework request',
  delegate:
    'will replace me|power of attorney|delegate|delegating|delegation|deputy|stand in|standing in|on my behalf|in my place|replacement|replaces me|substitute|deputise|deputize|cover my approvals|approve for me|decide for me|handle my approvals|covers for me|approvals over',
  desk: 'desk booking|desk|desks|workplace|workstation|workspace|flex desk|hot desk|hotdesk|seat|seats|place|spot|place to sit|place to work',
  deskFeature:
    'window|two screens|2 screens|two monitors|2 monitors|dual screen|dual monitor|dual monitors|dual screens|large screen|big screen|sit stand|standing desk|quiet zone|quiet area|docking station|screens|monitors',
  book: 'book|booking|reserve|reservation|reserved|free|available|find|find me|look for|looking for|get me|get|need|hold|grab|save|want|vacant|any desks|left|open',
  free: 'release|free up|give up|giving up|no longer need|don t need|give back|giving back|leaving early|leave early|let go of|give _ back|freeing up|vacate',
  deskMine:
    'have i _ booked|have i _ reserved|did i _ book|where am i sitting|where do i sit|which desk do i have|which desk is mine|my bookings|my booking|my reservations|my reservation|where is my desk|what desk do i have|do i have a desk|what is my desk|which seat|which desk have i|have i booked|did i book|where will i sit|which desk did i|what desk am i|where s my desk|which desk am i|do i have a seat|do i have a booking|where should i sit|what have i booked|what desk is mine|have i got a desk|where am i seated|which desk',
  checkin:
    'check in|check me in|checking in|checked in|i am here|i m here|i ve arrived|i have arrived|arrived|confirm my presence|confirming my presence|at my desk|i am at my desk|i m at my desk|checkin|sitting at my desk|im here|im at my desk|i m at desk|i am at desk|sitting at desk|in my seat',
  who: 'who|which colleagues|how many colleagues|how many people|is|will|are|anyone|anybody|whether|does',
  there:
    'there|in|in the office|at the office|present|around|on site|coming in|coming|come in|working from home|at work|into the office|here|teleworking|in tomorrow|in today|onsite',
  whoThere:
    'where is _ sitting|where does _ sit|is it busy|anybody in the office|anyone in the office|who is there|who is in|who will be|who s in|who is coming|who comes|who is at the office|who from my team|who in my team|who of my team|which colleagues|who is teleworking|who is working|who works|who else|who is around|who s there|who s coming|anyone in|anyone from|is anybody|is anyone|who is present|list of people|how many people|how many colleagues|who s around|who all|who is here|who are|who is going|who is on|who s on|who s going|who is sitting|who sits|who s working',
  net: 'internet|connection|wifi|wi fi|network|line|adsl|vdsl|modem|router|vpn|tunnel|extranet|broadband|home line|mobile data|fibre|fiber|internet line|connectivity|4g|5g|dsl',
  down: 'no vpn|no tunnel|can t get on|can t get into|down|outage|broken|dead|not working|doesn t work|does not work|isn t working|stopped working|no internet|no connection|no network|no wifi|cut off|cut|disconnected|can t connect|cannot connect|unable to connect|no access|can t access|can t log|cannot log|lost|out of order|failed|fails|failing|error|problem|problems|issue|issues|offline|no signal|no dial tone|dropped out|gone|nothing works|trouble|won t connect|not connect|interrupted|red light|blinking|out|without internet|without connection|crashed|is off|kaput|faulty|refuses to connect|refuses|knocked out|won t come up|hasn t worked|went down|doesnt work|cant connect|isnt working|dont have internet',
  slow: 'slow|slowly|sluggish|crawling|crawls|snail|takes forever|slower|very slow|laggy|lagging|lags|snail s',
  unstable:
    'unstable|keeps dropping|keeps cutting|keeps disconnecting|drops|dropping|cuts out|cutting out|intermittent|intermittently|flaky|on and off|comes and goes|interruptions|every few minutes|every five minutes|every ten minutes|disconnects|goes in and out|in and out|keeps going down|up and down|keeps failing|keeps kicking me|patchy|spotty',
  vpn: 'vpn|tunnel|extranet',
  phone: 'landline|fixed line phone|phone line|dial tone|desk phone|phone|telephone',
  report:
    'report|reporting|open a ticket|log a ticket|raise a ticket|create a ticket|report an outage|flag|file a ticket',
  outageMine:
    'my outage|my ticket|my report|the outage|the ticket|my incident|my fault|my tickets|the repair|this outage|my issue|that ticket|this ticket|the fault|my internet problem',
  when: 'when|status|any news|update|how long|what time|progress|how far|eta|expected|latest|where are we|any updates|be fixed|be repaired|news|stand',
  stillBad:
    'cut out again|down once more|still down|still not|still no|still broken|still dead|still out|not fixed|isn t fixed|not resolved|not repaired|not solved|not back|down again|gone again|broken again|still the same|same problem|still having|still isn t|still doesn t|still unstable|still slow|still can t|still cannot|nothing has changed|dead again|again down|dropped again|out again|isn t resolved|still without|still won t|is not mended|isn t back|still offline|never fixed|wasn t fixed|persists|still refuses|hasn t been fixed|yet it|it isn t',
  saidMended:
    'supposedly|you say|they say|was told|been told|according to|you said|marked as resolved|marked as fixed|closed|got a message|message saying|claimed|allegedly|supposed to be|says it is|says it s|resolved but|fixed but|repaired but|although|even though|declared|reported as fixed|were told|says fixed|claims',
  backAgain:
    'internet works|vpn works|connection works|wifi works|it works|works again|working again|is back|s back|are back|back up|back online|is fixed|fixed|is resolved|resolved|is restored|restored|repaired|up again|running again|problem solved|solved|connected again|back to normal|all good now|works now|working now|fine now|fine again|ok again|okay again|up and running|good again|stable again|came back|has returned|works fine|is ok now|is working now|have internet again|internet again',
  otherThing:
    'printer|printers|copier|photocopier|scanner|lift|lifts|elevator|elevators|railway|car|bike|train|trains|tram|metro|bus|parking|car park|badge|heating|air conditioning|aircon|lamp|light|lights|lighting|toilet|toilets|restroom|coffee machine|coffee maker|fridge|microwave|door|gate|blinds|chair|screen|monitor|keyboard|mouse|headset|battery|charger|docking|dock|pc|computer|laptop|print|printing|excel|outlook|word|teams|sap|fax|tv|television|mobile phone|smartphone|beamer|projector|vending machine|fountain|alarm|camera|boiler|dishwasher|washing machine|power|electricity|meeting room|application|app|website|password|software|garage|barrier|tap|escalator',
  otherPeople:
    'my neighbour|my neighbor|my neighbours|my neighbours|my son|my daughter|my mother|my father|my parents|my sister|my brother|my husband|my wife|a colleague|my colleague|a friend|my friend|my partner|my mum|my mom|my dad|the neighbours|my neighbour s|my flatmate|my aunt|my mother in law|my cousin|my grandmother|my neighbors',
  lineMine:
    'line number|my speed|speed do i have|my line|my home line|my internet line|my installation|my connection|my order|my new line|technician|my vpn|my internet connection|the installation of my|my adsl|my vdsl|my broadband|engineer|my home connection|home line|line order',
  lineState:
    'when|status|active|activated|activation|installed|installation|ordered|order|what speed|speed|date|appointment|come|visit|info|information|details|number|ready|delivered|show|test|what is|how fast|in service|how far|set up|connected|going|progress|stand|due|what s|operational',
  languageCue:
    'speak|talk|answer|reply|continue|language|write|prefer|switch|change|please|pls|can you|could you|messages|go on|rather|from now on|use|to|set',
  toFr: 'french|in french',
  toNl: 'dutch|in dutch|flemish|niederlandisch|nederlands',
  toDe: 'german|in german|allemand',
  toEn: 'english|in english|anglais|engels|englisch',
  help: 'help|help me|what can you do|what can you|what do you do|how does this work|how does it work|menu|manual|commands|options|what can i ask|what can i do|who are you|i don t understand|how do i|features|instructions|what are you|how do you work|what are your|what is this bot|explain|how to use|i m stuck|what is novo|how do i use',
  greet:
    'how are you|how do you do|how s it going|hello|hi|hey|good morning|good afternoon|good evening|morning|greetings|hiya|howdy|good day|hi there|hello there',
  thanks:
    'thanks|thank you|thx|ty|cheers|many thanks|great|perfect|awesome|super|excellent|brilliant|lovely|wonderful|much appreciated|appreciate it|nice one|thank u|thanks a lot|cool',
  stop: 'later|not right now|it s fine|stop|cancel|never mind|nevermind|no|no thanks|no thank you|forget it|forget that|quit|exit|abort|i made a mistake|made a mistake|my mistake|wrong|nothing|leave it|drop it|don t bother|scrap that|end|i changed my mind|changed my mind|nope|enough|back|let s stop|skip it|not now',
  myData:
    'my account|be forgotten|my data|my personal data|about me|my information|my history|my profile|personal data|all you know|everything you know|on me|my conversations|my messages|privacy|gdpr|data on me',
  exportIt:
    'want my data|like my data|export|download|copy|receive|access|see|what data|which data|what do you know|show|what information|send me|extract|get|give me|stored|store|hold|view|know about me|keep|have on me',
  eraseIt:
    'forgotten|delete|erase|remove|forget|wipe|deletion|destroy|right to be forgotten|erasure|clear|purge|erased|deleted|removed|wiped',
  leave:
    'leave|holiday|holidays|vacation|day off|days off|time off|annual leave|parental leave|absent|absence|public holiday|bank holiday|recuperation|overtime|funeral|wedding|maternity|unpaid leave',
  sick: 'sick|ill|illness|flu|fever|medical certificate|hospital|doctor|migraine|unwell|cold|covid|surgery|sick leave|stomach|sore throat|headache|sick note|not feeling well|food poisoning',
  late: 'late|running late|delayed|delay|later than usual|arrive later|be later|an hour later|bit later',
  training:
    'training|course|seminar|workshop|conference|exam|webinar|internship|language course|teambuilding|team building|lesson|class',
  pay: 'salary|pay|paid|allowance|bonus|payslip|refund|reimbursement|reimbursed|costs|expenses|invoice|wage|meal vouchers|compensation|amount|tax|taxes|euros|stipend|payroll|expense',
  talk: 'policy|policies|rules|regulation|law|decree|circular|article|study|survey|opinion|debate|discussion|do you think|think about|wellbeing|productivity|advantages|disadvantages|pros|cons|statistics|evaluation|what is telework*|what does|difference between|in general|telework is|teleworking is|remote work is|working from home is|work from home is|wfh is|remote work makes|telework makes|union|unions|minister|press|newspaper|book about|procedure|read|brochure|agreement|presentation|guide|ergonomics|abroad|insurance|accident|mandatory|why|hr|form|podcast|future of|report on|report about|people who',
  weather: 'weather|rain|raining|snow|snowing|sun|sunny|cold|hot|temperature|storm|forecast',
  structural:
    'structural|structurally|recurring|regular|regularly|fixed day|fixed days|permanent|permanently|on a regular basis|standing arrangement',
  occasional:
    'occasional|occasionally|one off|one time|just once|exceptional|exceptionally|just this once|ad hoc|single day',
  alreadyAsked: 'already',
  third:
    'a colleague|my colleague|my colleagues|my son|my daughter|my husband|my wife|he|she|they|my boss|my manager|the minister|everyone|everybody|my team|our team|civil servants|my neighbour|my neighbor|the service|management|the colleagues|my brother|my sister|my friend|my partner|staff',
  hereAndNow:
    'comes by|coming by|comes round|public holiday|bank holiday|plumber|electrician|delivery|delivered|package|parcel|postman|repairman|technician|painter|roofer|works|strike|appointment|dentist|doctor|school|nursery|daycare|meeting|birthday|party|committee|visit|move|moving|workers|gardener|notary|physio|hospital|paediatrician|vet|inspection|audit|train strike|furniture|washing machine|boiler|builder|builders|contractor|exam|training|fridge|engineer|kitchen|nanny',
}
