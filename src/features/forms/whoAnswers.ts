import { isSide } from '../../method/sides.ts'
import type { Translate } from '../../ui/Texts.tsx'
import { inSentence } from '../inSentence.ts'

/** As it stands after a colon. */
export const whoAnswers = (id: string, t: Translate): string =>
  isSide(id) ? inSentence(t(`method.side.${id}`)) : t(`formsUi.who.${id === 'anyMember' ? 'anyMember' : 'everyone'}`)
