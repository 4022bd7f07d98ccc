import { useCallback } from 'react'
import { Link } from 'wouter'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { homeOf, openHome } from '../documents/forms/home.ts'
import type { OwnerId } from '../documents/forms/keys.ts'
import { readCell } from '../documents/rows.ts'
import type { Form } from '../method/forms/types.ts'
import { useTexts } from '../ui/Texts.tsx'
import { AnswerText, type AnswerTextProps } from './AnswerText.tsx'
import { docsOf } from './formPlace.ts'
import { useDocument } from './useDocument.ts'

export type AnswerInHomeProps = Omit<AnswerTextProps, 'circle' | 'owner' | 'words' | 'isCircleShown' | 'prepare'> & {
  readonly form: Form
  readonly owner: OwnerId
}

/** The words of one answer, wherever they live, with who reads them; nothing where that is out of reach. */
export function AnswerInHome(props: AnswerInHomeProps) {
  const { place, form, instance, field } = props
  const home = homeOf(docsOf(place.circles), form, instance.id, field)
  const circle = home && place.circles[home]
  return circle ? <WordsIn {...props} circle={circle} /> : null
}

function WordsIn({ circle, form, ...answer }: AnswerInHomeProps & { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const { place, instance, owner, field } = answer
  const words = useDocument(
    circle,
    useCallback((doc) => readCell(doc, owner, field), [owner, field]),
  )
  // Its circle is to know what the answer hangs at, too.
  const prepare = () => void openHome(docsOf(place.circles), place.author(), form, instance, { owner, field })
  return (
    <div>
      <AnswerText {...answer} {...{ circle, words, prepare }} isCircleShown />
      {words.isContested && <Link href={place.addressOf(instance.id)}>{t('formsUi.contested.words')}</Link>}
    </div>
  )
}
