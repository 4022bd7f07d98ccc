import { isSide } from '../../method/sides.ts'
import type { Translate } from '../../ui/Texts.tsx'

export const whoAnswers = (id: string, t: Translate): string =>
  isSide(id) ? t(`method.side.${id}`) : t(`formsUi.who.${id === 'anyMember' ? 'anyMember' : 'everyone'}`)
