const plain = (words: string): string =>
  ` ${words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `

/** Better or worse is no word of its end, however near it sounds: «c'est devenu pire», «het is al iets beter». */
const changed =
  / (?:pire|pires|empire|empirer?|mieux|moins bien|ameliore\p{L}*|degrade\p{L}*|aggrave\p{L}*|erger|slechter|verslecht\p{L}*|verergerd?|beter|verbeter\p{L}*|schlimmer|schlechter|verschlecht\p{L}*|besser|verbesser\p{L}*|worse|better|worsen\p{L}*|improv\p{L}*) /u

/** Whether a sentence says that it became worse or better. */
export const saysChange = (words: string): boolean => changed.test(plain(words))

const notYet = / (?:pas|toujours|encore|niet|nog|nicht|noch|immer|not|still|yet) /u

/** Whether a sentence says that something is not there yet: «nog niet hersteld». */
export const saysNotYet = (words: string): boolean => notYet.test(plain(words))

const withdraws =
  / (?:annul\p{L}*|retir\p{L}*|supprim\p{L}*|trek .* in|intrek\p{L}*|ingetrokken|schrap\p{L}*|cancel|withdraw|drop|stornier\p{L}*|zieh .* zuruck|zuruckzieh\p{L}*) /u
const ofOutage =
  / (?:panne|signalement|storing|storingsmelding|melding|storung|stoerung|storungsmeldung|outage|report of the outage|ticket) /u

/** Whether a sentence asks to withdraw the report of an outage: «annule ma panne», «trek mijn storing in». */
export function asksToCancel(words: string): boolean {
  const text = plain(words)
  return withdraws.test(text) && ofOutage.test(text)
}
