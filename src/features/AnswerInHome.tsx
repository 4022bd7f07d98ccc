import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { isContested, recordEdit } from '../documents/edits.ts'
import { homeOf, openHome } from '../documents/forms/home.ts'
import type { FormInstance } from '../documents/forms/instances.ts'
import { answerText, type OwnerId } from '../documents/forms/keys.ts'
import { textPort } from '../documents/textPort.ts'
import type { Form } from '../method/forms/types.ts'
import type { FieldTexts } from '../ui/form/Field.tsx'
import { useTexts } from '../ui/Texts.tsx'
import { BoundText } from '../ui/text/BoundText.tsx'
import { docsOf, type FormPlace } from './formPlace.ts'
import { useDocument } from './useDocument.ts'
import { useMayWrite } from './useMayWrite.ts'

export type AnswerInHomeProps = Omit<FieldTexts, 'circle'> & {
  readonly place: FormPlace
  readonly form: Form
  readonly instance: FormInstance
  readonly owner: OwnerId
  readonly field: string
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

/** The words of one answer, wherever they live, with who reads them; nothing where that is out of reach. */
export function AnswerInHome(props: AnswerInHomeProps) {
  const { place, form, instance, field } = props
  const home = homeOf(docsOf(place.circles), form, instance.id, field)
  const circle = home && place.circles[home]
  return circle ? <WordsIn key={circle.id} {...props} circle={circle} /> : null
}

type WordsInProps = AnswerInHomeProps & { readonly circle: OpenCircle }

function WordsIn({ circle, place, form, instance, owner, field, isReadOnly, ...texts }: WordsInProps) {
  const { t } = useTexts()
  const mayWrite = useMayWrite(circle)
  const id = answerText(owner, field)
  const contested = useDocument(
    circle,
    useCallback((doc) => isContested(doc, { text: id }), [id]),
  )
  const port = useMemo(() => {
    const port = textPort(circle.doc, id, () => place.author(), circle.undo)
    return {
      ...port,
      replace(at: number, deleteCount: number, insert: string) {
        // Before the first letter its circle knows the form, and what the answer hangs at.
        openHome(docsOf(place.circles), place.author(), form, instance, { owner, field })
        port.replace(at, deleteCount, insert)
      },
    }
  }, [circle, id, place, form, instance, owner, field])
  const record = () => void recordEdit(circle.doc, place.author(), { text: id })
  return (
    <div>
      <BoundText
        {...texts}
        port={port}
        circle={{ circle: circle.kind, label: t(`common.circles.${circle.kind}.name`) }}
        isReadOnly={isReadOnly === true || !mayWrite}
        onPause={record}
        onLeave={record}
      />
      {contested && <Link href={place.addressOf(instance.id)}>{t('formsUi.contested.words')}</Link>}
    </div>
  )
}
