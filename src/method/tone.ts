/** Words of the deciding end of the helping – deciding scale (S43). A hint and no more: they may be meant. */
const DECIDING =
  /\b(?:you|they|the (?:city|town|mentee))\s+(?:must|have to|has to|need to|needs to|should|ought to)\b|\bmust\b|\byou(?:’|')d better\b|(?<!\p{L})(?:il faut|il faudrait|vous devez|vous devriez|doit|doivent|devez|obligatoirement|impérativement)(?!\p{L})/iu

export const soundsLikeDeciding = (text: string): boolean => DECIDING.test(text)
