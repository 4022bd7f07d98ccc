import { maySettle } from '../rights.ts'
import { isSide, type Side } from '../sides.ts'

/** Whether a question is put to somebody on these sides. A hint on screens: whoever can write in the circle may answer. */
export const isAskedOf = (answeredBy: readonly string[], mine: readonly Side[]): boolean =>
  answeredBy.some((who) => who === 'everyone' || who === 'anyMember' || (isSide(who) && mine.includes(who)))

/** Who chooses among versions of an answer: those it is asked of; for what the mentee side answers, all of it (S244). */
export const maySettleAnswer = (answeredBy: readonly string[], mine: readonly Side[]): boolean =>
  isAskedOf(answeredBy, mine) || (maySettle(mine) && answeredBy.some((who) => isSide(who) && maySettle([who])))
